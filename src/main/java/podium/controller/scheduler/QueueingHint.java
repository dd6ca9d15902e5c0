package podium.controller.scheduler;

import java.util.List;
import podium.cluster.Change;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.plugin.MissingClaims;
import podium.controller.scheduler.reading.PodInfo;
import podium.resource.Kind;
import podium.resource.Resource;

/** Whether a change may help a pod that some plugins refused: one yes is enough for another try. */
abstract class QueueingHint {

    private final Snapshot snapshot;

    QueueingHint(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether a change can help anybody at all. */
    static boolean isOfInterest(Change.Written change) {
        Kind kind = change.key().kind();
        return kind.equals(Kind.POD) || kind.equals(Kind.NODE) || MissingClaims.concerns(kind);
    }

    static QueueingHint of(Change.Written change, Snapshot snapshot) {
        Kind kind = change.key().kind();
        if (kind.equals(Kind.NODE)) {
            return new NodeHint(snapshot, change);
        }
        return kind.equals(Kind.POD) ? new PodHint(snapshot, change) : new ClaimHint(snapshot, change);
    }

    /** Whether the change may make one of the plugins think better of the pod; asked first, without reading the pod. */
    abstract boolean isOfInterest(String plugin);

    abstract boolean mayHelp(String plugin, PodInfo pod);

    final boolean mayHelp(Resource pod, List<String> refusedBy) {
        if (refusedBy.isEmpty()) {
            return addsNode();
        }
        for (String plugin : refusedBy) {
            if (isOfInterest(plugin) && mayHelp(plugin, snapshot.podInfo(pod))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a node more: that helps pods which found none to ask about. */
    boolean addsNode() {
        return false;
    }

    /** A persistent volume claim has come. */
    private static final class ClaimHint extends QueueingHint {
        private final Change.Written change;

        ClaimHint(Snapshot snapshot, Change.Written change) {
            super(snapshot);
            this.change = change;
        }

        @Override
        boolean isOfInterest(String plugin) {
            return change.isCreation() && plugin.equals(MissingClaims.NAME);
        }

        @Override
        boolean mayHelp(String plugin, PodInfo pod) {
            return pod.namespace().equals(change.key().namespace())
                    && pod.claims().contains(change.key().name());
        }
    }
}
