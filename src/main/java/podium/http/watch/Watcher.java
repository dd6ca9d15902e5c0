package podium.http.watch;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.conversion.Conversions;
import podium.http.Feed;
import podium.http.form.Representation;
import podium.http.select.Selection;
import podium.resource.Kind;
import podium.resource.Resource;

/** One watch: what it is about, how it is shown, and how far it has come. Once it has begun it belongs to the hub's thread. */
public final class Watcher {

    private final Selection selection;
    private final Representation representation;
    private final boolean allowsBookmarks;
    private final Feed feed;
    private long version;
    private boolean isFirst = true;

    /** @param version from which on it is told of changes */
    public Watcher(
            Selection selection, Representation representation, boolean allowsBookmarks, Feed feed, long version) {
        this.selection = selection;
        this.representation = representation;
        this.allowsBookmarks = allowsBookmarks;
        this.feed = feed;
        this.version = version;
    }

    Feed feed() {
        return feed;
    }

    long version() {
        return version;
    }

    /** Tells of an object that is there from the beginning. */
    public void begin(Resource resource) {
        feed.preload(ChangeLines.of(EventType.ADDED, resource, representation, isFirst));
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

    void tell(ChangeLines told) {
        Kind kind = told.change().change().key().kind();
        if (told.change().version() <= version || !kind.equals(Conversions.stored(selection.kind()))) {
            return;
        }
        ChangeLines lines = kind.equals(selection.kind()) ? told : told.shownAs(selection.kind());
        VersionedChange change = lines.change();
        version = change.version();
        EventType type = EventType.seen(selects(change.before()), selects(change.after()));
        if (type != null) {
            feed.offer(lines.line(type, representation, isFirst));
            isFirst = false;
        }
    }

    private boolean selects(@Nullable Resource resource) {
        return resource != null && selection.includes(resource);
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
        return ChangeLines.line(representation.event(
                EventType.BOOKMARK.name(), representation.form().bookmark(selection.kind(), metadata)));
    }
}
