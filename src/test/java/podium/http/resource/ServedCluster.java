package podium.http.resource;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import podium.base.Json;
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
import podium.session.Kubelets;
import podium.session.NewCluster;
import podium.session.Session;
import podium.sim.ControllerSelection;
import podium.store.CatalogueFiles;
import podium.store.ClientDocumentation;

/** The whole API of a cluster in which only namespaces and service accounts are looked after, asked without a socket. */
public final class ServedCluster implements AutoCloseable {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final ProtobufMessages MESSAGES = ProtobufMessages.parse(CatalogueFiles.protobuf());
    private static final String CONTROLLERS =
            "serviceaccount-controller,root-ca-certificate-publisher-controller,namespace-controller";

    private final Session session;
    private final WatchHub watches;
    private final Router router;

    public ServedCluster() {
        ClusterSettings settings = ClusterSettings.DEFAULT
                .withNodes(0)
                .withKubelets(Kubelets.NONE)
                .withControllers(ControllerSelection.parse(CONTROLLERS));
        NewCluster cluster = NewCluster.with(settings, new ApiServer(CATALOGUE));
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "session");
            thread.setDaemon(true);
            return thread;
        });
        this.session = new Session(cluster, writer, System::nanoTime);
        this.watches = new WatchHub(session);
        ApiSources sources = new ApiSources(CATALOGUE, new ClientDocumentation(), MESSAGES);
        this.router = ApiRouter.of(session, sources, watches, AccessToken.draw(new SecureRandom()));
    }

    /** Makes time pass as fast as it goes. */
    public ServedCluster playing() {
        session.play(Session.UNBOUNDED).join();
        return this;
    }

    /** Waits until somebody has made the account without which no pod comes into a namespace. */
    public ServedCluster withServiceAccount(String namespace) {
        String path = "/api/v1/namespaces/" + namespace + "/serviceaccounts/default";
        for (int i = 0; i < 500 && get(path).code() != HttpAnswer.OK; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return this;
    }

    Session session() {
        return session;
    }

    public HttpAnswer ask(String method, String target, String contentType, String body, String accept) {
        return ask(method, target, contentType, body.getBytes(StandardCharsets.UTF_8), accept);
    }

    HttpAnswer ask(String method, String target, String contentType, byte[] body, String accept) {
        Headers headers = Headers.of("Host", "127.0.0.1:6443");
        headers = contentType.isEmpty() ? headers : headers.with("Content-Type", contentType);
        headers = accept.isEmpty() ? headers : headers.with("Accept", accept);
        return ask(method, target, headers, body);
    }

    HttpAnswer ask(String method, String target, Headers headers, byte[] body) {
        HttpRequest request = HttpRequest.of(method, target, headers, body, false);
        if (request == null) {
            throw new IllegalArgumentException(target);
        }
        return router.answer(request);
    }

    HttpAnswer get(String target) {
        return ask("GET", target, "", "", "");
    }

    HttpAnswer post(String target, String body) {
        return ask("POST", target, "application/json", body, "");
    }

    HttpAnswer merge(String target, String body) {
        return ask("PATCH", target, "application/merge-patch+json", body, "");
    }

    static String text(HttpAnswer answer) {
        return ((HttpAnswer.Whole) answer).text();
    }

    public static JsonObject tree(HttpAnswer answer) {
        return json(text(answer)).asObject();
    }

    static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text)).json();
    }

    @Override
    public void close() {
        watches.close();
        session.close();
    }
}
