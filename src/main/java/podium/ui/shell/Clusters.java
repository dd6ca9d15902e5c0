package podium.ui.shell;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import podium.cluster.Api;
import podium.session.ClusterSettings;
import podium.session.HeapGauge;
import podium.session.NewCluster;
import podium.session.Recording;
import podium.session.Session;

/** Starts clusters, each with a thread of its own that ends with it. */
final class Clusters {

    private final HeapGauge heap = HeapGauge.ofThisProgram();
    private final Supplier<Api> api;

    /** @param api the server that answers in each; asked for when the first cluster starts */
    Clusters(Supplier<Api> api) {
        this.api = api;
    }

    /** One that has just begun. */
    Session begin(ClusterSettings settings) {
        return start(NewCluster.with(settings, api.get()));
    }

    /** The cluster of a recording, with its whole history; takes as long as its steps do. */
    NewCluster replay(Recording recording) {
        return recording.replay(api.get());
    }

    Session start(NewCluster cluster) {
        return new Session(cluster, writer(), System::nanoTime, heap);
    }

    private static ScheduledExecutorService writer() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "session");
            thread.setDaemon(true);
            return thread;
        });
    }
}
