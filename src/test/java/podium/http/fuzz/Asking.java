package podium.http.fuzz;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.fixture.Dice;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Makes the requests that somebody would ask: about what there is, about new objects, and those that were recorded. */
final class Asking {

    static final List<String> NAMESPACES = List.of("default", "fuzz-a", "fuzz-b");

    private static final List<String> LIST_OPTIONS = List.of(
            "",
            "?limit=2",
            "?labelSelector=app%3Dweb",
            "?labelSelector=app%20in%20(web,x),!y",
            "?resourceVersion=0",
            "?fieldSelector=metadata.name%3Dx",
            "?watch=1",
            "?watch=true&resourceVersion=0&timeoutSeconds=1");

    private static final List<String> DELETE_OPTIONS = List.of(
            "", "?dryRun=All", "?gracePeriodSeconds=0", "?propagationPolicy=Orphan", "?propagationPolicy=Foreground");

    private static final List<String> FORMS = List.of(
            "application/json",
            "application/yaml",
            "application/json;as=Table;v=v1;g=meta.k8s.io,application/json",
            "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io,application/json");

    private final Recorded recorded;
    private final Dice dice;
    private int names;

    Asking(Recorded recorded, Dice dice) {
        this.recorded = recorded;
        this.dice = dice;
    }

    RawRequest next(ClusterState state) {
        int what = dice.below(100);
        if (what < 35) {
            return Recorded.request(dice.oneOf(recorded.all()), dice.oneOf(NAMESPACES));
        }
        return what < 60 ? create() : about(someObject(state));
    }

    private RawRequest create() {
        JsonObject step = dice.oneOf(recorded.creations());
        String name = "fuzz-" + names++;
        JsonObject body = step.object("body").change("metadata", metadata -> metadata.with("name", name));
        return Recorded.request(step.with("body", body), dice.oneOf(NAMESPACES));
    }

    private Resource someObject(ClusterState state) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : state.kinds()) {
            if (!state.table(kind).isEmpty()) {
                kinds.add(kind);
            }
        }
        List<Resource> objects = new ArrayList<>();
        state.table(dice.oneOf(kinds)).values().forEach(objects::add);
        return dice.oneOf(objects);
    }

    private RawRequest about(Resource object) {
        return switch (dice.below(9)) {
            case 0, 1 -> RawRequest.of("GET", path(object.key())).withHeader("Accept", dice.oneOf(FORMS));
            case 2 ->
                RawRequest.of("GET", collection(object.key()) + dice.oneOf(LIST_OPTIONS))
                        .withHeader("Accept", dice.oneOf(FORMS));
            case 3 -> patch(object, "application/merge-patch+json", labelled());
            case 4 -> patch(object, "application/strategic-merge-patch+json", labelled());
            case 5 -> patch(object, "application/json-patch+json", JsonArray.of(addition()));
            case 6 -> apply(object);
            case 7 ->
                RawRequest.of("PUT", path(object.key())).withJson(object.tree().change("metadata", this::labelled));
            default -> RawRequest.of("DELETE", path(object.key()) + dice.oneOf(DELETE_OPTIONS));
        };
    }

    private static RawRequest patch(Resource object, String type, Json body) {
        return RawRequest.of("PATCH", path(object.key()))
                .withHeader("Content-Type", type)
                .withJson(body);
    }

    private RawRequest apply(Resource object) {
        Key key = object.key();
        JsonObject identity = JsonObject.builder()
                .put("apiVersion", key.kind().apiVersion())
                .put("kind", key.kind().name())
                .put("metadata", labelled(JsonObject.of("name", Json.of(key.name()))))
                .build();
        return RawRequest.of("PATCH", path(key) + "?fieldManager=fuzz" + dice.below(3) + "&force=" + dice.oneIn(2))
                .withHeader("Content-Type", "application/apply-patch+yaml")
                .withJson(identity);
    }

    private JsonObject labelled() {
        return JsonObject.of("metadata", labelled(JsonObject.EMPTY));
    }

    private JsonObject labelled(JsonObject metadata) {
        return metadata.change("labels", labels -> labels.with("round", String.valueOf(dice.below(5))));
    }

    private JsonObject addition() {
        return JsonObject.builder()
                .put("op", "add")
                .put("path", "/metadata/labels")
                .put("value", JsonObject.of("round", Json.of(String.valueOf(dice.below(5)))))
                .build();
    }

    private static String path(Key key) {
        return collection(key) + "/" + key.name();
    }

    private static String collection(Key key) {
        Kind kind = key.kind();
        String base = (kind.group().isEmpty() ? "/api/" : "/apis/") + kind.apiVersion();
        String in = kind.namespaced() ? "/namespaces/" + key.namespace() : "";
        return base + in + "/" + kind.plural();
    }
}
