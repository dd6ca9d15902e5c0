package podium.cluster.defaults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonObject;

/** Defaults of secrets and of the places where a service is reached. */
final class ConfigDefaults {

    private static final JsonObject OPAQUE = JsonObject.of("type", Json.of("Opaque"));
    private static final JsonObject TCP = JsonObject.of("protocol", Json.of("TCP"));

    private ConfigDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        UnaryOperator<JsonObject> opaque = Defaults.missing(OPAQUE);
        table.put("api.core.v1.Secret", secret -> encoded(opaque.apply(secret)));
        table.put("api.core.v1.EndpointPort", Defaults.missing(TCP));
        table.put("api.discovery.v1.EndpointPort", Defaults.missing(TCP.with("name", "")));
    }

    /** What is given as text is written over what is given in base64. */
    private static JsonObject encoded(JsonObject secret) {
        JsonObject texts = secret.object("stringData");
        JsonObject data = secret.object("data");
        for (int i = 0; i < texts.size(); i++) {
            byte[] bytes = texts.string(texts.nameAt(i), "").getBytes(StandardCharsets.UTF_8);
            data = data.with(texts.nameAt(i), Base64.getEncoder().encodeToString(bytes));
        }
        JsonObject encoded = texts.isEmpty() ? secret : secret.with("data", data);
        return encoded.without("stringData");
    }
}
