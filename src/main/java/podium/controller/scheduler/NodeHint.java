package podium.controller.scheduler;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.plugin.InterPodAffinityFilter;
import podium.controller.scheduler.plugin.NodeAffinity;
import podium.controller.scheduler.plugin.NodePorts;
import podium.controller.scheduler.plugin.NodeResourcesFit;
import podium.controller.scheduler.plugin.NodeUnschedulable;
import podium.controller.scheduler.plugin.PodTopologySpreadFilter;
import podium.controller.scheduler.plugin.TaintToleration;
import podium.controller.scheduler.reading.AffinityTerm;
import podium.controller.scheduler.reading.NodeReading;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.Resources;
import podium.controller.scheduler.reading.SpreadConstraint;
import podium.resource.Resource;
import podium.resource.Taint;
import podium.resource.Toleration;

/** A node has come, changed or gone. */
final class NodeHint extends QueueingHint {

    private final String name;
    private final @Nullable NodeReading before;
    private final @Nullable NodeReading after;

    NodeHint(Snapshot snapshot, Change.Written change) {
        super(snapshot);
        name = change.key().name();
        before = read(change.before());
        after = read(change.after());
    }

    private static @Nullable NodeReading read(@Nullable Resource node) {
        return node == null ? null : NodeReading.of(node);
    }

    @Override
    boolean addsNode() {
        return before == null;
    }

    @Override
    boolean isOfInterest(String plugin) {
        return !Objects.equals(before, after)
                && (after != null || plugin.equals(PodTopologySpreadFilter.NAME)); // a domain may have gone with it
    }

    @Override
    boolean mayHelp(String plugin, PodInfo pod) {
        return switch (plugin) {
            case NodeUnschedulable.NAME -> isBetter(isOpen(pod, before), isOpen(pod, after));
            case TaintToleration.NAME -> isBetter(isTolerated(pod, before), isTolerated(pod, after));
            case NodeAffinity.NAME -> isBetter(isWanted(pod, before), isWanted(pod, after));
            case NodePorts.NAME -> before == null;
            case NodeResourcesFit.NAME -> hasMoreRoom(pod);
            case PodTopologySpreadFilter.NAME -> movesDomains(pod.hardSpread());
            case InterPodAffinityFilter.NAME -> before == null || movesTerms(pod);
            default -> false;
        };
    }

    private static boolean isBetter(boolean was, boolean is) {
        return is && !was;
    }

    private static boolean isOpen(PodInfo pod, @Nullable NodeReading node) {
        return node != null && (!node.isUnschedulable() || Toleration.anyTolerates(pod.tolerations(), Taint.CORDONED));
    }

    private static boolean isTolerated(PodInfo pod, @Nullable NodeReading node) {
        return node != null && TaintToleration.isTolerated(pod, node.taints());
    }

    private boolean isWanted(PodInfo pod, @Nullable NodeReading node) {
        return node != null && pod.nodeAffinity().matches(name, node.labels());
    }

    private boolean hasMoreRoom(PodInfo pod) {
        return after != null
                && NodeResourcesFit.fitsEmpty(pod.requests(), after.allocatable())
                && (before == null
                        || after.podsAllowed() > before.podsAllowed()
                        || hasMore(pod.requests(), before.allocatable(), after.allocatable()));
    }

    private static boolean hasMore(Resources wanted, Resources was, Resources is) {
        if ((wanted.milliCpu() > 0 && is.milliCpu() > was.milliCpu())
                || (wanted.memory() > 0 && is.memory() > was.memory())
                || (wanted.ephemeralStorage() > 0 && is.ephemeralStorage() > was.ephemeralStorage())) {
            return true;
        }
        for (Map.Entry<String, Long> scalar : wanted.scalars()) {
            if (is.scalar(scalar.getKey()) > was.scalar(scalar.getKey())) {
                return true;
            }
        }
        return false;
    }

    private boolean movesDomains(List<SpreadConstraint> constraints) {
        for (SpreadConstraint constraint : constraints) {
            boolean mayCountOtherwise = constraint.honorsTaints() || constraint.honorsAffinity();
            if (isMoved(constraint.topologyKey()) || (mayCountOtherwise && before != null && after != null)) {
                return true;
            }
        }
        return false;
    }

    private boolean movesTerms(PodInfo pod) {
        return movesAny(pod.podAffinity().requiredAffinity())
                || movesAny(pod.podAffinity().requiredAntiAffinity());
    }

    private boolean movesAny(List<AffinityTerm> terms) {
        for (AffinityTerm term : terms) {
            if (isMoved(term.topologyKey())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the node has another value of a label than before. */
    private boolean isMoved(String key) {
        return !Objects.equals(label(before, key), label(after, key));
    }

    private static @Nullable String label(@Nullable NodeReading node, String key) {
        return node == null ? null : node.labels().string(key);
    }
}
