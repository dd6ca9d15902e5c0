package podium.timeline;

import java.util.ArrayList;
import java.util.List;
import podium.sim.Step;

/**
 * Why a step happened at all: the step, the one that made it happen, the one before that, back to what somebody did.
 *
 * @param nearest from the step itself backwards, at most {@value #NEAREST_MAX}
 * @param leftOut how many lie between those and the origin
 * @param origin the step that nobody inside the cluster caused; the step itself when that is so
 */
public record CauseChain(List<Step> nearest, int leftOut, Step origin) {

    /** As many as somebody reads; a pod that crashes for hours has a chain of thousands. */
    public static final int NEAREST_MAX = 24;

    public CauseChain {
        nearest = List.copyOf(nearest);
    }

    static CauseChain of(Timeline timeline, Step step) {
        List<Step> nearest = new ArrayList<>();
        Step at = step;
        int length = 0;
        while (!at.isOutside()) {
            if (nearest.size() < NEAREST_MAX) {
                nearest.add(at);
            }
            length++;
            at = timeline.step((int) at.cause());
        }
        return new CauseChain(nearest, length - nearest.size(), at);
    }

    /** The chain in full when nothing is left out: the nearest steps and then the origin. */
    public List<Step> steps() {
        List<Step> all = new ArrayList<>(nearest);
        all.add(origin);
        return all;
    }
}
