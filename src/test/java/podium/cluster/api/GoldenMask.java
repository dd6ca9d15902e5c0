package podium.cluster.api;

import java.util.List;
import java.util.regex.Pattern;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;

/** Puts marks for what differs from run to run, as the recorder does, and takes off what is not built yet. */
final class GoldenMask {

    private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private static final Pattern UID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private GoldenMask() {}

    static Json of(Json value) {
        return masked(value, "");
    }

    private static Json masked(Json value, String name) {
        if (value instanceof JsonObject object) {
            JsonObject result = JsonObject.EMPTY;
            for (int i = 0; i < object.size(); i++) {
                String field = object.nameAt(i);
                result = result.with(text(field), masked(object.valueAt(i), field));
            }
            return notYet(suffixed(result));
        } else if (value instanceof JsonArray array) {
            return array.map(item -> masked(item, name)).filter(item -> !isTokenVolume(item));
        } else if (value instanceof JsonString text && !text.value().isEmpty()) {
            return switch (name) {
                case "uid" -> Json.of("<uid>");
                case "resourceVersion" -> Json.of("<resourceVersion>");
                case "clusterIP", "clusterIPs" ->
                    Json.of(text.value().startsWith("10.") ? "<clusterIP>" : text.value());
                default -> Json.of(text(text.value()));
            };
        }
        boolean isNodePort = name.equals("nodePort") && value instanceof JsonNumber;
        return isNodePort ? Json.of("<nodePort>") : value;
    }

    private static String text(String text) {
        String masked = text.replace(GoldenServer.NAMESPACE, "{ns}");
        masked = UID.matcher(STAMP.matcher(masked).replaceAll("<time>")).replaceAll("<uid>");
        return masked.replaceAll("(?s)\n@@ .*$", "\n<diff>");
    }

    private static JsonObject suffixed(JsonObject object) {
        String prefix = object.string("generateName");
        return prefix != null && object.string("name", "").startsWith(prefix)
                ? object.with("name", prefix + "<suffix>")
                : object;
    }

    /** Token volumes are not built yet. */
    private static JsonObject notYet(JsonObject object) {
        JsonObject result = object;
        for (String list : List.of("volumes", "volumeMounts")) {
            result = result.has(list) && result.array(list).isEmpty() ? result.without(list) : result;
        }
        return result;
    }

    private static boolean isTokenVolume(Json item) {
        return item.asObject().string("name", "").startsWith("kube-api-access-");
    }
}
