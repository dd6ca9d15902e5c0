package podium.http.resource;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.base.JsonText;
import podium.cluster.Problem;
import podium.http.Feed;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.StatusBody;
import podium.http.form.Encoding;
import podium.http.form.MediaProblems;
import podium.http.form.Negotiation;
import podium.http.form.Representation;
import podium.http.list.GoNumbers;
import podium.http.list.ListOptions;
import podium.http.list.Lists;
import podium.http.list.Versions;
import podium.http.select.Selection;
import podium.http.watch.WatchHub;
import podium.http.watch.Watcher;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;
import podium.session.Session;
import podium.sim.Command;
import podium.timeline.Frame;

/** Begins watches: from a version that the client has seen, or from what there is. */
public final class Watches {

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    /** What may wait for a watcher to read it. */
    private static final int WAITING_MAX = 4 * 1024 * 1024;

    /** Of a watch that says nothing of its end; the API server draws between half an hour and an hour. */
    private static final long TIMEOUT_S = 1800;

    private final Session session;
    private final Negotiation negotiation;
    private final WatchHub hub;
    private final Versions versions;

    public Watches(Session session, Negotiation negotiation, WatchHub hub) {
        this.session = session;
        this.negotiation = negotiation;
        this.hub = hub;
        this.versions = new Versions(session.timeline());
    }

    HttpAnswer open(HttpRequest request, Target target) throws Refusal {
        if (isOverWebSocket(request)) {
            return HttpAnswer.of(HttpAnswer.OK, HttpAnswer.JSON, new byte[0]);
        }
        Representation representation = negotiation.of(request, target.kind(), session.nowMs());
        ListOptions options = ListOptions.ofWatch(request.query());
        Selection selection = Selection.of(
                target.kind(), target.path().namespace(), target.path().name(), request.query());
        if (representation.encoding() == Encoding.YAML) {
            throw new Refusal(MediaProblems.noneAccepted(MediaProblems.STREAMS));
        }
        long version = GoNumbers.version(options.version());
        session.submit(new Command.Read(Verb.WATCH.word(), target.key(), Callers.of(request)));
        Problem problem = unwatchable(version, options);
        Feed feed = problem == null ? begun(selection, representation, options, version) : ended(problem);
        String type = representation.encoding().mediaType();
        return new HttpAnswer.Streaming(HttpAnswer.OK, Headers.of(HttpAnswer.CONTENT_TYPE, type), feed);
    }

    /**
     * Whether a client tries a WebSocket first, as fabric8's does. There is none here: an answer without the upgrade, which must
     * end, lets it ask again without one. A refusal with a code above 500 it would repeat for minutes before.
     */
    private static boolean isOverWebSocket(HttpRequest request) {
        return request.headers().first("Upgrade", "").equalsIgnoreCase("websocket");
    }

    private Feed begun(Selection selection, Representation representation, ListOptions options, long asked)
            throws Refusal {
        Feed feed = new Feed(WAITING_MAX);
        Frame newest = session.newest();
        boolean isFromNow = asked == 0 || options.beginsWithAll();
        long version = isFromNow ? newest.state().resourceVersion() : asked;
        Watcher watcher = new Watcher(selection, representation, options.allowsBookmarks(), feed, version);
        if (options.beginsWithAll()) {
            long nowMs = session.nowMs();
            for (Resource resource : Lists.selected(newest.state(), selection)) {
                watcher.begin(NodeHeartbeat.shown(resource, nowMs), nowMs);
            }
        }
        if (options.marksBeginning()) {
            watcher.endBeginning();
        }
        if (!hub.begin(watcher, options.timeoutS() > 0 ? options.timeoutS() : TIMEOUT_S)) {
            throw new Refusal(
                    Problem.of(TOO_MANY, "TooManyRequests", "too many watches at once: " + WatchHub.WATCHES_MAX));
        }
        return feed;
    }

    /** Why what a watch asks for cannot be told any more, or not yet; null when it can. */
    private @Nullable Problem unwatchable(long version, ListOptions options) {
        if (options.beginsWithAll()) {
            try {
                versions.refuseFuture(version);
            } catch (Refusal future) {
                return future.problem();
            }
            return null;
        }
        boolean isTooOld = version != 0 && Long.compareUnsigned(version, versions.oldest()) < 0;
        return isTooOld
                ? Problem.of(GONE, "Expired", "too old resource version: " + version + " (" + versions.oldest() + ")")
                : null;
    }

    /** A watch that ends at once, with the reason as its one event. */
    private static Feed ended(Problem problem) {
        JsonObject event = JsonObject.builder()
                .put("type", "ERROR")
                .put("object", StatusBody.of(problem))
                .build();
        Feed feed = new Feed(WAITING_MAX);
        feed.preload((JsonText.write(event) + "\n").getBytes(StandardCharsets.UTF_8));
        feed.finish();
        return feed;
    }
}
