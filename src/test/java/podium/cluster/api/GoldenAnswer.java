package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** An answer as the API server writes it. */
record GoldenAnswer(int code, Json body, List<String> warnings) {

    static GoldenAnswer of(int code, Resource object, List<String> warnings) {
        return new GoldenAnswer(code, object.tree(), warnings);
    }

    static GoldenAnswer of(Problem problem, List<String> warnings) {
        JsonObject.Builder status = status("Failure").put("message", problem.message());
        if (!problem.reason().isEmpty()) {
            status.put("reason", problem.reason());
        }
        if (problem.about() != null) {
            status.put("details", details(problem.about(), problem.causes()));
        }
        return new GoldenAnswer(
                problem.code(), status.put("code", problem.code()).build(), warnings);
    }

    /** Of a deletion: the object where it stays or the kind is answered so, else that it was done. */
    static GoldenAnswer ofDeletion(Resource object, boolean isGone) {
        Key key = object.key();
        boolean answersObject = key.kind().equals(Kind.POD)
                || key.kind().equals(Kind.NAMESPACE)
                || key.kind().equals(Kind.SERVICE)
                || key.kind().equals(FurtherKinds.PERSISTENT_VOLUME)
                || key.kind().equals(FurtherKinds.PERSISTENT_VOLUME_CLAIM)
                || key.kind().equals(Kind.SERVICE_ACCOUNT);
        if (!isGone || answersObject) {
            return of(200, object, List.of());
        }
        JsonObject details =
                about(key.name(), key.kind().group(), key.kind().plural()).with("uid", object.uid());
        return new GoldenAnswer(200, status("Success").put("details", details).build(), List.of());
    }

    private static JsonObject.Builder status(String status) {
        return JsonObject.builder()
                .put("kind", "Status")
                .put("apiVersion", "v1")
                .put("metadata", JsonObject.EMPTY)
                .put("status", status);
    }

    private static JsonObject details(Problem.About about, List<Problem.Cause> causes) {
        JsonObject details = about(about.name(), about.group(), about.kind());
        JsonArray list = JsonArray.EMPTY;
        for (Problem.Cause cause : causes) {
            list = list.plus(JsonObject.builder()
                    .put("reason", cause.reason())
                    .put("message", cause.message())
                    .put("field", cause.field())
                    .build());
        }
        return list.isEmpty() ? details : details.with("causes", list);
    }

    private static JsonObject about(String name, String group, String kind) {
        JsonObject about = JsonObject.EMPTY;
        about = name.isEmpty() ? about : about.with("name", name);
        about = group.isEmpty() ? about : about.with("group", group);
        return kind.isEmpty() ? about : about.with("kind", kind);
    }
}
