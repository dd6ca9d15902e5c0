package podium.ui.action;

import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Request;
import podium.cluster.Request.PatchType;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.sim.Command;

/** The requests that kubectl makes for its commands of the same names. */
public final class KubectlCommands {

    private static final String RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";
    private static final String TEMPLATE_HASH = "pod-template-hash";

    private KubectlCommands() {}

    public static Command scale(Key key, long replicas) {
        return patch(key, spec(JsonObject.EMPTY.with("replicas", replicas)));
    }

    /** {@code kubectl set image}: of a Pod's own container, or of the one in a template. */
    public static Command setImage(Key key, String container, String image) {
        JsonObject changed = JsonObject.EMPTY.with("name", container).with("image", image);
        JsonObject pod = spec(JsonObject.of("containers", JsonArray.of(changed)));
        return patch(key, key.kind().equals(Kind.POD) ? pod : spec(JsonObject.of("template", pod)));
    }

    /** {@code kubectl rollout restart}: an annotation in the template makes it another one. */
    static Command restart(Key key, long nowMs) {
        JsonObject annotations = JsonObject.of(RESTARTED_AT, Timestamps.of(nowMs));
        JsonObject template = JsonObject.of("metadata", JsonObject.of("annotations", annotations));
        return patch(key, spec(JsonObject.of("template", template)));
    }

    static Command pause(Key key, boolean isPaused) {
        return patch(key, spec(JsonObject.EMPTY.with("paused", isPaused)));
    }

    /** {@code kubectl rollout undo}: the template of a revision takes the place of the present one. */
    static Command rollBack(Key deployment, Resource replicaSet) {
        JsonObject template = replicaSet
                .spec()
                .object("template")
                .change("metadata", metadata -> metadata.change("labels", labels -> labels.without(TEMPLATE_HASH)));
        JsonObject replace = JsonObject.builder()
                .put("op", "replace")
                .put("path", "/spec/template")
                .put("value", template)
                .build();
        return new Command.Ask(new Request.Patch(deployment, "", PatchType.JSON, JsonArray.of(replace)));
    }

    static Command delete(Key key, Propagation propagation) {
        return new Command.Ask(new Request.Delete(key, DeleteOptions.of(propagation)));
    }

    static Command cordon(Key node, boolean isCordoned) {
        return patch(node, spec(JsonObject.EMPTY.with("unschedulable", isCordoned)));
    }

    /** {@code kubectl annotate}: makes the pod's annotations, which were these, others. */
    static Command annotate(Key pod, JsonObject before, JsonObject after) {
        return merge(pod, metadata(before, after));
    }

    /** The same in a template: other pods take the place of those that are there, where a Deployment sees to that. */
    static Command annotateTemplate(Key workload, JsonObject before, JsonObject after) {
        return merge(workload, spec(JsonObject.of("template", metadata(before, after))));
    }

    private static JsonObject metadata(JsonObject before, JsonObject after) {
        JsonObject changes = JsonObject.EMPTY;
        for (Map.Entry<String, Json> annotation : before) {
            if (!after.has(annotation.getKey())) {
                changes = changes.with(annotation.getKey(), JsonNull.NULL);
            }
        }
        for (Map.Entry<String, Json> annotation : after) {
            if (!annotation.getValue().equals(before.get(annotation.getKey()))) {
                changes = changes.with(annotation.getKey(), annotation.getValue());
            }
        }
        return JsonObject.of("metadata", JsonObject.of("annotations", changes));
    }

    private static JsonObject spec(JsonObject fields) {
        return JsonObject.of("spec", fields);
    }

    private static Command merge(Key key, Json body) {
        return new Command.Ask(new Request.Patch(key, "", PatchType.MERGE, body));
    }

    private static Command patch(Key key, Json body) {
        return new Command.Ask(new Request.Patch(key, "", PatchType.STRATEGIC, body));
    }
}
