package podium.cli.bench;

import java.io.IOException;
import java.io.InputStream;

/** What is sent in chunks, as if it were one piece. */
final class ChunkedStream extends InputStream {

    private static final int HEXADECIMAL = 16;

    private final InputStream in;
    private InputStream chunk = InputStream.nullInputStream();
    private boolean isFirst = true;
    private boolean isOver;

    ChunkedStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int next = chunk.read();
        while (next < 0 && !isOver) {
            nextChunk();
            next = chunk.read();
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = chunk.read(into, offset, length);
        while (count < 0 && !isOver) {
            nextChunk();
            count = chunk.read(into, offset, length);
        }
        return count;
    }

    private void nextChunk() throws IOException {
        if (!isFirst) {
            Wire.line(in);
        }
        isFirst = false;
        long length = Long.parseLong(Wire.line(in).trim(), HEXADECIMAL);
        if (length == 0) {
            Wire.line(in);
            isOver = true;
        }
        chunk = new LimitedStream(in, length);
    }
}
