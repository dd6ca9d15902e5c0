package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.controller.Effect;
import podium.controller.scheduler.cache.PendingPods;
import podium.controller.scheduler.cache.Snapshot;
import podium.resource.Conditions;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** What is done to pods that have to make room for a more important one. */
final class Victims {

    static final String CONDITION = "DisruptionTarget";
    static final String REASON = "PreemptionByScheduler";

    private static final JsonObject.Shape SHAPE = JsonObject.Shape.of(
            "type", "observedGeneration", "status", "lastProbeTime", "lastTransitionTime", "reason", "message");

    private Victims() {}

    /** Takes the pods off the candidate's node, and less important ones that hoped for it off its list. */
    static List<Effect> evict(Candidate candidate, Resource preemptor, Snapshot snapshot, long nowMs) {
        List<Effect> effects = new ArrayList<>();
        long priority = snapshot.podInfo(preemptor).priority();
        for (Resource hopeful : snapshot.pending().nominatedOn(candidate.node())) {
            if (snapshot.podInfo(hopeful).priority() < priority) {
                effects.add(new Effect.UpdateStatus(
                        hopeful.key(), current(hopeful, snapshot).without(PendingPods.NOMINATED_NODE)));
            }
        }
        for (Resource victim : candidate.victims()) {
            if (!victim.isDeleting()) {
                evict(victim, candidate.node(), preemptor, nowMs, effects);
            }
        }
        return effects;
    }

    private static JsonObject current(Resource pod, Snapshot snapshot) {
        Resource newest = snapshot.state().get(pod.key());
        return newest == null ? pod.status() : newest.status();
    }

    private static void evict(Resource victim, String node, Resource preemptor, long nowMs, List<Effect> effects) {
        JsonObject condition = SHAPE.with(
                Json.of(CONDITION),
                Json.of(victim.generation()),
                Json.of("True"),
                JsonNull.NULL,
                Timestamps.of(nowMs),
                Json.of(REASON),
                Json.of(Profile.SCHEDULER_NAME + ": preempting to accommodate a higher priority pod"));
        JsonArray conditions = Conditions.with(victim.status().array("conditions"), condition);
        effects.add(new Effect.UpdateStatus(victim.key(), victim.status().with("conditions", conditions)));
        effects.add(new Effect.Delete(victim.key(), DeleteOptions.DEFAULT.ifUid(victim.uid()), null));
        String message = "Preempted by pod " + preemptor.uid() + " on node " + node;
        effects.add(Effect.Report.of(Profile.SCHEDULER_NAME, victim.key(), "Normal", "Preempted", message));
    }
}
