package podium.http.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import podium.http.Feed;

/** Sends the pieces of a feed as they come, one write at a time, without a thread that waits. */
final class FeedWriter extends IteratingCallback {

    /** Small pieces that wait together are sent together, up to so many bytes. */
    private static final int TOGETHER_MAX = 64 * 1024;

    private final Feed feed;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private boolean isBegun;

    FeedWriter(Feed feed, Request request, Response response, Callback callback) {
        this.feed = feed;
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    void begin() {
        request.addFailureListener(gone -> feed.close());
        request.addIdleTimeoutListener(this::endIfGone);
        feed.onMore(this::iterate);
    }

    @Override
    protected Action process() {
        byte[] piece = feed.take(TOGETHER_MAX);
        if (piece != null) {
            isBegun = true;
            response.write(false, ByteBuffer.wrap(piece), this);
            return Action.SCHEDULED;
        }
        if (feed.isOver()) {
            return Action.SUCCEEDED;
        }
        if (!isBegun) { // the client is to know at once that its watch has begun
            isBegun = true;
            response.write(false, BufferUtil.EMPTY_BUFFER, this);
            return Action.SCHEDULED;
        }
        return Action.IDLE;
    }

    @Override
    protected void onCompleteSuccess() {
        feed.close();
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }

    @Override
    protected void onCompleteFailure(Throwable gone) {
        feed.close();
        callback.failed(gone);
    }

    /**
     * A watch may be quiet for as long as it likes, so idleness alone does not end it; but then is the time to look whether
     * the client is still there.
     */
    private boolean endIfGone(TimeoutException idle) {
        EndPoint socket = request.getConnectionMetaData().getConnection().getEndPoint();
        boolean isGone = !socket.isOpen() || socket.isInputShutdown() || hasEnded(socket);
        if (isGone) {
            feed.close();
        }
        return isGone;
    }

    private static boolean hasEnded(EndPoint socket) {
        try {
            return socket.fill(BufferUtil.allocate(1)) < 0;
        } catch (IOException broken) {
            return true;
        }
    }
}
