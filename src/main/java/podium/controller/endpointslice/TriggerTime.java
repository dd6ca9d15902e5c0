package podium.controller.endpointslice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * When that happened which made endpoints change, as it stands in an annotation of them, so that others can measure how
 * long they took to hear of it: the service's creation at first, later the earliest change of readiness among the pods
 * that made the difference.
 */
final class TriggerTime {

    static final String ANNOTATION = "endpoints.kubernetes.io/last-change-trigger-time";

    private TriggerTime() {}

    /** @param moved names of pods that have come, or whose readiness is another */
    static @Nullable Json of(String namespace, List<String> moved, ClusterState state) {
        long earliestMs = Long.MAX_VALUE;
        for (String name : moved) {
            Resource pod = state.get(Key.of(Kind.POD, namespace, name));
            JsonObject ready = pod == null ? null : Conditions.find(pod.status().array("conditions"), "Ready");
            long sinceMs = ready == null ? -1 : Timestamps.parse(ready.get("lastTransitionTime"));
            earliestMs = sinceMs < 0 ? earliestMs : Math.min(earliestMs, sinceMs);
        }
        return earliestMs == Long.MAX_VALUE ? null : Timestamps.of(earliestMs);
    }

    /** Metadata with the annotation, or without it where the instant is not known. */
    static JsonObject annotated(JsonObject metadata, @Nullable Json trigger) {
        JsonObject before = metadata.object("annotations");
        JsonObject after = trigger == null ? before.without(ANNOTATION) : before.with(ANNOTATION, trigger);
        return after.isEmpty() ? metadata.without("annotations") : metadata.with("annotations", after);
    }
}
