package podium.controller.scheduler.plugin;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.MatchCounts;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.cache.Topology;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.SpreadConstraint;

/** Holds to the spread constraints of a pod that say {@code DoNotSchedule}. */
public final class PodTopologySpreadFilter implements CycleFilter {

    public static final String NAME = "PodTopologySpread";

    private static final String UNEVEN = "node(s) didn't match pod topology spread constraints";
    private static final Refusal TOO_UNEVEN = Refusal.of(NAME, UNEVEN, "scheduler.refusal.spread", true);
    private static final Refusal NO_LABEL =
            Refusal.of(NAME, UNEVEN + " (missing required label)", "scheduler.refusal.spreadLabel", false);

    /** The count of a domain that has no node which counts. */
    private static final int ABSENT = -1;

    private final PodInfo pod;
    private final EligibleNodes eligible;
    private final Domains[] domains;

    /** One constraint and how many of its pods each domain has. */
    private record Domains(SpreadConstraint constraint, Topology topology, int[] counts, int self, int least) {

        static Domains of(SpreadConstraint constraint, Topology topology, int[] counts, PodInfo pod) {
            int self = constraint.selects(pod.labels()) ? 1 : 0;
            return new Domains(constraint, topology, counts, self, least(counts, constraint.minDomains()));
        }

        /** The fewest pods of any domain; 0 also when there are fewer domains than there should be. */
        private static int least(int[] counts, int minDomains) {
            int least = Integer.MAX_VALUE;
            int present = 0;
            for (int count : counts) {
                if (count != ABSENT) {
                    present++;
                    least = Math.min(least, count);
                }
            }
            return present < minDomains ? 0 : least;
        }

        boolean isTooUneven(int domain) {
            int skew = Math.max(0, counts[domain]) + self - least;
            return skew > constraint.maxSkew();
        }
    }

    public PodTopologySpreadFilter(Snapshot snapshot, PodInfo pod, EligibleNodes eligible) {
        this.pod = pod;
        this.eligible = eligible;
        List<SpreadConstraint> constraints = pod.hardSpread();
        domains = new Domains[constraints.size()];
        Topology[] topologies = new Topology[domains.length];
        for (int i = 0; i < domains.length; i++) {
            topologies[i] = snapshot.topology(constraints.get(i).topologyKey());
        }
        for (int i = 0; i < domains.length; i++) {
            int[] counts = counts(snapshot, constraints.get(i), topologies, topologies[i]);
            domains[i] = Domains.of(constraints.get(i), topologies[i], counts, pod);
        }
    }

    private PodTopologySpreadFilter(PodInfo pod, EligibleNodes eligible, Domains[] domains) {
        this.pod = pod;
        this.eligible = eligible;
        this.domains = domains;
    }

    private int[] counts(Snapshot snapshot, SpreadConstraint constraint, Topology[] all, Topology topology) {
        MatchCounts matches = snapshot.living(constraint.counted(pod.namespace()));
        int[] counts = new int[topology.size()];
        Arrays.fill(counts, ABSENT);
        for (int node = 0; node < snapshot.size(); node++) {
            if (isInAll(all, node) && eligible.has(constraint, node)) {
                int domain = topology.domain(node);
                counts[domain] = Math.max(0, counts[domain]) + matches.onNode(node);
            }
        }
        return counts;
    }

    /** Whether a node has the labels of all constraints; one that has not counts for none. */
    private static boolean isInAll(Topology[] topologies, int node) {
        for (Topology topology : topologies) {
            if (topology.domain(node) == Topology.NONE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Refusal refuse(NodeInfo node) {
        for (Domains each : domains) {
            int domain = each.topology.domain(node.index());
            if (domain == Topology.NONE) {
                return NO_LABEL;
            }
            if (each.isTooUneven(domain)) {
                return TOO_UNEVEN;
            }
        }
        return null;
    }

    @Override
    public CycleFilter with(NodeInfo node, List<Tenant> pods, boolean haveCome) {
        Domains[] changed = domains.clone();
        for (int i = 0; i < changed.length; i++) {
            int amount = matching(changed[i].constraint, node, pods);
            int domain = changed[i].topology.domain(node.index());
            if (amount > 0 && domain != Topology.NONE) {
                int[] counts = changed[i].counts.clone();
                counts[domain] = Math.max(0, counts[domain]) + (haveCome ? amount : -amount);
                changed[i] = Domains.of(changed[i].constraint, changed[i].topology, counts, pod);
            }
        }
        return new PodTopologySpreadFilter(pod, eligible, changed);
    }

    private int matching(SpreadConstraint constraint, NodeInfo node, List<Tenant> pods) {
        if (!eligible.has(constraint, node.index())) {
            return 0;
        }
        int matching = 0;
        for (Tenant tenant : pods) {
            if (!tenant.pod().isDeleting()
                    && tenant.info().namespace().equals(pod.namespace())
                    && constraint.selects(tenant.info().labels())) {
                matching++;
            }
        }
        return matching;
    }
}
