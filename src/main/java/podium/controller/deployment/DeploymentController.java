package podium.controller.deployment;

import java.util.List;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.DeploymentReading;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * Rolls Deployments out: makes a ReplicaSet for each state of a pod template and moves the pods from the old to the newest
 * (as Kubernetes 1.36: {@code deployment-controller}). Each sync makes one move; the writes of the move wake the next.
 */
public final class DeploymentController implements Controller {

    private final RolloutArithmetic arithmetic;

    public DeploymentController() {
        this(RolloutArithmetic.KUBERNETES);
    }

    public DeploymentController(RolloutArithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    @Override
    public String name() {
        return "deployment-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        new DeploymentWakes(after, wakes).of(change);
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource deployment = state.get(key);
        if (deployment == null) {
            return Decision.nothing(Why.of("deployment.gone", key.name()));
        }
        if (DeploymentReading.of(deployment).selector().isEmpty()) {
            return refuseToSelectAll(deployment);
        }
        Sync sync = Sync.of(arithmetic, deployment, state, nowMs);
        sync(sync);
        return sync.decision();
    }

    private static Decision refuseToSelectAll(Resource deployment) {
        Effect.Report report = Effect.Report.of(
                Sync.COMPONENT,
                deployment.key(),
                "Warning",
                "SelectingAll",
                "This deployment is selecting all pods. A non-empty selector is required.");
        Why why = Why.of("deployment.selectsAll");
        if (DeploymentReading.of(deployment).observedGeneration() >= deployment.generation()) {
            return Decision.of(why, List.of(report));
        }
        JsonObject status = deployment.status().with("observedGeneration", deployment.generation());
        return Decision.of(why, List.of(report, new Effect.UpdateStatus(deployment.key(), status)));
    }

    /** The order of the questions is Kubernetes' own: deleted, paused, rolled back, scaled, rolled out. */
    private static void sync(Sync sync) {
        if (sync.deployment().isDeleting()) {
            NewReplicaSet.keepUp(sync);
            RolloutStatus.syncCounts(sync);
            explain(sync, "deployment.deleting");
            return;
        }
        Pausing.note(sync);
        if (sync.wanted().isPaused()) {
            followScale(sync);
            explain(sync, "deployment.staysPaused");
            return;
        }
        if (Rollback.isAskedFor(sync.deployment())) {
            Rollback.carryOut(sync);
            return;
        }
        NewReplicaSet.keepUp(sync);
        if (Scaling.isDue(sync)) {
            followScale(sync);
            explain(sync, "deployment.scale.waits");
        } else if (sync.wanted().isRecreate()) {
            Recreate.move(sync);
        } else {
            RollingUpdate.move(sync);
        }
    }

    private static void followScale(Sync sync) {
        NewReplicaSet.keepUp(sync);
        Scaling.scale(sync);
        if (sync.wanted().isPaused() && !Rollback.isAskedFor(sync.deployment())) {
            History.cleanUp(sync);
        }
        RolloutStatus.syncCounts(sync);
    }

    private static void explain(Sync sync, String key) {
        if (!sync.hasReason()) {
            sync.because(
                    key,
                    sync.wanted().replicas(),
                    sync.replicaSets().replicas(),
                    sync.replicaSets().available());
        }
    }
}
