package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.api.ApiServer;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Router;
import podium.http.body.ProtobufMessages;
import podium.http.safety.AccessToken;
import podium.http.server.ApiRouter;
import podium.http.server.ApiSources;
import podium.http.watch.WatchHub;
import podium.schema.Catalogue;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.session.Session;
import podium.store.CatalogueFiles;
import podium.store.ClientDocumentation;

/** The same events through both of their groups, as clients read, select and watch them. */
class EventGroupsTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final String OLD = "/api/v1/namespaces/default/events";
    private static final String NEW = "/apis/events.k8s.io/v1/namespaces/default/events";

    private final Session session = new Session(
            NewCluster.with(ClusterSettings.DEFAULT, new ApiServer(CATALOGUE)),
            Executors.newSingleThreadScheduledExecutor(),
            () -> 0);
    private final WatchHub watches = new WatchHub(session);
    private final Router router = ApiRouter.of(
            session,
            new ApiSources(CATALOGUE, new ClientDocumentation(), ProtobufMessages.parse(CatalogueFiles.protobuf())),
            watches,
            AccessToken.draw(new SecureRandom()));

    @AfterEach
    void close() {
        watches.close();
        session.close();
    }

    @Test
    void aListOfEitherGroupHasItsOwnFields() {
        ask("POST", OLD, event("e"));

        JsonObject older = ask("GET", OLD, "");
        JsonObject newer = ask("GET", NEW, "");

        assertThat(older.string("apiVersion")).isEqualTo("v1");
        assertThat(older.array("items").object(0).string("message")).isEqualTo("hello");
        assertThat(newer.string("apiVersion")).isEqualTo("events.k8s.io/v1");
        assertThat(newer.array("items").object(0).string("note")).isEqualTo("hello");
    }

    @Test
    void fieldsAreSelectedByTheNamesOfTheGroup() {
        ask("POST", OLD, event("e"));

        assertThat(ask("GET", NEW + "?fieldSelector=regarding.name=p", "").array("items"))
                .hasSize(1);
        assertThat(ask("GET", NEW + "?fieldSelector=regarding.name=q", "").array("items"))
                .isEmpty();
    }

    @Test
    void aWatchOfTheNewerGroupTellsOfWhatIsReportedInTheOlder() throws InterruptedException {
        HttpAnswer.Streaming watch = (HttpAnswer.Streaming) answer("GET", NEW + "?watch=true", "");
        ask("POST", OLD, event("e"));

        byte[] line = watch.feed().take();
        for (int tries = 0; line == null && tries < 200; tries++) {
            Thread.sleep(10);
            line = watch.feed().take();
        }

        assertThat(new String(Objects.requireNonNull(line), StandardCharsets.UTF_8))
                .contains("\"type\":\"ADDED\"", "\"apiVersion\":\"events.k8s.io/v1\"", "\"note\":\"hello\"");
    }

    @Test
    void whoeverReadsEndpointsIsToldThatTheyAreDeprecated() {
        HttpAnswer.Whole read = (HttpAnswer.Whole) answer("GET", "/api/v1/namespaces/default/endpoints/kubernetes", "");

        assertThat(read.code()).isEqualTo(200);
        assertThat(read.headers().first("Warning"))
                .isEqualTo("299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"");
    }

    private static String event(String name) {
        return "{\"metadata\":{\"name\":\"" + name
                + "\"},\"involvedObject\":{\"kind\":\"Pod\",\"namespace\":\"default\","
                + "\"name\":\"p\"},\"reason\":\"Test\",\"message\":\"hello\",\"type\":\"Normal\"}";
    }

    private JsonObject ask(String method, String target, String body) {
        HttpAnswer.Whole whole = (HttpAnswer.Whole) answer(method, target, body);
        String text = new String(whole.body(), StandardCharsets.UTF_8);
        assertThat(whole.code()).as(text).isLessThan(300);
        return ((JsonReader.Value) JsonReader.read(text)).json().asObject();
    }

    private HttpAnswer answer(String method, String target, String body) {
        Headers headers = Headers.of("Host", "127.0.0.1").with("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return router.answer(Objects.requireNonNull(HttpRequest.of(method, target, headers, bytes, false)));
    }
}
