package podium.controller.replicaset;

import java.util.ArrayList;
import java.util.List;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Problem;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * One sync of one ReplicaSet. Its status counts the pods as they were before the sync: those that it makes or deletes wake
 * it again.
 */
final class ReplicaSetSync {

    /** Pods that one sync creates or deletes at the most. */
    static final int BURST = 500;

    private static final String COMPONENT = "replicaset-controller";

    private final Resource replicaSet;
    private final ClusterState state;
    private final long nowMs;
    private final OwnedPods pods;
    private final ReplicaSetStatus status;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Why> whys = new ArrayList<>();

    ReplicaSetSync(Resource replicaSet, ClusterState state, long nowMs) {
        this.replicaSet = replicaSet;
        this.state = state;
        this.nowMs = nowMs;
        this.pods = OwnedPods.of(replicaSet, state);
        this.status = new ReplicaSetStatus(replicaSet, pods, nowMs);
    }

    Decision decide() {
        settleOwnership();
        if (replicaSet.isDeleting()) {
            because("replicaset.deleting", pods.active().size(), pods.terminating());
        } else {
            manage();
        }
        writeStatus();
        Why why = whys.size() == 1 ? whys.get(0) : Why.of("replicaset.parts", new Why.Arg.Parts(whys));
        Decision decision = Decision.of(why, effects);
        long delayMs = status.untilNextAvailableMs();
        return delayMs < 0 ? decision : decision.againAfter(delayMs);
    }

    private void because(String key, Object... args) {
        whys.add(Why.of(key, args));
    }

    private void settleOwnership() {
        effects.addAll(pods.effects());
        for (Resource pod : pods.adopted()) {
            because("replicaset.adopted", pod.key().name());
        }
        for (Resource pod : pods.released()) {
            because("replicaset.released", pod.key().name());
        }
    }

    private void manage() {
        long wanted = ReplicaSetReading.of(replicaSet).replicas();
        int existing = pods.active().size();
        if (existing < wanted) {
            create(wanted, existing);
        } else if (existing > wanted) {
            delete(wanted, existing);
        }
    }

    private void create(long wanted, int existing) {
        if (isNamespaceGoing()) {
            because("replicaset.namespaceGoes", replicaSet.key().namespace(), wanted, existing);
            return;
        }
        int count = (int) Math.min(wanted - existing, BURST);
        if (count < wanted - existing) {
            because("replicaset.createSome", wanted, existing, count, BURST);
        } else {
            because("replicaset.create", wanted, existing, count);
        }
        effects.add(new Effect.CreateMany(
                Key.of(Kind.POD, replicaSet.key().namespace(), ""),
                NewPod.of(replicaSet),
                count,
                report("Normal", "SuccessfulCreate", "Created pod: " + Effect.Report.NAME),
                this::afterRefusal));
    }

    private List<Effect> afterRefusal(Problem problem) {
        return List.of(
                report("Warning", "FailedCreate", "Error creating: " + problem.message()),
                new Effect.UpdateStatus(replicaSet.key(), status.afterRefusal(problem)));
    }

    private boolean isNamespaceGoing() {
        Resource namespace = state.get(Key.of(Kind.NAMESPACE, replicaSet.key().namespace()));
        return namespace == null || namespace.isDeleting();
    }

    private void delete(long wanted, int existing) {
        int count = (int) Math.min(existing - wanted, BURST);
        Deletions deletions = Deletions.choose(replicaSet, pods.active(), count, state, nowMs);
        Why.Arg.Parts reasons = new Why.Arg.Parts(deletions.reasons());
        if (deletions.reasons().isEmpty()) {
            because("replicaset.deleteAll", wanted, existing);
        } else if (count < existing - wanted) {
            because("replicaset.deleteSome", wanted, existing, count, reasons, BURST);
        } else {
            because("replicaset.delete", wanted, existing, count, reasons);
        }
        for (Resource pod : deletions.pods()) {
            Effect.Report report = report(
                    "Normal", "SuccessfulDelete", "Deleted pod: " + pod.key().name());
            effects.add(new Effect.Delete(pod.key(), DeleteOptions.DEFAULT, report));
        }
    }

    private Effect.Report report(String type, String reason, String message) {
        return Effect.Report.of(COMPONENT, replicaSet.key(), type, reason, message);
    }

    private void writeStatus() {
        JsonObject tree = status.tree();
        boolean isNew = !tree.equals(replicaSet.status());
        if (isNew) {
            effects.add(new Effect.UpdateStatus(replicaSet.key(), tree));
        }
        if (whys.isEmpty()) {
            because(
                    isNew ? "replicaset.counted" : "replicaset.asWanted",
                    ReplicaSetReading.of(replicaSet).replicas(),
                    pods.active().size(),
                    status.ready(),
                    status.available(),
                    pods.terminating());
        }
    }
}
