package podium.http.body;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader;

/** Messages that are no objects in JSON: quantities, times, numbers that may be percentages. */
final class ProtobufValues {

    private static final String META = "apimachinery.pkg.apis.meta.v1.";

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final Map<String, Function<JsonObject, Json>> FORMS = forms();

    private ProtobufValues() {}

    private static Map<String, Function<JsonObject, Json>> forms() {
        Map<String, Function<JsonObject, Json>> forms = new LinkedHashMap<>();
        forms.put("apimachinery.pkg.api.resource.Quantity", message -> Json.of(message.string("string", "")));
        forms.put("apimachinery.pkg.util.intstr.IntOrString", ProtobufValues::intOrString);
        forms.put("apimachinery.pkg.runtime.RawExtension", message -> raw(message.string("raw", "")));
        forms.put(META + "FieldsV1", message -> raw(message.string("Raw", "")));
        forms.put(META + "Time", message -> time(message, SECONDS));
        forms.put(META + "MicroTime", message -> time(message, MICROS));
        forms.put("api.authorization.v1.ExtraValue", message -> message.array("items"));
        forms.put("api.authentication.v1.ExtraValue", message -> message.array("items"));
        return forms;
    }

    /** What a message is in JSON; most are the object that they are. */
    static Json of(String message, JsonObject fields) {
        return FORMS.getOrDefault(message, object -> object).apply(fields);
    }

    /** The value of a map's entry that was left out because it is empty. */
    static Json absent(String type) {
        return type.equals("string") || type.equals("bytes") ? Json.of("") : of(type, JsonObject.EMPTY);
    }

    private static Json intOrString(JsonObject message) {
        return message.number("type", 0) == 0
                ? Json.of(message.number("intVal", 0))
                : Json.of(message.string("strVal", ""));
    }

    /** No time at all is an empty message. */
    private static Json time(JsonObject message, DateTimeFormatter format) {
        if (message.isEmpty()) {
            return JsonNull.NULL;
        }
        try {
            Instant instant = Instant.ofEpochSecond(message.number("seconds", 0), message.number("nanos", 0));
            return Json.of(format.format(instant));
        } catch (DateTimeException | ArithmeticException beyond) {
            return Json.of(message.number("seconds", 0));
        }
    }

    private static Json raw(String base64) {
        String json = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        return JsonReader.read(json) instanceof JsonReader.Value value ? value.json() : JsonArray.EMPTY;
    }
}
