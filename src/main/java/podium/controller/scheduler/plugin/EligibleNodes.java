package podium.controller.scheduler.plugin;

import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.SpreadConstraint;

/** Which nodes count for a pod's spread constraints; worked out once as long as no node changes. */
public final class EligibleNodes {

    private final Snapshot snapshot;
    private final PodInfo pod;
    private final int nodesVersion;
    private boolean @Nullable [] allowed;
    private boolean @Nullable [] tolerated;

    public EligibleNodes(Snapshot snapshot, PodInfo pod) {
        this.snapshot = snapshot;
        this.pod = pod;
        this.nodesVersion = snapshot.nodesVersion();
    }

    /** Whether what was worked out still holds. */
    public boolean holds() {
        return nodesVersion == snapshot.nodesVersion();
    }

    /** Whether every node counts. */
    boolean isEvery(SpreadConstraint constraint) {
        return !constraint.honorsTaints()
                && (!constraint.honorsAffinity() || pod.nodeAffinity().isOpen());
    }

    boolean has(SpreadConstraint constraint, int node) {
        return (!constraint.honorsAffinity() || pod.nodeAffinity().isOpen() || allowed()[node])
                && (!constraint.honorsTaints() || tolerated()[node]);
    }

    private boolean[] allowed() {
        boolean[] known = allowed;
        if (known == null) {
            known = new boolean[snapshot.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = pod.nodeAffinity()
                        .matches(snapshot.node(i).name(), snapshot.node(i).labels());
            }
            allowed = known;
        }
        return known;
    }

    private boolean[] tolerated() {
        boolean[] known = tolerated;
        if (known == null) {
            known = new boolean[snapshot.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = TaintToleration.isTolerated(pod, snapshot.node(i).taints());
            }
            tolerated = known;
        }
        return known;
    }
}
