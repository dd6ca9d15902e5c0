package podium.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is to be served.
 *
 * @param plain of HTTP, or {@link #CLOSED}
 * @param secure of HTTPS, or {@link #CLOSED}
 * @param kubeconfig the file to be written for clients, null for none
 */
record ServePorts(int plain, int secure, @Nullable Path kubeconfig) {

    static final int CLOSED = -1;

    boolean hasPlain() {
        return plain != CLOSED;
    }

    boolean hasSecure() {
        return secure != CLOSED;
    }
}
