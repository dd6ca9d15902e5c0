package podium.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of an answer that goes on, on their way from whoever makes them to the one socket that sends them. Bounded: who
 * reads too slowly loses the feed instead of holding anybody up.
 *
 * <p>Any thread may offer; one reader takes.
 */
public final class Feed {

    private final int bytesMax;
    private final Queue<byte[]> pieces = new ArrayDeque<>();
    private int bytes;
    private long bytesPreloaded;
    private boolean isFinished;
    private boolean isClosed;
    private Runnable wakeReader = () -> {};
    private Runnable whenClosed = () -> {};

    /** @param bytesMax that may wait to be read */
    public Feed(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** A piece for the reader; false when nobody reads any more, or too slowly, so that it was closed. */
    public boolean offer(byte[] piece) {
        boolean isRoom;
        synchronized (this) {
            if (isFinished || isClosed) {
                return false;
            }
            isRoom = bytes == 0 || bytes + piece.length <= bytesMax;
            if (isRoom) {
                pieces.add(piece);
                bytes += piece.length;
            }
        }
        if (isRoom) {
            wake();
        } else {
            close();
        }
        return isRoom;
    }

    /** A piece that is there before anybody reads, however large: it does not count. */
    public synchronized void preload(byte[] piece) {
        pieces.add(piece);
        bytesPreloaded += piece.length;
    }

    /** No further piece comes; what waits is still read. */
    public void finish() {
        synchronized (this) {
            isFinished = true;
        }
        wake();
    }

    /** The next piece, or null when there is none for now. */
    public synchronized byte @Nullable [] take() {
        byte[] piece = pieces.poll();
        if (piece != null) {
            long ofPreloaded = Math.min(bytesPreloaded, piece.length);
            bytesPreloaded -= ofPreloaded;
            bytes -= (int) (piece.length - ofPreloaded);
        }
        return piece;
    }

    /** The next pieces as one, or null when there is none for now: at least one, then as many as fit into so many bytes. */
    public synchronized byte @Nullable [] take(int bytesMax) {
        byte[] first = take();
        byte[] second = pieces.peek();
        if (first == null || second == null || first.length + second.length > bytesMax) {
            return first;
        }
        ByteArrayOutputStream together = new ByteArrayOutputStream(bytesMax);
        together.writeBytes(first);
        for (byte[] next = second; next != null && together.size() + next.length <= bytesMax; next = pieces.peek()) {
            together.writeBytes(next);
            take();
        }
        return together.toByteArray();
    }

    /** Whether nothing waits and nothing comes. */
    public synchronized boolean isOver() {
        return isClosed || (isFinished && pieces.isEmpty());
    }

    /** @param wake called, on any thread, when there is something to take or all is over */
    public void onMore(Runnable wake) {
        synchronized (this) {
            wakeReader = wake;
        }
        wake.run();
    }

    /** @param action called once, when nobody reads any more */
    public void onClose(Runnable action) {
        boolean isLate;
        synchronized (this) {
            isLate = isClosed;
            whenClosed = action;
        }
        if (isLate) {
            action.run();
        }
    }

    /** Nobody reads any more: what waits is dropped. */
    public void close() {
        Runnable action;
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            pieces.clear();
            bytes = 0;
            action = whenClosed;
        }
        action.run();
        wake();
    }

    private void wake() {
        Runnable reader;
        synchronized (this) {
            reader = wakeReader;
        }
        reader.run();
    }
}
