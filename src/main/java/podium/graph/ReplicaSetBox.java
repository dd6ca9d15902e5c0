package podium.graph;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonString;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * Pods of one owner with their places: a ReplicaSet, or the pods of a namespace that nobody controls.
 *
 * @param owner the ReplicaSet, or null for pods on their own
 * @param wanted how many pods it wants now: {@code spec.replicas}
 * @param target how many it will want in the end, as its Deployment has it
 * @param isFramed whether it has a frame and a head of its own, as within a Deployment's card
 * @param bounds within its workload
 * @param perRow pods side by side
 */
public record ReplicaSetBox(
        @Nullable Resource owner, PodGrid grid, int wanted, int target, boolean isFramed, Rect bounds, int perRow) {

    private static final String REVISION = "deployment.kubernetes.io/revision";

    /** What a place is for. */
    public enum Place {
        POD,
        /** Wanted by the ReplicaSet and not there yet. */
        MADE_NEXT,
        /** Wanted by the Deployment, but the ReplicaSet may not have it yet. */
        WAITS,
        FREE
    }

    /** The number of the rollout that a ReplicaSet belongs to; 0 when it belongs to none. */
    public static long revisionOf(Resource replicaSet) {
        Json text = replicaSet.annotations().get(REVISION);
        try {
            return text instanceof JsonString string ? Long.parseLong(string.value()) : 0;
        } catch (NumberFormatException e) {
            return 0; // somebody wrote into the annotation: then it says nothing
        }
    }

    /** The first container's image, and how many more there are. */
    public static String imageOf(Resource replicaSet) {
        JsonArray containers =
                replicaSet.spec().object("template").object("spec").array("containers");
        if (containers.isEmpty()) {
            return "";
        }
        String first = containers.object(0).string("image", "");
        return containers.size() == 1 ? first : first + " +" + (containers.size() - 1);
    }

    static int wantedBy(Resource owner) {
        return (int) owner.spec().number("replicas", 1);
    }

    public @Nullable Key key() {
        return owner == null ? null : owner.key();
    }

    public long revision() {
        return owner == null ? 0 : revisionOf(owner);
    }

    /** Pods that are wanted and not there. */
    public int toBeMade() {
        return owner == null ? 0 : Math.max(0, wanted - grid.counts().active());
    }

    /** Pods that will be wanted later. */
    public int toBeWanted() {
        return Math.max(0, target - wanted);
    }

    /** Places for pods: taken, to be taken, and free ones between them. */
    public int places() {
        return Math.max(grid.places(), grid.counts().total() + toBeMade() + toBeWanted());
    }

    public int rows() {
        return (places() + perRow - 1) / perRow;
    }

    /** What each place is for, in order. */
    Place[] plan() {
        Place[] plan = new Place[places()];
        int made = toBeMade();
        int waits = toBeWanted();
        for (int i = 0; i < plan.length; i++) {
            if (i < grid.places() && grid.at(i) != null) {
                plan[i] = Place.POD;
            } else if (made > 0) {
                plan[i] = Place.MADE_NEXT;
                made--;
            } else {
                plan[i] = waits > 0 ? Place.WAITS : Place.FREE;
                waits--;
            }
        }
        return plan;
    }

    /** A place's rectangle within the workload. */
    public Rect place(int index) {
        double top = isFramed ? Sizes.SET_HEAD : 0;
        double left = isFramed ? Sizes.SET_PADDING : 0;
        return new Rect(
                bounds.x() + left + index % perRow * Sizes.POD_PITCH_X,
                bounds.y() + top + index / perRow * Sizes.POD_PITCH_Y,
                Sizes.POD_WIDTH,
                Sizes.POD_HEIGHT);
    }

    ReplicaSetBox at(Rect changedBounds, int changedPerRow) {
        return new ReplicaSetBox(owner, grid, wanted, target, isFramed, changedBounds, changedPerRow);
    }
}
