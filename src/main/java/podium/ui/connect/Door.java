package podium.ui.connect;

import java.io.IOException;
import java.nio.file.Path;
import podium.session.Session;

/** Opens a cluster's API to programs on this machine. */
public interface Door {

    /** Any free port. */
    int ANY_PORT = 0;

    /**
     * Opens it, and writes the file that lets in whoever reads it.
     *
     * @throws IOException when the port is taken, or the file cannot be written
     */
    Opened open(Session session, int port) throws IOException;

    /** What is open until it is closed. */
    interface Opened extends AutoCloseable {
        int port();

        /** The file that lets in whoever reads it. */
        Path kubeconfig();

        @Override
        void close();
    }
}
