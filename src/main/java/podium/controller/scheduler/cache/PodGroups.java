package podium.controller.scheduler.cache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.controller.scheduler.reading.PodSelector;

/** All pods by group, and the counts that were asked for. */
final class PodGroups {

    /** Counts kept at a time; each takes four bytes a node. When there are more, all are made anew when asked for. */
    private static final int COUNTS_MAX = 1024;

    /** The place of selectors that look into several namespaces. */
    private static final String EVERYWHERE = "";

    private final int nodes;
    private final Function<String, JsonObject> namespaceLabels;
    private final Map<GroupKey, PodGroup> groups = new LinkedHashMap<>();
    private final Map<String, List<PodGroup>> groupsByNamespace = new LinkedHashMap<>();
    private final Map<CountsKey, MatchCounts> counts = new LinkedHashMap<>();
    private final Map<String, List<CountsKey>> countsByNamespace = new LinkedHashMap<>();

    private record GroupKey(String namespace, JsonObject labels) {}

    private record CountsKey(List<PodSelector> all, boolean countsTerminating) {

        String place() {
            String only = all.isEmpty() ? null : all.get(0).onlyNamespace();
            return only == null ? EVERYWHERE : only;
        }
    }

    PodGroups(int nodes, Function<String, JsonObject> namespaceLabels) {
        this.nodes = nodes;
        this.namespaceLabels = namespaceLabels;
    }

    boolean knowsNamespace(String namespace) {
        return groupsByNamespace.containsKey(namespace);
    }

    PodGroup group(String namespace, JsonObject labels) {
        GroupKey key = new GroupKey(namespace, labels);
        PodGroup known = groups.get(key);
        return known != null ? known : begin(key);
    }

    private PodGroup begin(GroupKey key) {
        PodGroup group = new PodGroup(key.namespace, namespaceLabels.apply(key.namespace), key.labels);
        groups.put(key, group);
        groupsByNamespace
                .computeIfAbsent(key.namespace, namespace -> new ArrayList<>())
                .add(group);
        joinMatching(group, countsByNamespace.get(key.namespace));
        joinMatching(group, countsByNamespace.get(EVERYWHERE));
        return group;
    }

    private void joinMatching(PodGroup group, @Nullable List<CountsKey> keys) {
        if (keys != null) {
            for (CountsKey key : keys) {
                MatchCounts matching = counts.get(key);
                if (matching != null && group.isSelectedBy(key.all)) {
                    group.join(matching);
                }
            }
        }
    }

    MatchCounts counts(List<PodSelector> all, boolean countsTerminating) {
        CountsKey key = new CountsKey(all, countsTerminating);
        MatchCounts known = counts.get(key);
        return known != null ? known : begin(key);
    }

    private MatchCounts begin(CountsKey key) {
        if (counts.size() >= COUNTS_MAX) {
            forgetCounts();
        }
        MatchCounts begun = new MatchCounts(nodes, key.countsTerminating);
        String place = key.place();
        for (PodGroup group :
                place.equals(EVERYWHERE) ? groups.values() : groupsByNamespace.getOrDefault(place, List.of())) {
            if (group.isSelectedBy(key.all)) {
                group.countInto(begun);
                group.join(begun);
            }
        }
        counts.put(key, begun);
        countsByNamespace.computeIfAbsent(place, namespace -> new ArrayList<>()).add(key);
        return begun;
    }

    private void forgetCounts() {
        counts.clear();
        countsByNamespace.clear();
        groups.values().forEach(PodGroup::leaveAll);
    }

    void forgetDomains() {
        counts.values().forEach(MatchCounts::forgetDomains);
    }
}
