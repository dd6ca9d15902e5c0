package podium.http.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import podium.base.JsonObject;
import podium.base.OrderedMap;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.conversion.Conversions;
import podium.http.Refusal;
import podium.http.form.Listing;
import podium.http.select.Selection;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.timeline.Frame;
import podium.timeline.Timeline;

/** Makes lists out of frames. */
public final class Lists {

    private static final int GONE = 410;

    private final Timeline timeline;
    private final Versions versions;

    public Lists(Timeline timeline) {
        this.timeline = timeline;
        this.versions = new Versions(timeline);
    }

    public Listing list(Selection selection, ListOptions options) throws Refusal {
        if (!options.continueToken().isEmpty()) {
            return continued(selection, options);
        }
        Page page = new Page(selection, frame(options).state(), options.pageLimit());
        page.read("");
        return page.listing();
    }

    /** All objects that are meant, in their order. */
    public static List<Resource> selected(ClusterState state, Selection selection) {
        Page page = new Page(selection, state, 0);
        page.read("");
        return page.items;
    }

    private Listing continued(Selection selection, ListOptions options) throws Refusal {
        ContinueToken token = ContinueToken.parse(options.continueToken());
        if (options.isOfVersion()) {
            throw new Refusal(Problems.badRequest("specifying resource version is not allowed when using continue"));
        }
        if (!token.isAtNewest() && token.version() < versions.oldest()) {
            throw new Refusal(expired(token));
        }
        ClusterState state = token.isAtNewest()
                ? timeline.newest().state()
                : versions.frameAt(token.version()).state();
        Page page = new Page(selection, state, options.limit());
        page.read(token.start());
        return page.listing();
    }

    /** What is told instead of a page of a state that is forgotten: how to go on in the newest one. */
    private static Problem expired(ContinueToken token) {
        Problem problem = Problem.of(
                GONE,
                "Expired",
                "The provided continue parameter is too old to display a consistent list result. You can start a new list"
                        + " without the continue parameter, or use the continue token in this response to retrieve the"
                        + " remainder of the results. Continuing with the provided token results in an inconsistent list -"
                        + " objects that were created, modified, or deleted between the time the first chunk was returned"
                        + " and now may show up in the list.");
        return problem.continuedBy(token.atNewest().text());
    }

    private Frame frame(ListOptions options) throws Refusal {
        long version = GoNumbers.versionOfList(options.version());
        boolean isExact =
                options.match().equals(ListOptions.EXACT) || options.match().isEmpty() && options.limit() > 0;
        if (version != 0 && isExact) {
            return versions.frameAt(version);
        }
        versions.refuseFuture(version);
        return timeline.newest();
    }

    /** One page on its way. */
    private static final class Page {
        private final Selection selection;
        private final ClusterState state;
        private final long limit;
        private final List<Resource> items = new ArrayList<>();
        private long rest;

        Page(Selection selection, ClusterState state, long limit) {
            this.selection = selection;
            this.state = state;
            this.limit = limit == 0 ? Long.MAX_VALUE : limit;
        }

        /** @param start the first key as the token has it, empty for the beginning */
        void read(String start) {
            boolean isEverywhere =
                    selection.namespace().isEmpty() && selection.kind().namespaced();
            if (!isEverywhere) {
                readNamespace(selection.namespace(), start);
                return;
            }
            for (String namespace : namespaces()) {
                String prefix = namespace + "/";
                if (start.startsWith(prefix)) {
                    readNamespace(namespace, start.substring(prefix.length()));
                } else if (prefix.compareTo(start) > 0) {
                    readNamespace(namespace, "");
                }
            }
        }

        private void readNamespace(String namespace, String start) {
            Iterator<Map.Entry<Key, Resource>> entries = table().from(Key.of(stored(), namespace, start));
            while (entries.hasNext() && !isFull()) {
                Resource resource =
                        Conversions.shown(selection.kind(), entries.next().getValue());
                if (!resource.key().namespace().equals(namespace)) {
                    return;
                }
                if (items.size() == limit && selection.name() == null) {
                    rest++; // selected or not: the server looks no further
                } else if (items.size() < limit && selection.includes(resource)) {
                    items.add(resource);
                }
            }
        }

        /** How many are left is told only where nothing is selected. */
        private boolean isFull() {
            return rest > 0 && selection.hasSelectors();
        }

        /** The server's order is that of whole keys: {@code a-b/x} comes before {@code a/x}. */
        private List<String> namespaces() {
            List<String> namespaces = new ArrayList<>();
            Iterator<Map.Entry<Key, Resource>> next = table().from(Key.before(stored(), ""));
            while (next.hasNext()) {
                String namespace = next.next().getKey().namespace();
                namespaces.add(namespace);
                next = table().from(Key.before(stored(), namespace + "\0"));
            }
            namespaces.sort(Comparator.comparing(namespace -> namespace + "/"));
            return namespaces;
        }

        private OrderedMap<Key, Resource> table() {
            return state.table(stored());
        }

        private Kind stored() {
            return Conversions.stored(selection.kind());
        }

        Listing listing() {
            JsonObject.Builder metadata =
                    JsonObject.builder().put("resourceVersion", Long.toString(state.resourceVersion()));
            if (rest > 0) {
                Key last = items.get(items.size() - 1).key();
                boolean isEverywhere =
                        selection.namespace().isEmpty() && selection.kind().namespaced();
                String key = isEverywhere ? last.namespace() + "/" + last.name() : last.name();
                metadata.put(
                        "continue",
                        ContinueToken.behind(state.resourceVersion(), key).text());
                if (!selection.hasSelectors()) {
                    metadata.put("remainingItemCount", rest);
                }
            }
            return new Listing(selection.kind(), metadata.build(), items);
        }
    }
}
