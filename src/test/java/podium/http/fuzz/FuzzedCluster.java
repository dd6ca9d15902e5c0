package podium.http.fuzz;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import podium.cluster.api.ApiServer;
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
import podium.session.Notice;
import podium.session.Session;
import podium.sim.SimState;
import podium.store.CatalogueFiles;
import podium.store.ClientDocumentation;

/** A cluster at rest and the whole API before it, asked one request after another. */
final class FuzzedCluster implements AutoCloseable {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final ApiSources SOURCES =
            new ApiSources(CATALOGUE, new ClientDocumentation(), ProtobufMessages.parse(CatalogueFiles.protobuf()));

    private final Session session;
    private final WatchHub watches;
    private final Router router;
    private final ExecutorService asker = Executors.newSingleThreadExecutor();

    FuzzedCluster(List<String> namespaces) {
        NewCluster cluster = NewCluster.with(ClusterSettings.DEFAULT, new ApiServer(CATALOGUE));
        session = new Session(cluster, Executors.newSingleThreadScheduledExecutor(), () -> 0);
        watches = new WatchHub(session);
        router = ApiRouter.of(session, SOURCES, watches, AccessToken.draw(new SecureRandom()));
        for (String namespace : namespaces) {
            String body = "{\"metadata\":{\"name\":\"" + namespace + "\"}}";
            answer(RawRequest.of("POST", "/api/v1/namespaces").withBody(body));
        }
        play(60);
    }

    Future<HttpAnswer> ask(RawRequest request) {
        return asker.submit(() -> answer(request));
    }

    private HttpAnswer answer(RawRequest raw) {
        HttpRequest request = HttpRequest.of(raw.method(), raw.target(), raw.headers(), raw.body(), false);
        if (request == null) {
            return HttpAnswer.text(400, "a path that cannot be read");
        }
        HttpAnswer answer = router.answer(request);
        if (answer instanceof HttpAnswer.Streaming streaming) {
            streaming.feed().close();
        }
        return answer;
    }

    /** Lets the controllers make so many steps. */
    void play(int steps) {
        for (int i = 0; i < steps; i++) {
            session.step().join();
        }
    }

    /** After all that was asked: reads are noted a little later than they are answered. */
    SimState state() {
        return session.timeline().newestState();
    }

    @Nullable
    Notice notice() {
        return session.notice();
    }

    static String text(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Whole whole ? whole.text() : "";
    }

    @Override
    public void close() {
        asker.shutdownNow();
        watches.close();
        session.close();
    }
}
