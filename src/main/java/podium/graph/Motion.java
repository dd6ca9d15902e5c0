package podium.graph;

import java.util.List;
import podium.resource.Key;

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
        public List<Ghost> ghosts(Key card) {
            return List.of();
        }
    };

    /**
     * Where an object is now.
     *
     * @param place where it belongs: of namespaces and cards on the stage, of what is in a card within it
     */
    Rect place(Key key, Rect place);

    /** From 0 for what is not seen yet to 1. */
    double opacity(Key key);

    /** What is gone from a card and still fades. */
    List<Ghost> ghosts(Key card);

    /**
     * A pod that is gone.
     *
     * @param place within its card
     */
    record Ghost(Key pod, Rect place, double opacity) {}
}
