package podium.controller.deployment;

import podium.base.JsonObject;
import podium.resource.SameMeaning;

/** Pod templates as a Deployment compares, names and marks them. */
final class PodTemplates {

    /** The label that keeps the pods of a Deployment's ReplicaSets apart. */
    static final String HASH_LABEL = "pod-template-hash";

    private PodTemplates() {}

    static JsonObject of(JsonObject workload) {
        return workload.object("spec").object("template");
    }

    /** Whether two templates make the same pods: only the hash label may differ. */
    static boolean areEqual(JsonObject one, JsonObject other) {
        return one == other || SameMeaning.of(withoutHash(one), withoutHash(other));
    }

    static JsonObject withHash(JsonObject template, String hash) {
        return template.change(
                "metadata", metadata -> metadata.change("labels", labels -> labels.with(HASH_LABEL, hash)));
    }

    /** The template without the hash label, and without fields that are there but say nothing. */
    static JsonObject withoutHash(JsonObject template) {
        JsonObject metadata = template.object("metadata");
        metadata = withoutEmpty(metadata.change("labels", labels -> labels.without(HASH_LABEL)), "labels");
        metadata = withoutEmpty(metadata, "annotations").without("creationTimestamp");
        return template.with("metadata", metadata);
    }

    private static JsonObject withoutEmpty(JsonObject object, String name) {
        return object.object(name).isEmpty() ? object.without(name) : object;
    }
}
