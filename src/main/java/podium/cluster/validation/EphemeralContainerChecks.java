package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonObject;

/** Containers that join a running pod ({@code validateEphemeralContainers} of 1.36). */
public final class EphemeralContainerChecks {

    private static final String LIST = "ephemeralContainers";
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final String FAULT = "cannot be set for an Ephemeral Container";

    /** What such a container cannot have, in the server's order. */
    private static final List<String> FORBIDDEN = List.of(
            "ports",
            "resources",
            "resizePolicy",
            "restartPolicy",
            "restartPolicyRules",
            "livenessProbe",
            "readinessProbe",
            "startupProbe",
            "lifecycle");

    private EphemeralContainerChecks() {}

    static void check(JsonObject spec, ContainerChecks containers, FieldPath path, Causes causes) {
        Set<String> targets = new LinkedHashSet<>(PodContainers.names(spec.without(LIST)));
        Set<String> names = new LinkedHashSet<>(targets);
        Check.each(spec, LIST, path, causes, (container, at, found) -> {
            containers.common(container, at, found);
            PodChecks.image(container, at, found);
            String name = container.string("name", "");
            if (!names.add(name)) {
                found.duplicate(at.child("name"), name);
            }
            String target = container.string("targetContainerName", "");
            if (!target.isEmpty() && !targets.contains(target)) {
                found.notFound(at.child("targetContainerName"), target);
            }
            refuseFields(container, at, found);
            Check.each(container, "volumeMounts", at, found, EphemeralContainerChecks::refuseSubPaths);
        });
    }

    private static void refuseFields(JsonObject container, FieldPath path, Causes causes) {
        for (String field : FORBIDDEN) {
            Json value = container.get(field);
            if (value != null && !value.equals(JsonObject.EMPTY)) {
                causes.forbidden(path.child(field), FAULT);
            }
        }
    }

    private static void refuseSubPaths(JsonObject mount, FieldPath path, Causes causes) {
        for (String field : new String[] {"subPath", "subPathExpr"}) {
            if (!mount.string(field, "").isEmpty()) {
                causes.forbidden(path.child(field), FAULT);
            }
        }
    }

    /** Whether a pod may get these: those that it has stay as they are. */
    public static void change(JsonObject before, JsonObject after, Causes causes) {
        PodUpdateChecks.any(before, after, causes);
        Map<String, Json> now = new LinkedHashMap<>();
        after.object("spec").array(LIST).forEach(container -> now.put(name(container), container));
        for (Json old : before.object("spec").array(LIST)) {
            Json kept = now.get(name(old));
            if (kept == null) {
                causes.forbidden(
                        SPEC.child(LIST), "existing ephemeral containers \"" + name(old) + "\" may not be removed\n");
            } else if (!kept.equals(old)) {
                causes.forbidden(
                        SPEC.child(LIST),
                        "existing ephemeral containers \"" + name(old) + "\" may not be changed\n"
                                + PodUpdateChecks.difference(old.asObject(), kept.asObject()));
            }
        }
    }

    private static String name(Json container) {
        return container.asObject().string("name", "");
    }
}
