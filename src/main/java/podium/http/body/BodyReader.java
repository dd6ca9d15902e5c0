package podium.http.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonReader.Repeat;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.form.MediaRange;
import podium.schema.Decoder;
import podium.schema.GoJson;
import podium.yaml.YamlDocument;
import podium.yaml.YamlText;

/** Reads the body of a request that sends an object, as its content type says. */
public final class BodyReader {

    private static final int UNSUPPORTED = 415;

    /** So much of an unreadable body is told back. */
    private static final int ECHO_MAX = 30;

    private static final String YAML = "application/yaml";

    /** As Go prints the type into which it reads the first look at a body. */
    private static final String TYPE_META = "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\";"
            + " Kind string \"json:\\\"kind,omitempty\\\"\" }";

    private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

    private final ProtobufReader protobuf;

    public BodyReader(ProtobufMessages messages) {
        this.protobuf = new ProtobufReader(messages);
    }

    /**
     * A tree that was sent.
     *
     * @param repeats the fields that stood twice in the text
     */
    public record Body(Json tree, List<Repeat> repeats) {

        public Body {
            repeats = List.copyOf(repeats);
        }

        /** The object that was sent; nothing at all is an empty one. */
        public JsonObject object() {
            return tree.asObject();
        }
    }

    /** Refuses a body that is neither JSON nor YAML nor protobuf. */
    public static void refuseOtherTypes(HttpRequest request) throws Refusal {
        String type = type(request);
        if (!type.equals(HttpAnswer.JSON) && !type.equals(YAML) && !type.equals(PROTOBUF)) {
            throw new Refusal(Problem.of(
                    UNSUPPORTED,
                    "UnsupportedMediaType",
                    "the body of the request was in an unknown format - accepted media types include:"
                            + " application/json, application/yaml, " + PROTOBUF));
        }
    }

    /** @param kind that the path asks for */
    public Body object(HttpRequest request, String kind) throws Refusal {
        return read(request, words -> unrecognized(kind, words, request.body()));
    }

    /** The options of a deletion, of which it is only said what is wrong. */
    public Body options(HttpRequest request) throws Refusal {
        return read(request, words -> new Refusal(Problems.badRequest(words)));
    }

    private Body read(HttpRequest request, Fault fault) throws Refusal {
        byte[] bytes = request.body();
        if (type(request).equals(YAML)) {
            return yaml(bytes, fault);
        }
        if (type(request).equals(PROTOBUF)) {
            return protobuf(bytes, fault);
        }
        String unread = "couldn't get version/kind; json parse error: ";
        Body body = json(bytes, words -> fault.of(unread + words));
        if (body.tree() instanceof JsonObject || body.tree() == JsonNull.NULL) {
            refuseOddVersion(body.object(), fault);
            return body;
        }
        throw fault.of(unread + "json: cannot unmarshal " + Decoder.described(body.tree()) + " into Go value of type "
                + TYPE_META);
    }

    private static void refuseOddVersion(JsonObject tree, Fault fault) throws Refusal {
        String version = tree.string("apiVersion", "");
        if (version.indexOf('/') != version.lastIndexOf('/')) {
            throw fault.of("unexpected GroupVersion string: " + version);
        }
    }

    private Body protobuf(byte[] bytes, Fault fault) throws Refusal {
        try {
            return new Body(protobuf.read(bytes), List.of());
        } catch (WireReader.Malformed malformed) {
            throw fault.of(String.valueOf(malformed.getMessage()));
        }
    }

    /** Makes the refusal of a body out of what is wrong with its form. */
    public interface Fault {
        Refusal of(String words);
    }

    public static Body json(byte[] bytes, Fault fault) throws Refusal {
        JsonReader.Outcome outcome = JsonReader.read(new String(bytes, StandardCharsets.UTF_8));
        if (outcome instanceof JsonReader.Value value) {
            return new Body(value.json(), value.repeats());
        }
        throw fault.of(GoJson.fault(bytes).orElse(((JsonReader.Fault) outcome).message()));
    }

    public static Body yaml(byte[] bytes, Fault fault) throws Refusal {
        List<YamlDocument> documents = YamlText.parse(new String(bytes, StandardCharsets.UTF_8));
        if (documents.isEmpty()) {
            return new Body(JsonNull.NULL, List.of());
        }
        YamlDocument first = documents.get(0);
        Json tree = first.lastTree();
        if (tree == null) {
            throw fault.of(GoYamlWords.of(first.problems().get(0)));
        }
        return new Body(tree, first.repeats());
    }

    private static String type(HttpRequest request) {
        return MediaRange.parse(request.headers().first(HttpAnswer.CONTENT_TYPE, HttpAnswer.JSON))
                .type();
    }

    private static Refusal unrecognized(String kind, String fault, byte[] body) {
        return new Refusal(Problems.badRequest("the object provided is unrecognized (must be of type " + kind + "): "
                + fault + " (" + echo(body) + ")"));
    }

    private static String echo(byte[] body) {
        if (body.length == 0) {
            return "<empty>";
        }
        byte[] start = Arrays.copyOf(body, Math.min(body.length, ECHO_MAX));
        String text = start[0] == '{'
                ? new String(start, StandardCharsets.UTF_8)
                : HexFormat.of().formatHex(start);
        return body.length > ECHO_MAX ? text + " ..." : text;
    }
}
