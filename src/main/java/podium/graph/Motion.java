package podium.graph;

import java.util.List;
import podium.resource.Key;
import podium.resource.Resource;

/** Where things are while they move from one layout to the next. */
public interface Motion {

    /** Everything is where it belongs. */
    Motion NONE = new Motion() {
        @Override
        public Rect place(Key key, Rect place) {
            return place;
        }

        @Override
        public double opacity(Key key) {
            return 1;
        }

        @Override
        public List<Ghost> ghosts() {
            return List.of();
        }
    };

    /**
     * Where an object is now.
     *
     * @param place where it belongs, on the stage
     */
    Rect place(Key key, Rect place);

    /** From 0 for what is not seen yet to 1. */
    double opacity(Key key);

    /** What is gone and still fades. */
    List<Ghost> ghosts();

    /**
     * A pod that is gone.
     *
     * @param place on the stage
     */
    record Ghost(Resource pod, Rect place, double opacity) {}
}
