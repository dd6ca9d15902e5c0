package podium.controller.scheduler.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.MatchCounts;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.cache.Topology;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.SpreadConstraint;
import podium.resource.Resource;

/**
 * Prefers nodes whose host, zone and so on have few of the pod's fellows: constraints that say {@code ScheduleAnyway}, or
 * the default ones.
 */
public final class PodTopologySpreadScore implements CycleScore {

    private static final int WEIGHT = 2;

    /** The raw score of a node that lacks a label and gets nothing. */
    private static final long IGNORED = -1;

    private final Snapshot snapshot;
    private final PodInfo pod;
    private final EligibleNodes eligible;
    private final List<SpreadConstraint> constraints;
    private final Topology[] topologies;

    /** Whether a node must have the labels of all constraints: not so with the default ones. */
    private final boolean requiresAllLabels;

    private PodTopologySpreadScore(
            Snapshot snapshot, PodInfo pod, EligibleNodes eligible, List<SpreadConstraint> constraints) {
        this.snapshot = snapshot;
        this.pod = pod;
        this.eligible = eligible;
        this.constraints = constraints;
        this.requiresAllLabels = pod.constrainsSpread();
        topologies = new Topology[constraints.size()];
        for (int i = 0; i < topologies.length; i++) {
            topologies[i] = snapshot.topology(constraints.get(i).topologyKey());
        }
    }

    /** The scores for a pod, or null when it has no constraints. */
    public static @Nullable PodTopologySpreadScore of(
            Snapshot snapshot, Resource pod, PodInfo info, EligibleNodes eligible) {
        List<SpreadConstraint> constraints =
                info.constrainsSpread() ? info.softSpread() : DefaultSpread.of(pod, snapshot.state());
        return constraints.isEmpty() ? null : new PodTopologySpreadScore(snapshot, info, eligible, constraints);
    }

    @Override
    public String name() {
        return PodTopologySpreadFilter.NAME;
    }

    @Override
    public int weight() {
        return WEIGHT;
    }

    @Override
    public void score(int[] nodes, int count, long[] scores) {
        double[] sums = new double[count];
        for (int i = 0; i < topologies.length; i++) {
            if (topologies[i].size() > 0) {
                share(i, nodes, count).addTo(sums, nodes);
            }
        }
        for (int i = 0; i < count; i++) {
            scores[i] = isIgnored(nodes[i]) ? IGNORED : Math.round(sums[i]);
        }
        normalize(scores, count);
    }

    private boolean isIgnored(int node) {
        if (requiresAllLabels) {
            for (Topology topology : topologies) {
                if (topology.domain(node) == Topology.NONE) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What one constraint adds to a node's score.
     *
     * @param matches counted node by node, for hosts
     * @param perDomain counted by domain, for everything else
     */
    private record Share(
            Topology topology, double weight, double tolerance, MatchCounts matches, int @Nullable [] perDomain) {

        void addTo(double[] sums, int[] nodes) {
            for (int i = 0; i < sums.length; i++) {
                int domain = topology.domain(nodes[i]);
                if (domain != Topology.NONE) {
                    int count = perDomain == null ? matches.onNode(nodes[i]) : perDomain[domain];
                    sums[i] += count * weight + tolerance;
                }
            }
        }
    }

    private Share share(int constraint, int[] nodes, int count) {
        SpreadConstraint each = constraints.get(constraint);
        Topology topology = topologies[constraint];
        boolean isHost = each.topologyKey().equals(DefaultSpread.HOSTNAME);
        int size = isHost ? scored(nodes, count) : domains(topology, nodes, count);
        MatchCounts matches = snapshot.living(each.counted(pod.namespace()));
        // The logarithm of the number of domains: many small ones are not to outweigh few large ones. StrictMath,
        // because
        // a history must be the same on every machine.
        double weight = StrictMath.log(size + 2.0);
        return new Share(
                topology, weight, each.maxSkew() - 1, matches, isHost ? null : counts(each, topology, matches));
    }

    private int scored(int[] nodes, int count) {
        if (!requiresAllLabels) {
            return count;
        }
        int scored = 0;
        for (int i = 0; i < count; i++) {
            scored += isIgnored(nodes[i]) ? 0 : 1;
        }
        return scored;
    }

    /** How many domains the nodes stand in; those without the label together are one. */
    private int domains(Topology topology, int[] nodes, int count) {
        boolean[] isSeen = new boolean[topology.size() + 1];
        int domains = 0;
        for (int i = 0; i < count; i++) {
            int domain = topology.domain(nodes[i]) - Topology.NONE;
            if (!isSeen[domain] && !isIgnored(nodes[i])) {
                isSeen[domain] = true;
                domains++;
            }
        }
        return domains;
    }

    private int[] counts(SpreadConstraint constraint, Topology topology, MatchCounts matches) {
        if (!requiresAllLabels && eligible.isEvery(constraint)) {
            return matches.perDomain(topology);
        }
        int[] counts = new int[topology.size()];
        for (int node = 0; node < snapshot.size(); node++) {
            int domain = topology.domain(node);
            if (domain != Topology.NONE && !isIgnored(node) && eligible.has(constraint, node)) {
                counts[domain] += matches.onNode(node);
            }
        }
        return counts;
    }

    /** Few fellows are good: the fewest give the most. */
    private static void normalize(long[] scores, int count) {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int i = 0; i < count; i++) {
            if (scores[i] != IGNORED) {
                least = Math.min(least, scores[i]);
                most = Math.max(most, scores[i]);
            }
        }
        for (int i = 0; i < count; i++) {
            if (scores[i] == IGNORED) {
                scores[i] = 0;
            } else {
                scores[i] = most == 0 ? ScoreRange.MAX : ScoreRange.MAX * (most + least - scores[i]) / most;
            }
        }
    }
}
