package podium.controller.deployment;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.controller.Claims;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.DeploymentReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * One sync of one Deployment: what is seen, what has been decided so far, and why. What it decides to write it also sees
 * from then on.
 */
final class Sync {

    static final String COMPONENT = "deployment-controller";

    private final RolloutArithmetic arithmetic;
    private final ClusterState state;
    private final long nowMs;
    private final List<Resource> owned;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Why> whys = new ArrayList<>();
    private Resource deployment;
    private ReplicaSets replicaSets;
    private long againAfterMs = -1;

    private Sync(RolloutArithmetic arithmetic, Resource deployment, ClusterState state, long nowMs, Claims claims) {
        this.arithmetic = arithmetic;
        this.deployment = deployment;
        this.state = state;
        this.nowMs = nowMs;
        this.owned = new ArrayList<>(claims.owned());
        this.replicaSets = ReplicaSets.of(template(), owned);
        effects.addAll(claims.effects());
        for (Resource adopted : claims.adopted()) {
            because("deployment.adopted", adopted.key().name());
        }
        for (Resource released : claims.released()) {
            because("deployment.released", released.key().name());
        }
    }

    static Sync of(RolloutArithmetic arithmetic, Resource deployment, ClusterState state, long nowMs) {
        return new Sync(arithmetic, deployment, state, nowMs, Ownership.claims(deployment, state));
    }

    RolloutArithmetic arithmetic() {
        return arithmetic;
    }

    ClusterState state() {
        return state;
    }

    long nowMs() {
        return nowMs;
    }

    Resource deployment() {
        return deployment;
    }

    DeploymentReading wanted() {
        return arithmetic.wanted(deployment);
    }

    JsonObject template() {
        return PodTemplates.of(deployment.tree());
    }

    JsonArray conditions() {
        return deployment.status().array("conditions");
    }

    ReplicaSets replicaSets() {
        return replicaSets;
    }

    void because(String key, Object... args) {
        whys.add(Why.of(key, args));
    }

    /** Whether a reason to act was given. */
    boolean hasReason() {
        return !whys.isEmpty();
    }

    void perform(Effect effect) {
        effects.add(effect);
    }

    void report(String type, String reason, String message) {
        effects.add(Effect.Report.of(COMPONENT, deployment.key(), type, reason, message));
    }

    void create(Resource replicaSet, Effect create) {
        effects.add(create);
        owned.add(replicaSet);
        replicaSets = ReplicaSets.of(template(), owned);
    }

    /** Writes what a ReplicaSet is to become, status aside. */
    void update(Resource before, Resource after) {
        effects.add(new Effect.Update(after.key(), after.tree()));
        owned.set(owned.indexOf(before), after);
        replicaSets = ReplicaSets.of(template(), owned);
    }

    /** Gives a ReplicaSet a size, notes for which size of the Deployment, and reports it if the size is another. */
    void scale(Resource replicaSet, long size) {
        long before = ReplicaSetReading.of(replicaSet).replicas();
        JsonObject annotations = replicaSet.annotations();
        JsonObject sized = Revisions.sized(annotations, wanted());
        if (before == size && sized == annotations) {
            return;
        }
        Resource after = replicaSet
                .changeMetadata(metadata -> metadata.with("annotations", sized))
                .change(tree -> tree.change("spec", spec -> spec.with("replicas", Json.of(size))));
        update(replicaSet, after);
        if (before != size) {
            String direction = before < size ? "up" : "down";
            report(
                    "Normal",
                    "ScalingReplicaSet",
                    "Scaled " + direction + " replica set " + replicaSet.key().name() + " from " + before + " to "
                            + size);
        }
    }

    /** Writes the status and the Deployment's annotations as they are by now. */
    void writeStatusAndAnnotations() {
        effects.add(new Effect.UpdateStatus(deployment.key(), deployment.status(), deployment.annotations()));
    }

    void writeStatus() {
        effects.add(new Effect.UpdateStatus(deployment.key(), deployment.status()));
    }

    /** Sets a condition without writing it yet. */
    void set(JsonObject condition) {
        JsonArray changed = DeploymentConditions.with(conditions(), condition);
        setStatus(deployment.status().with("conditions", changed));
    }

    void setStatus(JsonObject status) {
        deployment = deployment.change(tree -> tree.with("status", status));
    }

    /** Sets an annotation without writing it yet. */
    void annotate(String name, String value) {
        deployment = deployment.changeMetadata(
                metadata -> metadata.change("annotations", annotations -> annotations.with(name, value)));
    }

    void againAfter(long delayMs) {
        againAfterMs = delayMs;
    }

    /** All that was decided. */
    Decision decision() {
        Why why = whys.size() == 1 ? whys.get(0) : Why.of("deployment.parts", new Why.Arg.Parts(whys));
        Decision decision = Decision.of(why, effects);
        return againAfterMs < 0 ? decision : decision.againAfter(againAfterMs);
    }
}
