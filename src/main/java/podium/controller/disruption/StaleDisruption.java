package podium.controller.disruption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Conditions;
import podium.resource.DisruptionTarget;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** Pods that were said to be about to go, and stayed: after two minutes the word is taken back. */
final class StaleDisruption {

    private static final long TIMEOUT_MS = 120_000;

    /** A kubelet may take its time. */
    private static final String BY_KUBELET = "TerminationByKubelet";

    private StaleDisruption() {}

    static void wake(Change.Written change, Wakes wakes) {
        Resource pod = change.after();
        if (pod != null && condition(pod) != null && (change.before() == null || condition(change.before()) == null)) {
            wakes.after(pod.key(), TIMEOUT_MS);
        }
    }

    /** The condition of a pod that is not on its way out, or null. */
    private static @Nullable JsonObject condition(Resource pod) {
        JsonObject condition = Conditions.find(pod.status().array("conditions"), DisruptionTarget.TYPE);
        return condition != null
                        && "True".equals(condition.string("status"))
                        && !BY_KUBELET.equals(condition.string("reason"))
                        && !pod.isDeleting()
                        && !PodReading.of(pod).isFinished()
                ? condition
                : null;
    }

    static Decision decide(Resource pod, long nowMs) {
        JsonObject condition = condition(pod);
        String name = pod.key().name();
        if (condition == null) {
            return Decision.nothing(Why.of("disruption.podGoes", name));
        }
        long remainingMs = Timestamps.parse(condition.get("lastTransitionTime")) + TIMEOUT_MS - nowMs;
        if (remainingMs > 0) {
            return Decision.nothing(Why.of("disruption.podMayGo", name, new Why.Arg.Span(remainingMs)))
                    .againAfter(remainingMs);
        }
        // Who said it and why stays: only the answer is another.
        JsonObject takenBack = condition
                .with("observedGeneration", pod.generation())
                .with("status", "False")
                .with("lastTransitionTime", Timestamps.of(nowMs));
        JsonObject status =
                pod.status().with("conditions", Conditions.with(pod.status().array("conditions"), takenBack));
        return Decision.of(
                Why.of("disruption.podStays", name, new Why.Arg.Span(TIMEOUT_MS)),
                List.of(new Effect.UpdateStatus(pod.key(), status)));
    }
}
