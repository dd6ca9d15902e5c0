package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.cluster.Request.PatchType;
import podium.http.resource.RecordedRequests;
import podium.resource.Key;
import podium.resource.Kind;
import podium.store.CatalogueFiles;

/** Whatever is sent, the server answers: it takes it or says what is wrong, and refused requests change nothing. */
class GarbageTest {

    private static final long SEED = 20260101;
    private static final int REQUESTS = 4000;

    private static final List<Kind> KINDS = Kind.BUILT_IN;
    private static final ApiServer API = new ApiServer(CatalogueFiles.read());

    private final Random random = new Random(SEED);
    private final List<JsonObject> bodies = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> met = new LinkedHashMap<>();

    @Test
    void everyRequestIsAnswered() {
        collect();
        Draft start = new Draft(ClusterState.empty(Chance.seeded(SEED)), 0);
        start.create(Key.of(Kind.NAMESPACE, "default"), JsonObject.EMPTY);
        ClusterState state = start.state();

        for (int i = 0; i < REQUESTS; i++) {
            Draft draft = new Draft(state, 0);
            Request request = request(state);
            Draft.Result result = API.carryOut(request, draft);
            count(request, result);
            if (result.isAccepted()) {
                state = draft.state();
                assertThat(result.object()).isNotNull();
            }
        }

        System.out.println("garbage, seed=" + SEED + ": " + met);
        assertThat(met.keySet())
                .contains("Create 201", "Create 400", "Create 422", "Patch 200", "Apply 200", "Update 422");
    }

    @Test
    void textsThatAreNoJsonAreFaultsNotExceptions() {
        for (int i = 0; i < REQUESTS; i++) {
            String text = bodies().get(random.nextInt(bodies.size())).toString();
            String broken = text.substring(0, random.nextInt(text.length())) + noise();

            assertThat(JsonReader.read(broken)).isNotNull();
        }
        assertThat(JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonReader.Fault.class);
        assertThat(JsonReader.read("9".repeat(100_000))).isInstanceOf(JsonReader.Fault.class);
        assertThat(JsonReader.read("1e999999999")).isInstanceOf(JsonReader.Fault.class);
        assertThat(JsonReader.read("")).isInstanceOf(JsonReader.Fault.class);
    }

    private List<JsonObject> bodies() {
        if (bodies.isEmpty()) {
            collect();
        }
        return bodies;
    }

    private void collect() {
        for (JsonObject recorded : RecordedRequests.cases("defaulting")) {
            for (Json step : recorded.array("steps")) {
                if (step.asObject().get("body") instanceof JsonObject body) {
                    bodies.add(AskedApi.json(body.toString().replace("{ns}", "default"))
                            .asObject());
                }
            }
        }
        bodies.forEach(this::collectNames);
    }

    private void collectNames(Json value) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                names.add(name);
                collectNames(inner);
            });
        }
        value.asArray().forEach(this::collectNames);
    }

    private Request request(ClusterState state) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        JsonObject body = bodies.get(random.nextInt(bodies.size()));
        if (random.nextInt(3) > 0) {
            body = mutated(body).asObject();
        }
        Kind own = state.kind(body.string("apiVersion", ""), body.string("kind", ""));
        kind = own != null && random.nextInt(4) > 0 ? own : kind;
        String name = body.object("metadata").string("name", "x");
        Key key = new Key(kind, kind.namespaced() ? "default" : "", name);
        List<Key> there = state.table(kind).keys();
        Key known = there.isEmpty() ? key : there.get(random.nextInt(there.size()));
        String subresource = List.of("", "", "status", "scale", "nonsense").get(random.nextInt(5));
        return switch (random.nextInt(5)) {
            case 0 ->
                new Request.Update(known, subresource, body.change("metadata", m -> m.with("name", known.name())));
            case 1 -> new Request.Patch(known, subresource, PatchType.MERGE, mutated(body));
            case 2 -> new Request.Patch(known, subresource, PatchType.STRATEGIC, mutated(directed(body)));
            case 3 -> random.nextBoolean() ? new Request.Apply(key, body) : jsonPatch(known, subresource);
            default -> new Request.Create(key, body);
        };
    }

    private Request jsonPatch(Key key, String subresource) {
        JsonArray operations = JsonArray.EMPTY;
        for (int i = random.nextInt(4); i >= 0; i--) {
            operations = operations.plus(JsonObject.builder()
                    .put(
                            "op",
                            List.of("add", "remove", "replace", "move", "copy", "test", "no")
                                    .get(random.nextInt(7)))
                    .put("path", path())
                    .put("from", path())
                    .put("value", scalar())
                    .build());
        }
        return new Request.Patch(key, subresource, PatchType.JSON, random.nextInt(20) == 0 ? scalar() : operations);
    }

    private String path() {
        StringBuilder path = new StringBuilder(random.nextInt(10) == 0 ? "" : "/spec");
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append('/').append(random.nextInt(3) == 0 ? "-0123~".substring(random.nextInt(5)) : name());
        }
        return path.toString();
    }

    private JsonObject directed(JsonObject body) {
        String directive = List.of(
                        "$patch",
                        "$retainKeys",
                        "$setElementOrder/containers",
                        "$deleteFromPrimitiveList/finalizers",
                        "$setElementOrder/finalizers")
                .get(random.nextInt(5));
        Json value = List.of(
                        Json.of("delete"),
                        Json.of("replace"),
                        JsonArray.of(Json.of("a")),
                        JsonArray.of(JsonObject.of("name", Json.of("a"))),
                        scalar())
                .get(random.nextInt(5));
        String part = List.of("metadata", "spec").get(random.nextInt(2));
        return body.change(part, object -> object.with(directive, value));
    }

    /** The tree with some values changed, dropped, doubled or put where they do not belong. */
    private Json mutated(Json value) {
        if (random.nextInt(60) == 0) {
            return scalar();
        }
        if (value instanceof JsonArray array) {
            JsonArray result = array.map(this::mutated);
            return !result.isEmpty() && random.nextInt(20) == 0 ? result.plus(result.get(0)) : result;
        } else if (value instanceof JsonObject object) {
            JsonObject result = JsonObject.EMPTY;
            for (int i = 0; i < object.size(); i++) {
                String name = random.nextInt(80) == 0 ? name() : object.nameAt(i);
                result = random.nextInt(60) == 0 ? result : result.with(name, mutated(object.valueAt(i)));
            }
            return random.nextInt(30) == 0 ? result.with(name(), scalar()) : result;
        }
        return value;
    }

    private String name() {
        return random.nextInt(10) == 0 ? noise() : names.get(random.nextInt(names.size()));
    }

    private Json scalar() {
        return switch (random.nextInt(8)) {
            case 0 -> JsonNull.NULL;
            case 1 -> Json.of(random.nextInt());
            case 2 -> Json.of(random.nextBoolean());
            case 3 -> Json.of(noise());
            case 4 -> JsonArray.EMPTY;
            case 5 -> JsonObject.EMPTY;
            case 6 -> Json.of("-1Ki");
            default -> AskedApi.json("1.5e300");
        };
    }

    private String noise() {
        String letters = "aZ0-_./:%é\u0000\ud800 {}[]\"\\,$";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private void count(Request request, Draft.Result result) {
        String code = result.problem() == null
                ? (request instanceof Request.Create ? "201" : "200")
                : String.valueOf(result.problem().code());
        met.merge(request.getClass().getSimpleName() + " " + code, 1, Integer::sum);
    }
}
