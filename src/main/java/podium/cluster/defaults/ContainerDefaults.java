package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonObject;

/** Defaults of containers and what is in them. */
final class ContainerDefaults {

    private static final JsonObject CONTAINER = JsonObject.builder()
            .put("terminationMessagePath", "/dev/termination-log")
            .put("terminationMessagePolicy", "File")
            .build();

    private static final JsonObject PROBE = JsonObject.builder()
            .put("timeoutSeconds", 1)
            .put("periodSeconds", 10)
            .put("successThreshold", 1)
            .put("failureThreshold", 3)
            .build();

    private static final JsonObject HTTP_GET =
            JsonObject.builder().put("path", "/").put("scheme", "HTTP").build();

    private ContainerDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        UnaryOperator<JsonObject> simple = Defaults.missing(CONTAINER);
        UnaryOperator<JsonObject> container = tree -> pullPolicy(simple.apply(tree));
        table.put("api.core.v1.Container", container);
        table.put("api.core.v1.EphemeralContainer", container);
        table.put("api.core.v1.Probe", Defaults.missing(PROBE));
        table.put("api.core.v1.HTTPGetAction", Defaults.missing(HTTP_GET));
        table.put("api.core.v1.GRPCAction", Defaults.missing(JsonObject.of("service", Json.of(""))));
        table.put("api.core.v1.ContainerPort", Defaults.missing(JsonObject.of("protocol", Json.of("TCP"))));
        table.put("api.core.v1.ObjectFieldSelector", Defaults.missing(JsonObject.of("apiVersion", Json.of("v1"))));
    }

    /** An image that may change under its name is always pulled. */
    private static JsonObject pullPolicy(JsonObject container) {
        if (container.has("imagePullPolicy")) {
            return container;
        }
        String image = container.string("image", "");
        return container.with("imagePullPolicy", isMoving(image) ? "Always" : "IfNotPresent");
    }

    /** Whether an image's name ends in {@code :latest}, or in no tag and no digest. */
    private static boolean isMoving(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        if (name.indexOf('@') >= 0) {
            return false;
        }
        int colon = name.indexOf(':');
        return colon < 0 || name.substring(colon + 1).equals("latest");
    }
}
