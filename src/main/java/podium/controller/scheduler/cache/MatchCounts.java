package podium.controller.scheduler.cache;

import java.util.ArrayList;
import java.util.List;

/** How many of the pods that all of some selectors select run on each node; kept up to date pod by pod. */
public final class MatchCounts {

    private final boolean countsTerminating;
    private final int[] perNode;
    private final List<Tally> tallies = new ArrayList<>();
    private int total;

    /** The same numbers by domain. */
    private record Tally(Topology topology, int[] perDomain) {}

    MatchCounts(int nodes, boolean countsTerminating) {
        this.perNode = new int[nodes];
        this.countsTerminating = countsTerminating;
    }

    boolean countsTerminating() {
        return countsTerminating;
    }

    void add(int node, int amount) {
        perNode[node] += amount;
        total += amount;
        for (Tally tally : tallies) {
            int domain = tally.topology.domain(node);
            if (domain != Topology.NONE) {
                tally.perDomain[domain] += amount;
            }
        }
    }

    /** Must be called when nodes have moved to other domains. */
    void forgetDomains() {
        tallies.clear();
    }

    /** On the node at a place. */
    public int onNode(int node) {
        return perNode[node];
    }

    /** On all nodes together. */
    public int total() {
        return total;
    }

    /** By domain; not to be changed. */
    public int[] perDomain(Topology topology) {
        for (Tally tally : tallies) {
            if (tally.topology == topology) {
                return tally.perDomain;
            }
        }
        int[] perDomain = new int[topology.size()];
        for (int node = 0; node < perNode.length; node++) {
            int domain = topology.domain(node);
            if (domain != Topology.NONE) {
                perDomain[domain] += perNode[node];
            }
        }
        tallies.add(new Tally(topology, perDomain));
        return perDomain;
    }
}
