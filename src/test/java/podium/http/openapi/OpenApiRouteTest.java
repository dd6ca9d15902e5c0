package podium.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonString;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Router;
import podium.store.CatalogueFiles;
import podium.store.ClientDocumentation;

class OpenApiRouteTest {

    private static final String PROTOBUF = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";

    private static final Router ROUTER =
            new Router(List.of(new OpenApiRoute(CatalogueFiles.read(), new ClientDocumentation())));

    @Test
    void theContentsNameADocumentForEachGroupAndVersion() {
        JsonObject paths = json(get("/openapi/v3")).object("paths");

        assertThat(paths.has("api/v1")).isTrue();
        String address = paths.object("apis/apps/v1").string("serverRelativeURL", "");
        assertThat(address).startsWith("/openapi/v3/apis/apps/v1?hash=");
        assertThat(json(get(address)).string("openapi")).isEqualTo("3.0.0");
    }

    @Test
    void aDocumentOfAnOlderHashIsToBeFoundElsewhere() {
        HttpAnswer answer = get("/openapi/v3/api/v1?hash=OLD");

        assertThat(answer.code()).isEqualTo(301);
        assertThat(answer.headers().first("Location")).startsWith("/openapi/v3/api/v1?hash=");
    }

    @Test
    void whoHasTheDocumentIsNotSentItAgain() {
        String tag = Objects.requireNonNull(get("/openapi/v2").headers().first("Etag"));

        HttpAnswer.Whole again = get("/openapi/v2", Headers.of("If-None-Match", tag));

        assertThat(again.code()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aFieldHasItsTextItsWordsAndHowItIsMerged() {
        JsonObject schemas =
                json(get("/openapi/v3/api/v1")).object("components").object("schemas");
        JsonObject pod = schemas.object("io.k8s.api.core.v1.PodSpec").object("properties");

        JsonObject policy = pod.object("restartPolicy");
        assertThat(policy.string("description")).startsWith("Restart policy for all containers within the pod.");
        assertThat(policy.array("enum").size()).isEqualTo(3);
        JsonObject containers = pod.object("containers");
        assertThat(containers.string("x-kubernetes-patch-merge-key")).isEqualTo("name");
        assertThat(containers.string("x-kubernetes-list-type")).isEqualTo("map");
        assertThat(containers.object("items").array("allOf").object(0).string("$ref"))
                .isEqualTo("#/components/schemas/io.k8s.api.core.v1.Container");
    }

    @Test
    void everyReferenceLeadsToASchema() {
        JsonObject document = json(get("/openapi/v2"));
        List<String> references = new ArrayList<>();
        collectReferences(document, references);

        assertThat(references)
                .isNotEmpty()
                .allMatch(reference ->
                        document.object("definitions").has(reference.substring("#/definitions/".length())));
    }

    private static void collectReferences(Json tree, List<String> into) {
        tree.asArray().forEach(item -> collectReferences(item, into));
        tree.asObject().forEach((name, value) -> {
            if (name.equals("$ref")) {
                into.add(((JsonString) value).value());
            }
            collectReferences(value, into);
        });
    }

    @Test
    void aPatchTellsWhoAsksThatFieldsAreValidatedHere() {
        JsonObject patch = json(get("/openapi/v3/apis/apps/v1"))
                .object("paths")
                .object("/apis/apps/v1/namespaces/{namespace}/deployments/{name}")
                .object("patch");

        assertThat(patch.object("x-kubernetes-group-version-kind").string("kind"))
                .isEqualTo("Deployment");
        assertThat(patch.string("x-kubernetes-action")).isEqualTo("patch");
        List<String> parameters = new ArrayList<>();
        patch.array("parameters")
                .forEach(parameter -> parameters.add(parameter.asObject().string("name", "")));
        assertThat(parameters).contains("fieldValidation", "dryRun", "force");
    }

    @Test
    void oneKindOfTwoVersionsHasTwoDefinitions() {
        JsonObject definitions = json(get("/openapi/v2")).object("definitions");

        assertThat(definitions.has("io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler"))
                .isTrue();
        assertThat(definitions.has("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList"))
                .isTrue();
    }

    @Test
    void whoInsistsOnProtobufGetsIt() {
        HttpAnswer.Whole answer = get("/openapi/v2", Headers.of("Accept", PROTOBUF));

        assertThat(answer.headers().first("Content-Type"))
                .isEqualTo("application/com.github.proto-openapi.spec.v2.v1.0+protobuf");
        assertThat(answer.body()).startsWith(new byte[] {0x0a, 3, '2', '.', '0'});
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).contains("io.k8s.api.core.v1.PodSpec");
    }

    @Test
    void longFieldsOfProtobufHaveLongLengths() {
        byte[] bytes = new ProtobufWriter().text(1, "x".repeat(300)).bytes();

        assertThat(bytes).hasSize(303).startsWith(new byte[] {0x0a, (byte) 0xac, 2, 'x'});
    }

    private static HttpAnswer.Whole get(String target) {
        return get(target, Headers.NONE);
    }

    private static HttpAnswer.Whole get(String target, Headers headers) {
        return (HttpAnswer.Whole)
                ROUTER.answer(Objects.requireNonNull(HttpRequest.of("GET", target, headers, new byte[0], false)));
    }

    private static JsonObject json(HttpAnswer.Whole answer) {
        return ((JsonReader.Value) JsonReader.read(answer.text())).json().asObject();
    }
}
