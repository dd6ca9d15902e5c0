package podium.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import podium.session.Session;
import podium.ui.connect.Door;

/** A door that opens nothing, and remembers what was asked of it. */
final class PretendedDoor implements Door {

    static final Path KUBECONFIG = Path.of("/home/learner/.local/state/podium/kubeconfig");

    private static final int FREE_PORT = 40_001;

    /** A port that somebody else has. */
    volatile int taken = -1;

    volatile int openings;
    volatile int closings;

    @Override
    public Opened open(Session session, int port) throws IOException {
        if (port == taken) {
            throw new IOException("Address already in use");
        }
        openings++;
        return new Opened() {
            @Override
            public int port() {
                return port == ANY_PORT ? FREE_PORT : port;
            }

            @Override
            public Path kubeconfig() {
                return KUBECONFIG;
            }

            @Override
            public void close() {
                closings++;
            }
        };
    }
}
