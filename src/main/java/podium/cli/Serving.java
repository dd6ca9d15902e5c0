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
import podium.cluster.Change;
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
import podium.session.Performance.Cue;
import podium.session.Session;
import podium.sim.Step;
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

    /** Applies manifests, all at the beginning, and tells what is wrong with them. */
    void open(List<Path> files) {
        ManifestCues manifests = new ManifestCues(catalogue, messages, errors);
        files.forEach(manifests::read);
        for (Cue cue : manifests.cues()) {
            Step step = session.submit(cue.command()).join();
            for (Change change : step.changes()) {
                if (change instanceof Change.Refused refused) {
                    manifests.refused(cue.command(), refused.problem());
                }
            }
        }
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
    }

    @Override
    public void close() {
        watches.close();
        if (server != null) {
            server.close();
        }
        session.close();
    }
}
