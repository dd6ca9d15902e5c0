package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonObject;

/** Containers that join a running pod ({@code ValidatePodEphemeralContainersUpdate} of 1.36). */
public final class EphemeralContainerChecks {

    private static final String LIST = "ephemeralContainers";
    private static final FieldPath SPEC = FieldPath.of("spec");

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

    /** @param was the pod's spec before */
    public static void change(JsonObject was, JsonObject is, Causes causes) {
        Set<String> targets = new LinkedHashSet<>();
        for (String list : new String[] {"containers", "initContainers"}) {
            is.array(list).forEach(container -> targets.add(name(container)));
        }
        Set<String> names = new LinkedHashSet<>(targets);
        Set<String> volumes = new LinkedHashSet<>();
        is.array("volumes").forEach(volume -> volumes.add(name(volume)));
        ContainerChecks containers = new ContainerChecks(volumes, new LinkedHashSet<>(), 0);
        Check.each(is, LIST, SPEC, causes, (container, path, found) -> {
            containers.common(container.without("ports").with("resources", JsonObject.EMPTY), path, found);
            if (!names.add(name(container))) {
                found.duplicate(path.child("name"), name(container));
            }
            String target = container.string("targetContainerName", "");
            if (!target.isEmpty() && !targets.contains(target)) {
                found.notFound(path.child("targetContainerName"), target);
            }
            refuseFields(container, path, found);
        });
        keepOld(was, is, causes);
    }

    private static void refuseFields(JsonObject container, FieldPath path, Causes causes) {
        for (String field : FORBIDDEN) {
            Json value = container.get(field);
            if (value != null && !value.equals(JsonObject.EMPTY)) {
                causes.forbidden(path.child(field), "cannot be set for an Ephemeral Container");
            }
        }
    }

    private static void keepOld(JsonObject was, JsonObject is, Causes causes) {
        Map<String, Json> now = new LinkedHashMap<>();
        is.array(LIST).forEach(container -> now.put(name(container), container));
        for (Json old : was.array(LIST)) {
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
