package podium.resource;

import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * What controllers ask of a Pod.
 *
 * @param phase {@code Pending}, {@code Running}, {@code Succeeded}, {@code Failed} or {@code Unknown}
 * @param nodeName empty while it is not bound
 * @param readySinceMs when the Ready condition last turned true, in whole seconds as recorded; -1 while it is not ready
 * @param createdMs when it was created, in whole seconds
 * @param isDeleting whether its deletion has been asked for
 * @param restarts of all its containers together
 */
public record PodReading(
        String phase, String nodeName, long readySinceMs, long createdMs, boolean isDeleting, long restarts) {

    public static PodReading of(Resource pod) {
        return pod.reading(PodReading::read);
    }

    private static PodReading read(Resource pod) {
        JsonObject status = pod.status();
        JsonObject ready = Conditions.find(status.array("conditions"), "Ready");
        return new PodReading(
                status.string("phase", "Pending"),
                pod.spec().string("nodeName", ""),
                readySince(ready),
                pod.createdMs(),
                pod.isDeleting(),
                restarts(status.array("containerStatuses")));
    }

    private static long readySince(@Nullable JsonObject ready) {
        if (ready == null || !"True".equals(ready.string("status"))) {
            return -1;
        }
        return Math.max(0, Timestamps.parse(ready.get("lastTransitionTime")));
    }

    private static long restarts(JsonArray containers) {
        long sum = 0;
        for (int i = 0; i < containers.size(); i++) {
            sum += containers.object(i).number("restartCount", 0);
        }
        return sum;
    }

    public boolean isBound() {
        return !nodeName.isEmpty();
    }

    public boolean isReady() {
        return readySinceMs >= 0;
    }

    /** Whether it has been ready for at least that long: {@code IsPodAvailable} of Kubernetes' pod library. */
    public boolean isAvailable(long minReadyMs, long nowMs) {
        return isReady() && (minReadyMs == 0 || readySinceMs + minReadyMs <= nowMs);
    }

    /** Whether all its containers have ended for good. */
    public boolean isFinished() {
        return phase.equals("Succeeded") || phase.equals("Failed");
    }

    /** Whether it counts for its controller: neither finished nor on its way out. */
    public boolean isActive() {
        return !isFinished() && !isDeleting;
    }
}
