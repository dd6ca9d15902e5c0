package podium.http.watch;

import podium.base.JsonObject;
import podium.http.Feed;
import podium.http.form.Representation;
import podium.http.select.Selection;
import podium.resource.Resource;

/** One watch: what it is about, how it is shown, and how far it has come. Once it has begun it belongs to the hub's thread. */
public final class Watcher {

    private final View view;
    private final boolean allowsBookmarks;
    private final Feed feed;
    private long version;
    private boolean isFirst = true;

    /** @param version from which on it is told of changes */
    public Watcher(
            Selection selection, Representation representation, boolean allowsBookmarks, Feed feed, long version) {
        this.view = new View(selection, representation);
        this.allowsBookmarks = allowsBookmarks;
        this.feed = feed;
        this.version = version;
    }

    View view() {
        return view;
    }

    Feed feed() {
        return feed;
    }

    long version() {
        return version;
    }

    /** Tells of an object that is there from the beginning, as of this instant. */
    public void begin(Resource resource, long nowMs) {
        feed.preload(
                new EventLine(EventType.ADDED, resource, view.representation().at(nowMs)).bytes(isFirst));
        isFirst = false;
    }

    /** Tells that all that was there from the beginning has been told. */
    public void endBeginning() {
        feed.preload(bookmark(JsonObject.builder()
                .put("resourceVersion", Long.toString(version))
                .put(
                        "annotations",
                        JsonObject.builder()
                                .put("k8s.io/initial-events-end", "true")
                                .build())
                .build()));
    }

    /** Tells of what its view sees of a change, unless it was there before the watch began. */
    void tell(EventLine line, long changed) {
        if (changed > version) {
            version = changed;
            feed.offer(line.bytes(isFirst));
            isFirst = false;
        }
    }

    /** Says how far the history is, so that the watch can be taken up there. */
    void mark(long newest) {
        if (allowsBookmarks) {
            version = Math.max(version, newest);
            feed.offer(bookmark(JsonObject.builder()
                    .put("resourceVersion", Long.toString(version))
                    .build()));
        }
    }

    private byte[] bookmark(JsonObject metadata) {
        Representation shown = view.representation();
        byte[] event = shown.event(
                EventType.BOOKMARK.name(),
                shown.form().bookmark(view.selection().kind(), metadata, isFirst));
        isFirst = false;
        return EventLine.ended(event);
    }
}
