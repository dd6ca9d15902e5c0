package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.QosClass;

/** The resources of a running pod's containers ({@code ValidatePodResize} of 1.36). */
public final class ResizeChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final List<String> RESIZED = List.of("cpu", "memory");

    private ResizeChecks() {}

    /** @param was the pod's spec before */
    public static void change(JsonObject was, JsonObject is, Causes causes) {
        Check.each(
                is,
                "containers",
                SPEC,
                causes,
                (container, path, found) -> ResourceChecks.check(
                        container.object("resources"), new LinkedHashSet<>(), path.child("resources"), found));
        if (!QosClass.of(was).equals(QosClass.of(is))) {
            causes.invalid(SPEC, QosClass.of(is), "Pod QOS Class may not change as a result of resizing");
        }
        if (!others(was).equals(others(is))) {
            causes.forbidden(SPEC, "only cpu and memory resources are mutable");
        }
        for (String amounts : new String[] {"requests", "limits"}) {
            if (isRemoved(was, is, amounts)) {
                causes.forbidden(SPEC, "resource " + amounts + " cannot be removed");
            }
        }
    }

    /** The spec without what a resize may change. */
    private static JsonObject others(JsonObject spec) {
        return spec.with(
                "containers",
                spec.array("containers")
                        .map(container -> container
                                .asObject()
                                .without("resizePolicy")
                                .change("resources", resources -> {
                                    JsonObject rest = resources;
                                    for (String amounts : new String[] {"requests", "limits"}) {
                                        rest = rest.has(amounts) ? rest.with(amounts, others(rest, amounts)) : rest;
                                        rest = rest.object(amounts).isEmpty() ? rest.without(amounts) : rest;
                                    }
                                    return rest;
                                })));
    }

    private static JsonObject others(JsonObject resources, String amounts) {
        JsonObject rest = resources.object(amounts);
        for (String name : RESIZED) {
            rest = rest.without(name);
        }
        return rest;
    }

    private static boolean isRemoved(JsonObject was, JsonObject is, String amounts) {
        for (int i = 0; i < was.array("containers").size(); i++) {
            JsonObject before = resources(was, i, amounts);
            for (int j = 0; j < before.size(); j++) {
                Json now = resources(is, i, amounts).get(before.nameAt(j));
                if (now == null && RESIZED.contains(before.nameAt(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static JsonObject resources(JsonObject spec, int container, String amounts) {
        return spec.array("containers").object(container).object("resources").object(amounts);
    }
}
