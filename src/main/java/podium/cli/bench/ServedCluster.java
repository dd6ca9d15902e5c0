package podium.cli.bench;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import podium.http.body.ProtobufMessages;
import podium.http.safety.AccessToken;
import podium.http.server.ApiRouter;
import podium.http.server.ApiSources;
import podium.http.server.LoopbackServer;
import podium.http.watch.WatchHub;
import podium.session.NewCluster;
import podium.session.Session;
import podium.store.CatalogueFiles;
import podium.store.ClientDocumentation;

/** A cluster behind the API on a port of this machine, playing at the wall's pace. */
record ServedCluster(Session session, WatchHub watches, LoopbackServer server, int port) implements AutoCloseable {

    static ServedCluster of(NewCluster cluster) throws IOException {
        Session session = new Session(cluster, Executors.newSingleThreadScheduledExecutor(), System::nanoTime);
        WatchHub watches = new WatchHub(session);
        AccessToken token = AccessToken.draw(new SecureRandom());
        LoopbackServer server =
                new LoopbackServer(ApiRouter.of(session, sources(), watches, token)).plain(LoopbackServer.ANY_PORT);
        int port = server.start().get(0);
        session.play(1).join();
        return new ServedCluster(session, watches, server, port);
    }

    private static ApiSources sources() {
        return new ApiSources(
                CatalogueFiles.read(), new ClientDocumentation(), ProtobufMessages.parse(CatalogueFiles.protobuf()));
    }

    @Override
    public void close() {
        watches.close();
        server.close();
        session.close();
    }
}
