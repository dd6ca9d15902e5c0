package podium.controller.scheduler.reading;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Quantity;
import podium.resource.Resource;
import podium.resource.Taint;

/**
 * What the scheduler asks of a Node.
 *
 * @param isUnschedulable whether it is cordoned
 * @param allocatable what there is for pods in all
 * @param podsAllowed how many pods it takes at the most
 * @param images {@code status.images}
 */
public record NodeReading(
        JsonObject labels,
        List<Taint> taints,
        boolean isUnschedulable,
        Resources allocatable,
        long podsAllowed,
        JsonArray images) {

    public static NodeReading of(Resource node) {
        JsonObject amounts = node.status().object("allocatable");
        return new NodeReading(
                node.labels(),
                Taint.listOf(node.spec().array("taints")),
                node.spec().isTrue("unschedulable"),
                Resources.of(amounts),
                Quantity.whole(amounts.get("pods")),
                node.status().array("images"));
    }
}
