package podium.ui.shell;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import podium.session.HeapGauge;
import podium.session.NewCluster;
import podium.session.Session;

/** Starts clusters, each with a thread of its own that ends with it. */
final class Clusters {

    private final HeapGauge heap = HeapGauge.ofThisProgram();

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
