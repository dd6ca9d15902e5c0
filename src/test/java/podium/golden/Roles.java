package podium.golden;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names pods by the part they play: those that begin on the node that is lost, those elsewhere, and those that come later.
 * Their own names, and which of two nodes they are on, are chance.
 */
final class Roles {

    private final String lostNode;
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private boolean hasBegun;

    Roles(String lostNode) {
        this.lostNode = lostNode;
    }

    /** From now on pods are new. */
    void begin() {
        hasBegun = true;
    }

    String ofPod(String name, String node) {
        return roles.computeIfAbsent(name, unknown -> {
            String part = hasBegun ? "new" : ofNode(node);
            return part + "#" + counts.merge(part, 1, Integer::sum);
        });
    }

    String ofNode(String node) {
        return node.equals(lostNode) ? "lost" : "other";
    }

    /** A text with the names of pods and of the lost node replaced. */
    String in(String text) {
        String replaced = text.replace(lostNode, "lost");
        for (Map.Entry<String, String> role : roles.entrySet()) {
            replaced = replaced.replaceAll(
                    "\\b" + role.getKey() + "\\b", role.getValue().replaceAll("#.*", ""));
        }
        return replaced;
    }
}
