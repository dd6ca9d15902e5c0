package podium.graph;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.base.Messages;
import podium.resource.Conditions;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** What a whole rollout waits for: its progress deadline, or somebody who resumes it. */
final class RolloutWait {

    private static final long DEADLINE_SECONDS = 600; // the API's default

    /** Kubernetes' way of saying that there is no deadline: the largest number there is. */
    private static final long NO_DEADLINE_SECONDS = Integer.MAX_VALUE;

    private RolloutWait() {}

    /** @return null when the rollout is over */
    static @Nullable Awaited of(Resource deployment, Messages messages, long nowMs) {
        if (deployment.spec().isTrue("paused")) {
            return Awaited.of(messages.say("stage.wait.paused"), Ink.TEXT_3);
        }
        JsonObject progressing = Conditions.find(deployment.status().array("conditions"), "Progressing");
        if (progressing == null) {
            return null;
        }
        return switch (progressing.string("reason", "")) {
            case "ProgressDeadlineExceeded" -> Awaited.of(messages.say("stage.wait.deadlineExceeded"), Ink.FAILED);
            case "NewReplicaSetAvailable" -> null;
            default -> deadline(deployment, progressing, messages, nowMs);
        };
    }

    private static @Nullable Awaited deadline(
            Resource deployment, JsonObject progressing, Messages messages, long nowMs) {
        long seconds = deployment.spec().number("progressDeadlineSeconds", DEADLINE_SECONDS);
        long sinceMs = Timestamps.parse(progressing.get("lastUpdateTime"));
        if (seconds >= NO_DEADLINE_SECONDS || sinceMs < 0) {
            return null;
        }
        long wholeMs = seconds * 1000;
        long leftMs = Math.max(0, sinceMs + wholeMs - nowMs);
        String text = messages.say("stage.wait.deadline", messages.runningSpan(leftMs));
        // The bar shows what is left: it runs out.
        return new Awaited(text, Math.min(1, (double) leftMs / wholeMs), Ink.STARTING);
    }
}
