package podium.controller.scheduler;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.controller.Effect;
import podium.controller.scheduler.Verdict.Unschedulable;
import podium.controller.scheduler.cache.PendingPods;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** How a pod is told that no node takes it: an event and its PodScheduled condition. */
final class Refused {

    private static final String CONDITION = "PodScheduled";
    private static final JsonObject.Shape SHAPE = JsonObject.Shape.of(
            "type", "observedGeneration", "status", "lastProbeTime", "lastTransitionTime", "reason", "message");

    /** Longer notes of events are cut. */
    private static final int NOTE_MAX = 1024;

    private static final String CUT = " ...";

    private Refused() {}

    static Effect.Report report(Key pod, Unschedulable verdict) {
        String message = verdict.message();
        String note = message.length() <= NOTE_MAX ? message : message.substring(0, NOTE_MAX - CUT.length()) + CUT;
        return Effect.Report.of(Profile.SCHEDULER_NAME, pod, "Warning", "FailedScheduling", note);
    }

    /** The pod's status with the condition, and with the node that room is made on. */
    static JsonObject status(Resource pod, Unschedulable verdict, long nowMs) {
        JsonObject status = pod.status();
        JsonArray conditions = status.array("conditions");
        JsonObject known = Conditions.find(conditions, CONDITION);
        JsonObject condition = SHAPE.with(
                Json.of(CONDITION),
                Json.of(pod.generation()),
                Json.of("False"),
                JsonNull.NULL,
                since(known, nowMs),
                Json.of("Unschedulable"),
                Json.of(verdict.message()));
        if (!condition.equals(known)) {
            status = status.with("conditions", Conditions.with(conditions, condition));
        }
        Candidate candidate = verdict.preemption();
        if (candidate != null) {
            return status.with(PendingPods.NOMINATED_NODE, candidate.node());
        }
        return verdict.isNominationKept() ? status : status.without(PendingPods.NOMINATED_NODE);
    }

    /** The moment when the condition turned False: kept as long as it stays so. */
    private static Json since(@Nullable JsonObject known, long nowMs) {
        return known != null && "False".equals(known.string("status")) && known.has("lastTransitionTime")
                ? Objects.requireNonNull(known.get("lastTransitionTime"))
                : Timestamps.of(nowMs);
    }
}
