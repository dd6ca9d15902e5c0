package podium.http.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Router;
import podium.store.CatalogueFiles;

class DiscoveryRouteTest {

    private static final Router ROUTER = new Router(List.of(new DiscoveryRoute(CatalogueFiles.read())));

    @Test
    void aGroupTellsItsVersionsThePreferredOneFirst() {
        JsonObject group = json(get("/apis/autoscaling", ""));

        assertThat(group.string("kind")).isEqualTo("APIGroup");
        assertThat(group.array("versions").object(0).string("groupVersion")).isEqualTo("autoscaling/v2");
        assertThat(group.array("versions").object(1).string("groupVersion")).isEqualTo("autoscaling/v1");
        assertThat(group.object("preferredVersion").string("version")).isEqualTo("v2");
    }

    @Test
    void aVersionListsItsResourcesWithTheHashOfHowTheyAreStored() {
        JsonObject list = json(get("/api/v1", ""));

        JsonObject pods = named(list, "pods");
        assertThat(pods.string("storageVersionHash")).isEqualTo("xPOwRZ+Yhw8=");
        assertThat(pods.array("shortNames").get(0)).isEqualTo(Json.of("po"));
        JsonObject eviction = named(list, "pods/eviction");
        assertThat(eviction.string("group")).isEqualTo("policy");
        assertThat(eviction.has("storageVersionHash")).isFalse();
    }

    @Test
    void eventsOfBothGroupsAreStoredAlike() {
        String core = named(json(get("/api/v1", "")), "events").string("storageVersionHash");

        assertThat(named(json(get("/apis/events.k8s.io/v1", "")), "events").string("storageVersionHash"))
                .isEqualTo(core)
                .isEqualTo("r2yiGXH7wu8=");
    }

    @Test
    void whoAsksForItGetsAllInOneDocument() {
        String asked = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json";

        HttpAnswer.Whole answer = get("/apis", asked);

        assertThat(answer.headers().first("Content-Type"))
                .isEqualTo("application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
        JsonObject apps = json(answer).array("items").object(0);
        assertThat(apps.object("metadata").string("name")).isEqualTo("apps");
        JsonObject deployments =
                apps.array("versions").object(0).array("resources").object(2);
        assertThat(deployments.string("resource")).isEqualTo("deployments");
        assertThat(deployments
                        .array("subresources")
                        .object(0)
                        .object("responseKind")
                        .string("group"))
                .isEqualTo("autoscaling");
    }

    @Test
    void theCoreGroupHasNoNameInTheDocument() {
        JsonObject core = json(get("/api", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"));

        assertThat(core.array("items").size()).isEqualTo(1);
        assertThat(core.array("items").object(0).object("metadata").has("name")).isFalse();
    }

    @Test
    void belowAKnownGroupAnUnknownVersionIsAStatusElsewhereItIsPlainText() {
        assertThat(json(get("/apis/apps/v9", "")).string("message"))
                .isEqualTo("the server could not find the requested resource");
        assertThat(json(get("/api/v2/pods", "")).has("details")).isTrue();
        assertThat(get("/apis/nope/v1", "").text()).isEqualTo("404 page not found\n");
    }

    private static HttpAnswer.Whole get(String path, String accept) {
        Headers headers = accept.isEmpty() ? Headers.NONE : Headers.of("Accept", accept);
        HttpRequest request = Objects.requireNonNull(HttpRequest.of("GET", path, headers, new byte[0], false));
        return (HttpAnswer.Whole) ROUTER.answer(request);
    }

    private static JsonObject json(HttpAnswer.Whole answer) {
        return ((JsonReader.Value) JsonReader.read(answer.text())).json().asObject();
    }

    private static JsonObject named(JsonObject list, String name) {
        for (Json resource : list.array("resources")) {
            if (resource.asObject().string("name", "").equals(name)) {
                return resource.asObject();
            }
        }
        throw new AssertionError(name);
    }
}
