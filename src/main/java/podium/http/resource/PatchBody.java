package podium.http.resource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.Request.PatchType;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.body.BodyReader;
import podium.http.body.BodyReader.Body;
import podium.http.form.MediaRange;

/** Bodies of patches: their kind by their content type, and the words for those that cannot be read. */
final class PatchBody {

    private static final int UNSUPPORTED = 415;

    private static final Map<String, PatchType> TYPES = types();

    private PatchBody() {}

    private static Map<String, PatchType> types() {
        Map<String, PatchType> types = new TreeMap<>();
        types.put("application/json-patch+json", PatchType.JSON);
        types.put("application/merge-patch+json", PatchType.MERGE);
        types.put("application/strategic-merge-patch+json", PatchType.STRATEGIC);
        types.put("application/apply-patch+yaml", PatchType.APPLY);
        return types;
    }

    static PatchType type(HttpRequest request) throws Refusal {
        String header = request.headers().first(HttpAnswer.CONTENT_TYPE, "");
        @Nullable PatchType type = TYPES.get(MediaRange.parse(header).type());
        if (type == null) {
            throw new Refusal(new Problem(
                    UNSUPPORTED,
                    "UnsupportedMediaType",
                    "415: Unsupported Media Type",
                    new Problem.About("", "", ""),
                    List.of()));
        }
        return type;
    }

    static Body read(HttpRequest request, PatchType type) throws Refusal {
        return switch (type) {
            case APPLY ->
                BodyReader.yaml(
                        request.body(),
                        words -> refused("error decoding YAML: error converting YAML to JSON: " + words));
            case STRATEGIC -> BodyReader.json(request.body(), PatchBody::refused);
            case JSON, MERGE -> BodyReader.json(request.body(), words -> refused("error decoding patch: " + words));
        };
    }

    private static Refusal refused(String message) {
        return new Refusal(Problems.badRequest(message));
    }
}
