package podium.cluster.api;

import java.util.List;
import java.util.Locale;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.Answer;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.cluster.Problems;
import podium.cluster.Request;
import podium.cluster.Request.PatchType;
import podium.cluster.WriteOptions;
import podium.cluster.WriteOptions.FieldValidation;
import podium.cluster.conversion.Conversions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Catalogue;
import podium.sim.KubernetesService;

/** A cluster with one namespace of its own, asked by method, path and body. */
final class GoldenServer {

    static final String NAMESPACE = "golden";

    private static final long NOW_MS = 1_767_225_600_000L;

    private final ApiServer api;
    private final Catalogue catalogue;
    private ClusterState state;

    GoldenServer(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.api = new ApiServer(catalogue);
        Draft draft = new Draft(ClusterState.empty(Chance.seeded(7)), NOW_MS);
        for (String name : List.of("default", "kube-system", NAMESPACE)) {
            draft.create(Key.of(Kind.NAMESPACE, name), JsonObject.EMPTY);
            draft.create(Key.of(Kind.SERVICE_ACCOUNT, name, "default"), JsonObject.EMPTY);
        }
        KubernetesService.write(draft);
        state = draft.state();
    }

    ClusterState state() {
        return state;
    }

    GoldenAnswer ask(JsonObject step) {
        GoldenPath path = GoldenPath.parse(step.string("path", ""), catalogue);
        if (path == null) {
            return GoldenAnswer.of(Problems.noResource(), List.of());
        }
        return switch (step.string("method", "")) {
            case "GET" -> get(path);
            case "DELETE" -> delete(path, step);
            default -> write(path, step);
        };
    }

    private GoldenAnswer get(GoldenPath path) {
        KindRules rules = KindTable.rules(path.key().kind());
        if (path.subresource().equals("status") && (rules == null || !rules.hasStatus())) {
            return GoldenAnswer.of(Problems.noResource(), List.of());
        }
        Resource stored = state.get(Conversions.stored(path.key()));
        if (stored == null) {
            return GoldenAnswer.of(Problems.notFound(path.key()), List.of());
        }
        Resource found = Conversions.shown(path.key().kind(), stored);
        Json body = path.subresource().equals("scale") ? Scaling.of(found) : found.tree();
        return new GoldenAnswer(200, body, List.of());
    }

    private GoldenAnswer delete(GoldenPath path, JsonObject step) {
        Draft draft = new Draft(state, NOW_MS);
        Draft.Result result = api.carryOut(new Request.Delete(path.key(), options(step)), draft);
        if (result.problem() != null) {
            return GoldenAnswer.of(result.problem(), List.of());
        }
        boolean isGone = !draft.state().has(Conversions.stored(path.key()));
        if (!step.string("query", "").contains("dryRun=All")) {
            state = draft.state();
        }
        return GoldenAnswer.ofDeletion(result.object(), isGone);
    }

    private static DeleteOptions options(JsonObject step) {
        String uid = step.object("body").object("preconditions").string("uid");
        Long grace = step.string("query", "").contains("gracePeriodSeconds=0") ? 0L : null;
        return new DeleteOptions(grace, null, uid);
    }

    private GoldenAnswer write(GoldenPath path, JsonObject step) {
        JsonReader.Value body = body(step);
        String query = step.string("query", "");
        WriteOptions options = new WriteOptions(
                validation(query),
                body.repeats(),
                query.contains("dryRun=All"),
                value(query, "fieldManager", "unknown"),
                query.contains("force=true"));
        Draft draft = new Draft(state, NOW_MS);
        Request request = request(path, step, body.json() == JsonNull.NULL ? JsonObject.EMPTY : body.json());
        boolean isNew = !state.has(Conversions.stored(path.key()));
        Answer answer = api.carryOut(request, options, draft);
        if (answer.result().problem() != null) {
            return GoldenAnswer.of(answer.result().problem(), answer.warnings());
        }
        Resource object = answer.result().object();
        Json tree = path.subresource().equals("scale") ? Scaling.of(object) : object.tree();
        state = options.dryRun() ? state : draft.state();
        return new GoldenAnswer(isNew ? 201 : 200, tree, answer.warnings());
    }

    private static String value(String query, String name, String otherwise) {
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return otherwise;
    }

    private static Request request(GoldenPath path, JsonObject step, Json body) {
        return switch (step.string("method", "")) {
            case "POST" -> new Request.Create(path.key(), body.asObject());
            case "PUT" -> new Request.Update(path.key(), path.subresource(), body.asObject());
            default ->
                new Request.Patch(path.key(), path.subresource(), patchType(step.string("contentType", "")), body);
        };
    }

    private static PatchType patchType(String contentType) {
        return switch (contentType) {
            case "application/json-patch+json" -> PatchType.JSON;
            case "application/merge-patch+json" -> PatchType.MERGE;
            case "application/apply-patch+yaml" -> PatchType.APPLY;
            default -> PatchType.STRATEGIC;
        };
    }

    private static JsonReader.Value body(JsonObject step) {
        String text = step.string("body");
        return text == null
                ? new JsonReader.Value(step.get("body"), List.of())
                : (JsonReader.Value) JsonReader.read(text);
    }

    private static FieldValidation validation(String query) {
        for (FieldValidation validation : FieldValidation.values()) {
            if (query.toUpperCase(Locale.ROOT).contains("FIELDVALIDATION=" + validation.name())) {
                return validation;
            }
        }
        return FieldValidation.WARN;
    }
}
