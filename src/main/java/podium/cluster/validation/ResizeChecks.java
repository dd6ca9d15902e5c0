package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.QosClass;

/** The resources of a running pod's containers ({@code ValidatePodResize} of 1.36). */
public final class ResizeChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath WHOLE = FieldPath.ROOT.key(""); // as the server writes a path without a name
    private static final List<String> RESIZED = List.of("cpu", "memory");
    private static final List<String> AMOUNTS = List.of("requests", "limits");

    private ResizeChecks() {}

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        String refusal = refusal(before);
        if (!refusal.isEmpty()) {
            causes.clear();
            causes.forbidden(WHOLE, refusal);
            return;
        }
        PodChecks.any(after, causes);
        if (!QosClass.of(was).equals(QosClass.of(is))) {
            causes.invalid(
                    SPEC,
                    after.object("status").string("qosClass", ""),
                    "Pod QOS Class may not change as a result of resizing");
        }
        removals(was, is, "initContainers", causes);
        removals(was, is, "containers", causes);
        others(was.array("containers"), is.array("containers"), causes);
        startingOthers(was.array("initContainers"), is.array("initContainers"), causes);
    }

    /** Some pods can never be resized. */
    private static String refusal(JsonObject pod) {
        if (PodAnnotationChecks.isMirror(pod)) {
            return "static pods cannot be resized";
        }
        boolean isWindows = pod.object("spec").object("os").string("name", "").equals("windows");
        return isWindows ? "windows pods cannot be resized" : "";
    }

    private static void removals(JsonObject was, JsonObject is, String list, Causes causes) {
        for (int i = 0; i < was.array(list).size(); i++) {
            JsonObject container = was.array(list).object(i);
            if (list.equals("initContainers") && !isSidecar(container)) {
                continue;
            }
            JsonObject before = container.object("resources");
            JsonObject after = is.array(list).object(i).object("resources");
            FieldPath path = SPEC.child(list).index(i).child("resources");
            for (String amounts : AMOUNTS) {
                if (!hasAll(after.object(amounts), before.object(amounts))) {
                    causes.forbidden(path.child(amounts), "resource " + amounts + " cannot be removed");
                }
            }
        }
    }

    private static boolean hasAll(JsonObject amounts, JsonObject before) {
        for (int i = 0; i < before.size(); i++) {
            if (!amounts.has(before.nameAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSidecar(JsonObject container) {
        return container.string("restartPolicy", "").equals("Always");
    }

    private static void others(JsonArray was, JsonArray is, Causes causes) {
        for (int i = 0; i < was.size(); i++) {
            if (!masked(was.object(i), is.object(i)).equals(was.object(i))) {
                causes.forbidden(SPEC, "only cpu and memory resources are mutable");
            }
        }
    }

    private static void startingOthers(JsonArray was, JsonArray is, Causes causes) {
        for (int i = 0; i < was.size(); i++) {
            boolean isSidecar = isSidecar(is.object(i));
            JsonObject compared = isSidecar ? masked(was.object(i), is.object(i)) : is.object(i);
            if (!compared.equals(was.object(i))) {
                causes.forbidden(
                        SPEC,
                        isSidecar
                                ? "only cpu and memory resources for sidecar containers are mutable"
                                : "resources for non-sidecar init containers are immutable");
            }
        }
    }

    /** A container as it is to be, as if what may change had not; a list that was not there may be there. */
    private static JsonObject masked(JsonObject was, JsonObject is) {
        JsonObject resources = JsonObject.EMPTY;
        for (String amounts : AMOUNTS) {
            JsonObject before = was.object("resources").object(amounts);
            if (!before.isEmpty()) {
                resources = resources.with(
                        amounts, withResized(is.object("resources").object(amounts), before));
            }
        }
        JsonObject kept = was.object("resources").without("requests").without("limits");
        for (int i = 0; i < kept.size(); i++) {
            resources = resources.with(kept.nameAt(i), kept.valueAt(i));
        }
        return was.has("resources") ? is.with("resources", resources) : is.without("resources");
    }

    private static JsonObject withResized(JsonObject amounts, JsonObject before) {
        JsonObject result = amounts;
        for (String name : RESIZED) {
            Json value = before.get(name);
            result = value == null ? result.without(name) : result.with(name, value);
        }
        return result;
    }
}
