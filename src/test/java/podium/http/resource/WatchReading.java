package podium.http.resource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import podium.base.JsonObject;
import podium.http.Feed;
import podium.http.HttpAnswer;

/** Reads the events of a watch as a client does. */
final class WatchReading implements AutoCloseable {

    private static final long PATIENCE_MS = 5_000;

    private final Feed feed;
    private final BlockingQueue<Boolean> wakes = new LinkedBlockingQueue<>();
    private final StringBuilder unread = new StringBuilder();

    WatchReading(HttpAnswer answer) {
        this.feed = ((HttpAnswer.Streaming) answer).feed();
        feed.onMore(() -> wakes.add(true));
    }

    /** The next events; fewer when no more come. */
    List<JsonObject> events(int count) throws InterruptedException {
        List<JsonObject> events = new ArrayList<>();
        while (events.size() < count) {
            int end = unread.indexOf("\n");
            if (end >= 0) {
                events.add(ServedCluster.json(unread.substring(0, end)).asObject());
                unread.delete(0, end + 1);
            } else if (!read()) {
                return events;
            }
        }
        return events;
    }

    List<String> types(int count) throws InterruptedException {
        return events(count).stream().map(event -> event.string("type", "")).toList();
    }

    private boolean read() throws InterruptedException {
        while (true) {
            byte[] piece = feed.take();
            if (piece != null) {
                unread.append(new String(piece, StandardCharsets.UTF_8));
                return true;
            }
            if (feed.isOver() || wakes.poll(PATIENCE_MS, TimeUnit.MILLISECONDS) == null) {
                return false;
            }
        }
    }

    @Override
    public void close() {
        feed.close();
    }
}
