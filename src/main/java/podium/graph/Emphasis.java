package podium.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.Key;

/**
 * Which objects stand out of a picture.
 *
 * @param selected get a ring; the lines of the first one are drawn
 * @param hovered whose lines are drawn instead, or null
 * @param pulses of requests that have just arrived
 */
public record Emphasis(List<Key> selected, @Nullable Key hovered, List<Pulse> pulses) {

    public static final Emphasis NONE = new Emphasis(List.of(), null, List.of());

    public Emphasis {
        selected = List.copyOf(selected);
        pulses = List.copyOf(pulses);
    }

    public static Emphasis on(List<Key> selected) {
        return new Emphasis(selected, null, List.of());
    }

    /**
     * A ring that grows and fades around an object that a request touched.
     *
     * @param share of its time that has passed, from 0 to 1
     */
    public record Pulse(Key key, double share) {}

    /** Whose lines are drawn, or null. */
    @Nullable
    Key focus() {
        return hovered != null ? hovered : selected.isEmpty() ? null : selected.get(0);
    }
}
