package podium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import podium.base.Messages;
import podium.cluster.api.ApiServer;
import podium.http.Router;
import podium.http.body.ProtobufMessages;
import podium.http.safety.AccessToken;
import podium.http.safety.Kubeconfig;
import podium.http.server.ApiRouter;
import podium.http.server.ApiSources;
import podium.http.server.LoopbackServer;
import podium.http.server.SecureAccess;
import podium.http.watch.WatchHub;
import podium.schema.Catalogue;
import podium.session.ClusterSettings;
import podium.session.HeapGauge;
import podium.session.NewCluster;
import podium.session.Session;
import podium.store.CatalogueFiles;
import podium.store.ClientDocumentation;
import podium.store.KubeconfigFile;

/** One cluster that is served until the program ends. */
final class Serving implements AutoCloseable {

    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter errors;
    private final Catalogue catalogue = CatalogueFiles.read();
    private final Session session;
    private final WatchHub watches;
    private final SecureRandom random = new SecureRandom();
    private @Nullable LoopbackServer server;
    private @Nullable OpenedCues cues;

    Serving(ClusterSettings settings, Messages messages, PrintWriter out, PrintWriter errors) {
        this.messages = messages;
        this.out = out;
        this.errors = errors;
        NewCluster cluster = NewCluster.with(settings, new ApiServer(catalogue));
        this.session = new Session(cluster, writer(), System::nanoTime, HeapGauge.ofThisProgram());
        this.watches = new WatchHub(session);
    }

    private static ScheduledExecutorService writer() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "session");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Applies manifests, each document at its moment, and tells what is wrong with them. */
    void open(List<Path> files) {
        ManifestCues manifests = new ManifestCues(catalogue, messages, errors);
        files.forEach(manifests::read);
        cues = new OpenedCues(session, manifests.cues(), (command, problem) -> {
            manifests.refused(command, problem);
            errors.flush();
        });
        cues.begin();
        errors.flush();
    }

    void play(double speed) {
        session.play(speed).join();
    }

    private static ProtobufMessages protobuf() {
        return ProtobufMessages.parse(CatalogueFiles.protobuf());
    }

    /** Says where, once it can be asked. */
    void listen(ServePorts ports) throws IOException {
        AccessToken token = AccessToken.draw(random);
        ApiSources sources = new ApiSources(catalogue, new ClientDocumentation(), protobuf());
        Router router = ApiRouter.of(session, sources, watches, token);
        LoopbackServer started = new LoopbackServer(router);
        server = started;
        SecureAccess access = ports.hasSecure() ? SecureAccess.make(random, Instant.now(), token) : null;
        if (ports.hasPlain()) {
            started.plain(ports.plain());
        }
        if (access != null) {
            started.secure(ports.secure(), access);
        }
        announce(ports, started.start(), access);
        out.flush();
    }

    private void announce(ServePorts ports, List<Integer> opened, @Nullable SecureAccess access) throws IOException {
        int last = opened.get(opened.size() - 1);
        Path kubeconfig = ports.kubeconfig();
        if (kubeconfig != null) {
            KubeconfigFile.write(kubeconfig, access == null ? Kubeconfig.plain(last) : access.kubeconfig(last));
        }
        if (ports.hasPlain()) {
            out.println(messages.say("cli.serve.ready", opened.get(0)));
            out.println(messages.say("cli.serve.plain"));
        }
        if (access != null) {
            out.println(messages.say("cli.serve.secure", last));
        }
        if (kubeconfig != null) {
            out.println(messages.say("cli.serve.kubeconfig", kubeconfig.toString()));
        } else if (access != null) {
            out.println(messages.say("cli.serve.locked"));
        }
        tellNext(ports, opened.get(0));
    }

    /** What a learner does first, as it is typed into another terminal. */
    private void tellNext(ServePorts ports, int first) {
        Path kubeconfig = ports.kubeconfig();
        if (kubeconfig != null) {
            String file = kubeconfig.toAbsolutePath().normalize().toString();
            out.println(messages.say("cli.serve.next"));
            out.println("    " + Shell.ofThisSystem().export("KUBECONFIG", file));
            out.println("    kubectl get nodes");
        } else if (ports.hasPlain()) {
            out.println(messages.say("cli.serve.next"));
            out.println("    kubectl --server http://127.0.0.1:" + first + " get nodes");
        }
    }

    @Override
    public void close() {
        if (cues != null) {
            cues.close();
        }
        watches.close();
        if (server != null) {
            server.close();
        }
        session.close();
    }
}
