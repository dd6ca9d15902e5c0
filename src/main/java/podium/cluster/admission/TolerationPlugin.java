package podium.cluster.admission;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Lets pods stay for five minutes on a node that is not ready or not reachable, unless they say otherwise. */
final class TolerationPlugin {

    private static final long SECONDS = 300;

    private static final JsonObject NOT_READY = toleration("node.kubernetes.io/not-ready");
    private static final JsonObject UNREACHABLE = toleration("node.kubernetes.io/unreachable");

    private TolerationPlugin() {}

    private static JsonObject toleration(String taint) {
        return JsonObject.builder()
                .put("key", taint)
                .put("operator", "Exists")
                .put("effect", "NoExecute")
                .put("tolerationSeconds", SECONDS)
                .build();
    }

    static JsonObject admitted(JsonObject spec) {
        JsonArray tolerations = spec.array("tolerations");
        JsonArray result = tolerates(tolerations, NOT_READY) ? tolerations : tolerations.plus(NOT_READY);
        result = tolerates(tolerations, UNREACHABLE) ? result : result.plus(UNREACHABLE);
        return result == tolerations ? spec : spec.with("tolerations", result);
    }

    private static boolean tolerates(JsonArray tolerations, JsonObject wanted) {
        for (Json item : tolerations) {
            String key = item.asObject().string("key", "");
            String effect = item.asObject().string("effect", "");
            boolean isKey = key.isEmpty() || key.equals(wanted.string("key"));
            if (isKey && (effect.isEmpty() || effect.equals("NoExecute"))) {
                return true;
            }
        }
        return false;
    }
}
