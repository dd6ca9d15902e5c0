package podium.http.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonText;
import podium.cluster.Problems;
import podium.http.Refusal;
import podium.schema.Decoder;
import podium.schema.GoJson;
import podium.schema.GoText;

/**
 * Where the next page of a list begins, in the API server's own form.
 *
 * @param version of the state that all pages show
 * @param start the first key that is not shown yet: {@code NAMESPACE/NAME} or {@code NAME}
 */
record ContinueToken(long version, String start) {

    private static final String FORMAT = "meta.k8s.io/v1";

    /** A version of no state, but of whichever is the newest. */
    private static final long NEWEST = -1;

    private static final Map<String, String> TYPES =
            new TreeMap<>(Map.of("v", "string", "rv", "int64", "start", "string"));

    private static final List<String> UNCLEAN = List.of("", ".", "..");

    /** Behind the last key that was shown. */
    static ContinueToken behind(long version, String key) {
        return new ContinueToken(version, key + "\0");
    }

    /** Where to go on in the newest state, whatever happened in between. */
    ContinueToken atNewest() {
        return new ContinueToken(NEWEST, start);
    }

    boolean isAtNewest() {
        return version < 0;
    }

    String text() {
        JsonObject token = JsonObject.builder()
                .put("v", FORMAT)
                .put("rv", version)
                .put("start", start)
                .build();
        byte[] json = JsonText.write(token).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    static ContinueToken parse(String text) throws Refusal {
        JsonObject token = json(text);
        String format = token.string("v", "");
        if (!format.equals(FORMAT)) {
            throw invalid("server does not recognize this encoded version " + format);
        }
        long version = token.number("rv", 0);
        if (version == 0) {
            throw invalid("incorrect encoded start resourceVersion (version " + FORMAT + ")");
        }
        String start = token.string("start", "");
        if (start.isEmpty()) {
            throw invalid("encoded start key empty (version " + FORMAT + ")");
        }
        if (!isClean(start)) {
            throw invalid(start);
        }
        return new ContinueToken(version, start);
    }

    private static JsonObject json(String text) throws Refusal {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
            if (!isLetter) {
                throw invalid("illegal base64 data at input byte " + i);
            }
        }
        try {
            return object(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException cutOff) {
            throw invalid("illegal base64 data at input byte " + Math.max(0, text.length() - 1));
        }
    }

    private static JsonObject object(byte[] json) throws Refusal {
        Optional<String> fault = GoJson.fault(json);
        if (fault.isPresent()) {
            throw invalid(fault.get());
        }
        JsonReader.Outcome outcome = JsonReader.read(new String(json, StandardCharsets.UTF_8));
        Json tree = outcome instanceof JsonReader.Value value ? value.json() : JsonNull.NULL;
        if (tree != JsonNull.NULL && !(tree instanceof JsonObject)) {
            throw misfit(tree, "value of type storage.continueToken");
        }
        for (Map.Entry<String, Json> field : tree.asObject()) {
            String type = TYPES.getOrDefault(field.getKey(), "");
            boolean fits = type.isEmpty() || type.equals(GoText.kindOf(field.getValue()));
            if (!fits && field.getValue() != JsonNull.NULL) {
                throw misfit(field.getValue(), "struct field continueToken." + field.getKey() + " of type " + type);
            }
        }
        return tree.asObject();
    }

    private static Refusal misfit(Json value, String goType) {
        return invalid("json: cannot unmarshal " + Decoder.described(value) + " into Go " + goType);
    }

    /** Whether a key leads nowhere but below the place of the list, as Go's {@code path.Clean} sees it. */
    private static boolean isClean(String start) {
        String key = start.startsWith("/") ? start.substring(1) : start;
        return key.isEmpty() || Stream.of(key.split("/", -1)).noneMatch(UNCLEAN::contains);
    }

    private static Refusal invalid(String why) {
        return new Refusal(Problems.badRequest("invalid continue token: continue key is not valid: " + why));
    }
}
