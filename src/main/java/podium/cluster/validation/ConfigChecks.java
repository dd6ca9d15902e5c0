package podium.cluster.validation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import podium.base.Json;
import podium.base.JsonObject;

/** Config maps, and what secrets have in common with them ({@code pkg/apis/core/validation} of 1.36). */
public final class ConfigChecks {

    /** Bytes of all values together. */
    static final int SIZE_MAX = 1024 * 1024;

    private static final String FROZEN = "field is immutable when `immutable` is set";

    private ConfigChecks() {}

    public static void configMap(JsonObject map, Causes causes) {
        JsonObject data = map.object("data");
        JsonObject binary = map.object("binaryData");
        long bytes = 0;
        for (int i = 0; i < data.size(); i++) {
            String key = data.nameAt(i);
            FieldPath path = FieldPath.of("data").key(key);
            Check.name(key, path, causes, Names::configKey);
            if (binary.has(key)) {
                causes.invalid(path, key, "duplicate of key present in binaryData");
            }
            bytes += data.string(key, "").getBytes(StandardCharsets.UTF_8).length;
        }
        FieldPath whole = FieldPath.ROOT.key(""); // as the server writes a path without a name
        tooLong(bytes + bytesOf(binary, "binaryData", causes), whole, causes);
    }

    public static void configMapUpdate(JsonObject before, JsonObject after, Causes causes) {
        frozen(before, after, causes, "data", "binaryData");
        configMap(after, causes);
    }

    /** Checks the keys of values in base64, and counts what the values stand for. */
    static long bytesOf(JsonObject values, String field, Causes causes) {
        long bytes = 0;
        for (int i = 0; i < values.size(); i++) {
            String key = values.nameAt(i);
            Check.name(key, FieldPath.of(field).key(key), causes, Names::configKey);
            bytes += bytes(values, key).length;
        }
        return bytes;
    }

    static byte[] bytes(JsonObject values, String key) {
        return Base64.getMimeDecoder().decode(values.string(key, ""));
    }

    static void tooLong(long bytes, FieldPath path, Causes causes) {
        if (bytes > SIZE_MAX) {
            causes.tooLong(path, "may not be more than " + SIZE_MAX + " bytes");
        }
    }

    /** What is immutable stays so, and its contents with it. */
    static void frozen(JsonObject before, JsonObject after, Causes causes, String... contents) {
        if (!before.isTrue("immutable")) {
            return;
        }
        if (!after.isTrue("immutable")) {
            causes.forbidden(FieldPath.of("immutable"), FROZEN);
        }
        for (String field : contents) {
            Json was = before.object(field);
            if (!was.equals(after.object(field))) {
                causes.forbidden(FieldPath.of(field), FROZEN);
            }
        }
    }
}
