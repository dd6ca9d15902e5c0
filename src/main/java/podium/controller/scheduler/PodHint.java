package podium.controller.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.controller.scheduler.cache.PendingPods;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.plugin.InterPodAffinityFilter;
import podium.controller.scheduler.plugin.NodePorts;
import podium.controller.scheduler.plugin.NodeResourcesFit;
import podium.controller.scheduler.plugin.PodTopologySpreadFilter;
import podium.controller.scheduler.reading.AffinityTerm;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.SpreadConstraint;
import podium.resource.PodReading;
import podium.resource.Resource;

/** A pod has come to a node, has left one, or has other labels than before. */
final class PodHint extends QueueingHint {

    private final Snapshot snapshot;
    private final @Nullable PodInfo before;
    private final @Nullable PodInfo after;

    PodHint(Snapshot snapshot, Change.Written change) {
        super(snapshot);
        this.snapshot = snapshot;
        Resource was = change.before();
        Resource is = change.after();
        boolean isAlike = was != null
                && is != null
                && takesRoom(was) == takesRoom(is)
                && was.labels().equals(is.labels());
        before = isAlike || was == null || !takesRoom(was) ? null : snapshot.podInfo(was);
        after = isAlike || is == null || !takesRoom(is) ? null : snapshot.podInfo(is);
    }

    /** Whether room on some node is taken by it, or kept for it. */
    private static boolean takesRoom(Resource pod) {
        PodReading reading = PodReading.of(pod);
        return !reading.isFinished()
                && (reading.isBound() || !PendingPods.nominatedNode(pod).isEmpty());
    }

    private boolean hasLeft() {
        return before != null && after == null;
    }

    @Override
    boolean isOfInterest(String plugin) {
        return switch (plugin) {
            case NodeResourcesFit.NAME, NodePorts.NAME -> hasLeft();
            case PodTopologySpreadFilter.NAME, InterPodAffinityFilter.NAME -> before != null || after != null;
            default -> false;
        };
    }

    @Override
    boolean mayHelp(String plugin, PodInfo pod) {
        return switch (plugin) {
            case NodeResourcesFit.NAME -> true;
            case NodePorts.NAME -> before != null && NodePorts.conflict(pod.hostPorts(), before.hostPorts());
            case PodTopologySpreadFilter.NAME -> isCounted(before, pod) || isCounted(after, pod);
            default -> changesAffinity(pod);
        };
    }

    private static boolean isCounted(@Nullable PodInfo other, PodInfo pod) {
        if (other == null || !other.namespace().equals(pod.namespace())) {
            return false;
        }
        for (SpreadConstraint constraint : pod.hardSpread()) {
            if (constraint.selects(other.labels())) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is somebody to be near to, or somebody less to keep away from. */
    private boolean changesAffinity(PodInfo pod) {
        boolean isWantedNow = after != null && selectsAny(pod.podAffinity().requiredAffinity(), after);
        boolean kept = before != null
                && (selectsAny(pod.podAffinity().requiredAntiAffinity(), before)
                        || selectsAny(before.podAffinity().requiredAntiAffinity(), pod));
        return isWantedNow || kept;
    }

    private boolean selectsAny(List<AffinityTerm> terms, PodInfo pod) {
        JsonObject namespaceLabels = snapshot.namespaceLabels(pod.namespace());
        for (AffinityTerm term : terms) {
            if (term.pods().matches(pod.namespace(), namespaceLabels, pod.labels())) {
                return true;
            }
        }
        return false;
    }
}
