package podium.http;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Problem;

/** {@code metav1.Status}: what a client reads when there is no object to be shown. */
public final class StatusBody {

    private StatusBody() {}

    public static HttpAnswer.Whole answer(Problem problem) {
        HttpAnswer.Whole answer = HttpAnswer.json(problem.code(), of(problem));
        int retryAfterSeconds = problem.about() == null ? 0 : problem.about().retryAfterSeconds();
        return retryAfterSeconds > 0 ? answer.withHeader("Retry-After", Integer.toString(retryAfterSeconds)) : answer;
    }

    /** A refusal. */
    public static JsonObject of(Problem problem) {
        JsonObject.Builder status = begun("Failure", problem.continueToken()).put("message", problem.message());
        if (!problem.reason().isEmpty()) {
            status.put("reason", problem.reason());
        }
        if (problem.about() != null || !problem.causes().isEmpty()) {
            status.put("details", details(problem));
        }
        return status.put("code", problem.code()).build();
    }

    /** A success about which there is nothing to say but its number. */
    public static JsonObject success(int code) {
        return begun("Success", "").put("code", code).build();
    }

    /** The success of a deletion: what is gone. */
    public static JsonObject success(Problem.About about, String uid) {
        return begun("Success", "")
                .put("details", about(about).put("uid", uid).build())
                .build();
    }

    private static JsonObject.Builder begun(String status, String continueToken) {
        JsonObject.Builder metadata = JsonObject.builder();
        putText(metadata, "continue", continueToken);
        return JsonObject.builder()
                .put("kind", "Status")
                .put("apiVersion", "v1")
                .put("metadata", metadata.build())
                .put("status", status);
    }

    private static JsonObject details(Problem problem) {
        Problem.About about = problem.about();
        JsonObject.Builder details = about == null ? JsonObject.builder() : about(about);
        if (!problem.causes().isEmpty()) {
            details.put("causes", causes(problem.causes()));
        }
        if (about != null && about.retryAfterSeconds() > 0) {
            details.put("retryAfterSeconds", about.retryAfterSeconds());
        }
        return details.build();
    }

    private static JsonObject.Builder about(Problem.About about) {
        JsonObject.Builder details = JsonObject.builder();
        putText(details, "name", about.name());
        putText(details, "group", about.group());
        putText(details, "kind", about.kind());
        return details;
    }

    private static JsonArray causes(List<Problem.Cause> causes) {
        List<Json> bodies = new ArrayList<>();
        for (Problem.Cause cause : causes) {
            JsonObject.Builder body = JsonObject.builder();
            putText(body, "reason", cause.reason());
            putText(body, "message", cause.message());
            putText(body, "field", cause.field());
            bodies.add(body.build());
        }
        return JsonArray.of(bodies);
    }

    private static void putText(JsonObject.Builder body, String name, String text) {
        if (!text.isEmpty()) {
            body.put(name, text);
        }
    }
}
