package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.ImageName;

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

    private static JsonObject pullPolicy(JsonObject container) {
        return withPullPolicy(container, "imagePullPolicy", container.string("image", ""));
    }

    /** An image that may change under its name is always pulled. */
    static JsonObject withPullPolicy(JsonObject object, String field, String image) {
        boolean isMoving = ImageName.tag(image).equals(ImageName.LATEST);
        return object.string(field, "").isEmpty() ? object.with(field, isMoving ? "Always" : "IfNotPresent") : object;
    }
}
