package podium.graph;

import podium.resource.Key;
import podium.resource.Resource;

/**
 * An object that hangs beside the workloads of its namespace: a Service, a ConfigMap, whatever runs no pods on the stage.
 *
 * @param row in which it stands, from 0
 * @param bounds on the stage
 */
public record Tile(Resource object, int row, Rect bounds) {

    public Key key() {
        return object.key();
    }

    Tile moved(double dx, double dy) {
        return new Tile(object, row, bounds.moved(dx, dy));
    }
}
