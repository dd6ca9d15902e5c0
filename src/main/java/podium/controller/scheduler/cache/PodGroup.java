package podium.controller.scheduler.cache;

import java.util.ArrayList;
import java.util.List;
import podium.base.JsonObject;
import podium.controller.scheduler.reading.PodSelector;

/** Pods of one namespace with the same labels: whatever selects pods selects all of them or none. */
final class PodGroup {

    private final String namespace;
    private final JsonObject namespaceLabels;
    private final JsonObject labels;
    private final SlotCounts living = new SlotCounts();
    private final SlotCounts terminating = new SlotCounts();
    private final List<MatchCounts> selectedBy = new ArrayList<>();

    PodGroup(String namespace, JsonObject namespaceLabels, JsonObject labels) {
        this.namespace = namespace;
        this.namespaceLabels = namespaceLabels;
        this.labels = labels;
    }

    boolean isSelectedBy(List<PodSelector> all) {
        for (PodSelector selector : all) {
            if (!selector.matches(namespace, namespaceLabels, labels)) {
                return false;
            }
        }
        return !all.isEmpty();
    }

    String namespace() {
        return namespace;
    }

    void join(MatchCounts counts) {
        selectedBy.add(counts);
    }

    /** Gives new counts the pods that run already. */
    void countInto(MatchCounts counts) {
        living.forEach(counts::add);
        if (counts.countsTerminating()) {
            terminating.forEach(counts::add);
        }
    }

    void leaveAll() {
        selectedBy.clear();
    }

    void add(int node, boolean isTerminating, int amount) {
        (isTerminating ? terminating : living).add(node, amount);
        for (MatchCounts counts : selectedBy) {
            if (!isTerminating || counts.countsTerminating()) {
                counts.add(node, amount);
            }
        }
    }
}
