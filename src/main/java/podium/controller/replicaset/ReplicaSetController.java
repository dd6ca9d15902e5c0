package podium.controller.replicaset;

import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.resource.Key;
import podium.resource.Resource;

/** Keeps as many pods of a template as are wanted (as Kubernetes 1.36: {@code replicaset-controller}). */
public final class ReplicaSetController implements Controller {

    @Override
    public String name() {
        return "replicaset-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        new ReplicaSetWakes(after, wakes).of(change);
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource replicaSet = state.get(key);
        return replicaSet == null
                ? Decision.nothing(Why.of("replicaset.gone", key.name()))
                : new ReplicaSetSync(replicaSet, state, nowMs).decide();
    }
}
