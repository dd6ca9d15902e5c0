package podium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import podium.base.Messages;
import podium.cluster.Change;
import podium.cluster.api.ApiServer;
import podium.http.server.ApiRouter;
import podium.http.server.LoopbackServer;
import podium.http.watch.WatchHub;
import podium.schema.Catalogue;
import podium.session.ClusterSettings;
import podium.session.HeapGauge;
import podium.session.NewCluster;
import podium.session.Performance.Cue;
import podium.session.Session;
import podium.sim.Step;
import podium.store.CatalogueFiles;

/** One cluster that is served until the program ends. */
final class Serving implements AutoCloseable {

    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter errors;
    private final Catalogue catalogue = CatalogueFiles.read();
    private final Session session;
    private final WatchHub watches;
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

    /** Says where, once it can be asked. */
    void listen(int port) throws IOException {
        LoopbackServer started = new LoopbackServer(ApiRouter.of(session, catalogue, watches)).plain(port);
        server = started;
        int opened = started.start().get(0);
        out.println(messages.say("cli.serve.ready", opened));
        out.println(messages.say("cli.serve.plain"));
        out.flush();
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
