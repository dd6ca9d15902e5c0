package podium.ui.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Supplier;
import podium.http.safety.AccessToken;
import podium.http.server.ApiRouter;
import podium.http.server.ApiSources;
import podium.http.server.LoopbackServer;
import podium.http.server.SecureAccess;
import podium.http.watch.WatchHub;
import podium.session.Session;
import podium.store.KubeconfigFile;

/** Opens HTTPS with a token on loopback, and nothing besides. Certificate and token are new each time. */
public final class LoopbackDoor implements Door {

    private final Supplier<ApiSources> sources;
    private final Path kubeconfig;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param sources of what the API says of itself; asked for when it is opened first
     * @param kubeconfig where the file is written that lets in whoever reads it
     */
    public LoopbackDoor(Supplier<ApiSources> sources, Path kubeconfig) {
        this.sources = sources;
        this.kubeconfig = kubeconfig;
    }

    @Override
    public Opened open(Session session, int port) throws IOException {
        AccessToken token = AccessToken.draw(random);
        SecureAccess access = SecureAccess.make(random, Instant.now(), token);
        WatchHub watches = new WatchHub(session);
        LoopbackServer server = new LoopbackServer(ApiRouter.of(session, sources.get(), watches, token));
        try {
            int opened = server.secure(port, access).start().get(0);
            KubeconfigFile.write(kubeconfig, access.kubeconfig(opened));
            return new Listening(opened, kubeconfig, server, watches);
        } catch (IOException failed) {
            server.close();
            watches.close();
            throw failed;
        }
    }

    private record Listening(int port, Path kubeconfig, LoopbackServer server, WatchHub watches) implements Opened {
        @Override
        public void close() {
            watches.close();
            server.close();
        }
    }
}
