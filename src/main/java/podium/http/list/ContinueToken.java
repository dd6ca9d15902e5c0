package podium.http.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonText;
import podium.cluster.Problems;
import podium.http.Refusal;

/**
 * Where the next page of a list begins, in the API server's own form.
 *
 * @param version of the state that all pages show
 * @param start the first key that is not shown yet: {@code NAMESPACE/NAME} or {@code NAME}
 */
record ContinueToken(long version, String start) {

    private static final String FORMAT = "meta.k8s.io/v1";

    /** Behind the last key that was shown. */
    static ContinueToken behind(long version, String key) {
        return new ContinueToken(version, key + "\0");
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
            throw invalid("server does not recognize this encoded version \"" + format + "\"");
        }
        long version = token.number("rv", 0);
        if (version == 0) {
            throw invalid("incorrect encoded start resourceVersion (version " + FORMAT + ")");
        }
        String start = token.string("start", "");
        if (start.isEmpty()) {
            throw invalid("encoded start key empty (version " + FORMAT + ")");
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
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            JsonReader.Outcome outcome = JsonReader.read(json);
            Json tree = outcome instanceof JsonReader.Value value ? value.json() : JsonObject.EMPTY;
            return tree.asObject();
        } catch (IllegalArgumentException cutOff) {
            throw invalid("illegal base64 data at input byte " + Math.max(0, text.length() - 1));
        }
    }

    private static Refusal invalid(String why) {
        return new Refusal(Problems.badRequest("invalid continue token: continue key is not valid: " + why));
    }
}
