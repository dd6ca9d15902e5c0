package podium.controller.scheduler.cache;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which nodes have the same value of a label: each value is a domain with a number of its own. */
public final class Topology {

    /** The domain of a node without the label. */
    public static final int NONE = -1;

    private final String key;
    private final int[] domains;
    private final int size;

    private Topology(String key, int[] domains, int size) {
        this.key = key;
        this.domains = domains;
        this.size = size;
    }

    static Topology of(String key, NodeInfo[] nodes) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] domains = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            String value = nodes[i].labels().string(key);
            if (value == null) {
                domains[i] = NONE;
            } else {
                Integer known = numbers.putIfAbsent(value, numbers.size());
                domains[i] = known == null ? numbers.size() - 1 : known;
            }
        }
        return new Topology(key, domains, numbers.size());
    }

    public String key() {
        return key;
    }

    /** The domain of the node at a place, or {@link #NONE}. */
    public int domain(int node) {
        return domains[node];
    }

    /** How many domains there are. */
    public int size() {
        return size;
    }
}
