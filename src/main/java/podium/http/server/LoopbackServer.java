package podium.http.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import podium.http.Router;

/** Serves the API to this machine, and to nobody else: over HTTP, HTTPS or both. */
public final class LoopbackServer implements AutoCloseable {

    /** Any free one. */
    public static final int ANY_PORT = 0;

    private static final String LOOPBACK = "127.0.0.1";

    private static final int THREADS_MAX = 64;
    private static final int THREADS_MIN = 8;
    private static final int THREAD_IDLE_MS = 60_000;

    private static final int HEADER_BYTES_MAX = 64 * 1024;

    private static final int ACCEPT_QUEUE = 1_024;

    private final Limits limits;
    private final Server server;
    private final List<ServerConnector> connectors = new ArrayList<>();

    public LoopbackServer(Router router) {
        this(router, Limits.DEFAULT);
    }

    LoopbackServer(Router router, Limits limits) {
        this.limits = limits;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS_MAX, THREADS_MIN, THREAD_IDLE_MS);
        threads.setName("http");
        threads.setDaemon(true);
        this.server = new Server(threads);
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        server.setErrorHandler(new RefusedMessage());
        server.setHandler(new RouterHandler(router, limits.body()));
    }

    /** Lets it listen for HTTP; before it is started. */
    public LoopbackServer plain(int port) {
        listen(new ServerConnector(server, new HttpConnectionFactory(configuration())), port);
        return this;
    }

    /** Lets it listen for HTTPS with this certificate; before it is started. */
    public LoopbackServer secure(int port, SecureAccess access) {
        HttpConfiguration configuration = configuration();
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory http = new HttpConnectionFactory(configuration);
        SslConnectionFactory tls = new SslConnectionFactory(access.tls(), http.getProtocol());
        listen(new ServerConnector(server, tls, http), port);
        return this;
    }

    private void listen(ServerConnector connector, int port) {
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connectors.add(connector);
        server.addConnector(connector);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER_BYTES_MAX);
        configuration.setNotifyRemoteAsyncErrors(true);
        return configuration;
    }

    /**
     * @return the ports, in the order in which they were asked for
     * @throws IOException when a port is taken
     */
    public List<Integer> start() throws IOException {
        try {
            server.start();
        } catch (IOException taken) {
            close();
            throw taken;
        } catch (Exception broken) {
            close();
            throw new IOException(broken);
        }
        return connectors.stream().map(ServerConnector::getLocalPort).toList();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception atTheEnd) {
            // whoever closes it can do nothing about it
        }
    }
}
