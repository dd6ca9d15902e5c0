package podium.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * Leads from the state after one step to the state after another, by redoing or undoing what lies between. Over many steps
 * only what they come to for each object is written: a pod changes several times while it starts.
 */
final class Travel {

    private final StepLog log;
    private final Map<Key, Change.Written> net = new LinkedHashMap<>();

    private Travel(StepLog log) {
        this.log = log;
    }

    static ClusterState between(StepLog log, ClusterState state, int from, int to) {
        Travel travel = new Travel(log);
        if (from < to) {
            travel.forward(from, to);
        } else {
            travel.back(from, to);
        }
        return travel.written(state, log.get(to).resourceVersion());
    }

    private void forward(int from, int to) {
        for (int index = from + 1; index <= to; index++) {
            for (Change change : log.get(index).changes()) {
                if (change instanceof Change.Written written) {
                    add(written.key(), written.before(), written.after());
                }
            }
        }
    }

    private void back(int from, int to) {
        for (int index = from; index > to; index--) {
            List<Change> changes = log.get(index).changes();
            for (int i = changes.size() - 1; i >= 0; i--) {
                if (changes.get(i) instanceof Change.Written written) {
                    add(written.key(), written.after(), written.before());
                }
            }
        }
    }

    private void add(Key key, @Nullable Resource first, @Nullable Resource then) {
        Change.Written known = net.get(key);
        Resource start = known == null ? first : known.before();
        if (start == null && then == null) {
            net.remove(key);
        } else {
            net.put(key, new Change.Written(start, then));
        }
    }

    private ClusterState written(ClusterState state, long resourceVersion) {
        ClusterState after = state;
        for (Change.Written change : net.values()) {
            after = after.redo(change, resourceVersion);
        }
        return after.withResourceVersion(resourceVersion);
    }
}
