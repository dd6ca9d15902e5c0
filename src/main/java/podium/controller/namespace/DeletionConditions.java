package podium.controller.namespace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.Kind;
import podium.resource.Timestamps;

/**
 * The conditions of a namespace that is being deleted, in the words of Kubernetes 1.36. Discovery of kinds and parsing of
 * their versions cannot fail here: those two are always well.
 */
record DeletionConditions(Content content, boolean isOverdue, String namespace, long nowMs) {

    private static final JsonObject.Shape CONDITION =
            JsonObject.Shape.of("type", "status", "lastTransitionTime", "reason", "message");

    JsonArray in(JsonArray before) {
        JsonArray now = before;
        now = with(
                now,
                "NamespaceDeletionDiscoveryFailure",
                false,
                "ResourcesDiscovered",
                "All resources successfully discovered");
        now = with(
                now,
                "NamespaceDeletionGroupVersionParsingFailure",
                false,
                "ParsedGroupVersions",
                "All legacy kube types successfully parsed");
        now = isOverdue
                ? with(now, "NamespaceDeletionContentFailure", true, "ContentDeletionFailed", failure())
                : with(
                        now,
                        "NamespaceDeletionContentFailure",
                        false,
                        "ContentDeleted",
                        "All content successfully deleted, may be waiting on finalization");
        now = content.remaining().isEmpty()
                ? with(now, "NamespaceContentRemaining", false, "ContentRemoved", "All content successfully removed")
                : with(now, "NamespaceContentRemaining", true, "SomeResourcesRemain", remaining());
        return content.finalizers().isEmpty()
                ? with(
                        now,
                        "NamespaceFinalizersRemaining",
                        false,
                        "ContentHasNoFinalizers",
                        "All content-preserving finalizers finished")
                : with(now, "NamespaceFinalizersRemaining", true, "SomeFinalizersRemain", finalizers());
    }

    private JsonArray with(JsonArray conditions, String type, boolean isTrue, String reason, String message) {
        String status = isTrue ? "True" : "False";
        JsonObject before = Conditions.find(conditions, type);
        Json since = before != null && status.equals(before.string("status")) ? before.get("lastTransitionTime") : null;
        return Conditions.with(
                conditions,
                CONDITION.with(
                        Json.of(type),
                        Json.of(status),
                        since != null ? since : Timestamps.of(nowMs),
                        Json.of(reason),
                        Json.of(message)));
    }

    private String failure() {
        List<String> failures = new ArrayList<>();
        for (Kind kind : content.remaining().keys()) {
            failures.add("unexpected items still remain in namespace: " + namespace + " for gvr: " + kind.group() + "/"
                    + kind.version() + ", Resource=" + kind.plural());
        }
        return "Failed to delete all resource types, " + failures.size() + " remaining: " + sorted(failures);
    }

    private String remaining() {
        List<String> kinds = new ArrayList<>();
        content.remaining()
                .forEach((kind, count) ->
                        kinds.add(kind.plural() + "." + kind.group() + " has " + count + " resource instances"));
        return "Some resources are remaining: " + sorted(kinds);
    }

    private String finalizers() {
        List<String> names = new ArrayList<>();
        content.finalizers().forEach((name, count) -> names.add(name + " in " + count + " resource instances"));
        return "Some content in the namespace has finalizers remaining: " + sorted(names);
    }

    private static String sorted(List<String> parts) {
        Collections.sort(parts);
        return String.join(", ", parts);
    }
}
