package podium.cli.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept, with as little between the caller and the socket as there can be, so that what is
 * measured is the server.
 */
final class Wire implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SKIPPED_BYTES = 1 << 12;
    private static final int TIMEOUT_MS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] skipped = new byte[SKIPPED_BYTES];
    private InputStream body = InputStream.nullInputStream();

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    /** Asks, and reads the whole answer, which must be one of success. */
    byte[] ask(WireRequest request) throws IOException {
        open(request);
        return body.readAllBytes();
    }

    /** Asks for an answer that goes on. */
    void open(WireRequest request) throws IOException {
        socket.getOutputStream().write(request.bytes());
        String status = line(in);
        boolean isChunked = false;
        long length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).trim());
            } else if (lower.startsWith("transfer-encoding:")) {
                isChunked = lower.contains("chunked");
            }
        }
        body = isChunked ? new ChunkedStream(in) : new LimitedStream(in, length);
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IOException(request.target() + " was answered " + status + ": "
                    + new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Reads of the answer that goes on what there is, at least up to the end of a line. */
    void skipLine() throws IOException {
        int count;
        do {
            count = body.read(skipped);
            if (count < 0) {
                throw new EOFException("the answer ended");
            }
        } while (count == 0 || skipped[count - 1] != '\n');
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
