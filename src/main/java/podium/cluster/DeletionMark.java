package podium.cluster;

import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** What an object carries from the request for its deletion until it goes: when it must be gone, and who holds it back. */
final class DeletionMark {

    private static final String TIMESTAMP = "deletionTimestamp";
    private static final String GRACE = "deletionGracePeriodSeconds";
    private static final int GRACE_DEFAULT_S = 30;

    private DeletionMark() {}

    /** How long an object may take to end once its deletion is asked for. Only pods that a kubelet may run get any time. */
    static long graceSeconds(Resource resource, @Nullable Long asked) {
        if (!resource.key().kind().equals(Kind.POD)) {
            return 0;
        }
        PodReading pod = PodReading.of(resource);
        if (!pod.isBound() || pod.isFinished()) {
            return 0; // no kubelet has anything to end
        }
        long granted = grace(resource, resource.spec().number("terminationGracePeriodSeconds", GRACE_DEFAULT_S));
        if (asked == null) {
            return granted;
        }
        long wanted = asked < 0 ? 1 : asked;
        return resource.isDeleting() ? Math.min(wanted, granted) : wanted;
    }

    /** The object with this much time to end. Time that was granted before is shortened from when it began, never prolonged. */
    static JsonObject marked(Resource before, JsonArray finalizers, long graceS, long nowMs) {
        if (before.key().kind().equals(Kind.NAMESPACE)) {
            return terminating(before, finalizers, nowMs);
        }
        JsonObject metadata = held(before.metadata(), finalizers);
        if (!before.isDeleting()) {
            metadata = nextGeneration(metadata)
                    .with(TIMESTAMP, Timestamps.of(nowMs + graceS * 1000))
                    .with(GRACE, graceS);
        } else if (graceS < grace(before, graceS)) {
            long beganMs = Timestamps.parse(metadata.get(TIMESTAMP)) - grace(before, graceS) * 1000;
            metadata = metadata.with(TIMESTAMP, Timestamps.of(beganMs + graceS * 1000))
                    .with(GRACE, graceS);
        }
        return before.tree().with("metadata", metadata);
    }

    /** Whether an object whose deletion was asked for waits for nobody any more. */
    static boolean isReleased(Resource resource) {
        return resource.isDeleting()
                && resource.metadata().array("finalizers").isEmpty()
                && resource.spec().array("finalizers").isEmpty()
                && grace(resource, 0) == 0;
    }

    /** Whether it is a namespace that waits for what is in it. */
    static boolean isHeldByContent(Resource resource) {
        return resource.key().kind().equals(Kind.NAMESPACE)
                && !resource.spec().array("finalizers").isEmpty();
    }

    /** Namespaces have no grace period: what is in them decides when they go. */
    private static JsonObject terminating(Resource namespace, JsonArray finalizers, long nowMs) {
        JsonObject metadata = held(namespace.metadata(), finalizers);
        if (!namespace.isDeleting()) {
            metadata = metadata.with(TIMESTAMP, Timestamps.of(nowMs));
        }
        return namespace
                .tree()
                .with("metadata", metadata)
                .change("status", status -> status.with("phase", "Terminating"));
    }

    private static JsonObject held(JsonObject metadata, JsonArray finalizers) {
        return finalizers.isEmpty() ? metadata.without("finalizers") : metadata.with("finalizers", finalizers);
    }

    private static JsonObject nextGeneration(JsonObject metadata) {
        return metadata.get("generation") instanceof JsonNumber generation
                ? metadata.with("generation", generation.longValue() + 1)
                : metadata;
    }

    private static long grace(Resource resource, long otherwise) {
        return resource.metadata().number(GRACE, otherwise);
    }
}
