package podium.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * The events of an object and of what belongs to it, newest first. An event's name begins with that of its object, so they are
 * found without looking at all events there are.
 */
final class EventList {

    /** Objects below the inspected one whose events are looked up. */
    private static final int OBJECTS_MAX = 600;

    static final int EVENTS_MAX = 300;

    private final ClusterState state;
    private final List<Entry> entries = new ArrayList<>();

    private EventList(ClusterState state) {
        this.state = state;
    }

    /**
     * One event.
     *
     * @param about the name of its object, empty for the inspected one
     * @param atMs when it was last seen, in milliseconds since 1970
     */
    record Entry(
            Key key, String about, String type, String reason, String message, String from, long atMs, long version) {
        boolean isWarning() {
            return type.equals("Warning");
        }
    }

    static List<Entry> of(Inspected inspected) {
        EventList list = new EventList(inspected.state());
        list.collect(inspected.key(), "");
        Resource object = inspected.object();
        if (object != null) {
            list.collectBelow(object);
        }
        list.entries.sort(Comparator.comparingLong(Entry::version).reversed());
        return list.entries.subList(0, Math.min(EVENTS_MAX, list.entries.size()));
    }

    private void collectBelow(Resource object) {
        List<Resource> below = new ArrayList<>(state.dependents(object.uid()).values());
        for (int i = 0; i < below.size() && i < OBJECTS_MAX; i++) {
            Resource dependent = below.get(i);
            collect(dependent.key(), dependent.key().name());
            if (below.size() < OBJECTS_MAX) {
                below.addAll(state.dependents(dependent.uid()).values());
            }
        }
    }

    private void collect(Key object, String about) {
        String namespace = object.namespace().isEmpty() ? "default" : object.namespace();
        String prefix = object.name() + ".";
        Iterator<Map.Entry<Key, Resource>> rest = state.table(Kind.EVENT).from(Key.of(Kind.EVENT, namespace, prefix));
        while (rest.hasNext()) {
            Resource event = rest.next().getValue();
            boolean isNamedAfter = event.key().namespace().equals(namespace)
                    && event.key().name().startsWith(prefix);
            if (!isNamedAfter) {
                return;
            }
            JsonObject involved = event.tree().object("involvedObject");
            if (object.kind().name().equals(involved.string("kind"))
                    && object.name().equals(involved.string("name"))) {
                entries.add(entry(event, about));
            }
        }
    }

    private static Entry entry(Resource event, String about) {
        JsonObject tree = event.tree();
        long atMs = Timestamps.parse(tree.get("lastTimestamp"));
        return new Entry(
                event.key(),
                about,
                tree.string("type", ""),
                tree.string("reason", ""),
                tree.string("message", ""),
                tree.object("source").string("component", tree.string("reportingComponent", "")),
                atMs < 0 ? event.createdMs() : atMs,
                event.resourceVersion());
    }
}
