package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;

/**
 * Which nodes a pod wants: {@code spec.nodeSelector} and {@code spec.affinity.nodeAffinity}.
 *
 * @param required any of these terms must match; null when the pod requires none
 */
public record NodeAffinityTerms(
        JsonObject nodeSelector, @Nullable List<NodeSelectorTerm> required, List<Preferred> preferred) {

    /** A term that makes a node better by so much. */
    public record Preferred(int weight, NodeSelectorTerm term) {}

    static NodeAffinityTerms of(JsonObject spec) {
        JsonObject affinity = spec.object("affinity").object("nodeAffinity");
        JsonObject required = affinity.object("requiredDuringSchedulingIgnoredDuringExecution");
        List<Preferred> preferred = new ArrayList<>();
        for (Json item : affinity.array("preferredDuringSchedulingIgnoredDuringExecution")) {
            JsonObject tree = item.asObject();
            preferred.add(
                    new Preferred((int) tree.number("weight", 0), NodeSelectorTerm.of(tree.object("preference"))));
        }
        return new NodeAffinityTerms(
                spec.object("nodeSelector"),
                required.isEmpty() ? null : NodeSelectorTerm.listOf(required.array("nodeSelectorTerms")),
                List.copyOf(preferred));
    }

    /** Whether every node will do. */
    public boolean isOpen() {
        return nodeSelector.isEmpty() && required == null;
    }

    public boolean matches(String nodeName, JsonObject labels) {
        for (int i = 0; i < nodeSelector.size(); i++) {
            if (!nodeSelector.valueAt(i).equals(labels.get(nodeSelector.nameAt(i)))) {
                return false;
            }
        }
        return required == null || anyMatches(required, nodeName, labels);
    }

    private static boolean anyMatches(List<NodeSelectorTerm> terms, String nodeName, JsonObject labels) {
        for (NodeSelectorTerm term : terms) {
            if (term.matches(nodeName, labels)) {
                return true;
            }
        }
        return false;
    }

    /** The sum of the weights of the preferences that a node meets. */
    public int preference(String nodeName, JsonObject labels) {
        int sum = 0;
        for (Preferred item : preferred) {
            if (item.weight != 0 && item.term.matches(nodeName, labels)) {
                sum += item.weight;
            }
        }
        return sum;
    }

    /**
     * The only nodes that need looking at, because every required term names some; null when any node may match. Empty
     * when the terms contradict themselves.
     */
    public @Nullable List<String> nodeNames() {
        if (required == null || required.isEmpty()) {
            return null;
        }
        TreeSet<String> names = new TreeSet<>();
        for (NodeSelectorTerm term : required) {
            List<String> own = term.nodeNames();
            if (own == null) {
                return null;
            }
            names.addAll(own);
        }
        return List.copyOf(names);
    }
}
