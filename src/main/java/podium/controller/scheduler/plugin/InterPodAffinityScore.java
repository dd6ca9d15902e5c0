package podium.controller.scheduler.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.controller.scheduler.cache.SlotCounts;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.cache.Topology;
import podium.controller.scheduler.reading.AffinityTerm;
import podium.controller.scheduler.reading.PodInfo;

/** Prefers nodes near the pods that the pod prefers, and near those that prefer it. */
public final class InterPodAffinityScore implements CycleScore {

    private static final int WEIGHT = 2;

    /** What it counts when a running pod requires, and does not only prefer, such pods near it. */
    private static final int HARD_POD_AFFINITY_WEIGHT = 1;

    private final Snapshot snapshot;
    private final PodInfo pod;
    private final Map<String, Worth> worths = new LinkedHashMap<>();

    /** What it is worth to be in a domain. */
    private record Worth(Topology topology, long[] perDomain) {}

    private InterPodAffinityScore(Snapshot snapshot, PodInfo pod) {
        this.snapshot = snapshot;
        this.pod = pod;
    }

    /** The scores for a pod, or null when no node is better than another. */
    public static @Nullable InterPodAffinityScore of(Snapshot snapshot, PodInfo pod) {
        if (!pod.podAffinity().prefers() && snapshot.podsWithAffinity().isEmpty()) {
            return null;
        }
        InterPodAffinityScore score = new InterPodAffinityScore(snapshot, pod);
        score.addOwn(pod.podAffinity().preferredAffinity(), 1);
        score.addOwn(pod.podAffinity().preferredAntiAffinity(), -1);
        snapshot.podsWithAffinity().forEach(score::addOther);
        return score.worths.isEmpty() ? null : score;
    }

    private void addOwn(List<AffinityTerm> terms, int sign) {
        for (AffinityTerm term : terms) {
            Topology topology = snapshot.topology(term.topologyKey());
            int[] counts = snapshot.existing(List.of(term.pods())).perDomain(topology);
            for (int domain = 0; domain < counts.length; domain++) {
                if (counts[domain] > 0) {
                    worth(term).perDomain[domain] += (long) sign * term.weight() * counts[domain];
                }
            }
        }
    }

    private void addOther(PodInfo other, SlotCounts places) {
        JsonObject namespaceLabels = snapshot.namespaceLabels(pod.namespace());
        for (AffinityTerm term : other.podAffinity().requiredAffinity()) {
            add(term, HARD_POD_AFFINITY_WEIGHT, namespaceLabels, places);
        }
        for (AffinityTerm term : other.podAffinity().preferredAffinity()) {
            add(term, term.weight(), namespaceLabels, places);
        }
        for (AffinityTerm term : other.podAffinity().preferredAntiAffinity()) {
            add(term, -term.weight(), namespaceLabels, places);
        }
    }

    private void add(AffinityTerm term, int weight, JsonObject namespaceLabels, SlotCounts places) {
        if (term.pods().matches(pod.namespace(), namespaceLabels, pod.labels())) {
            Topology topology = snapshot.topology(term.topologyKey());
            places.forEach((node, count) -> {
                int domain = topology.domain(node);
                if (domain != Topology.NONE) {
                    worth(term).perDomain[domain] += (long) weight * count;
                }
            });
        }
    }

    private Worth worth(AffinityTerm term) {
        return worths.computeIfAbsent(term.topologyKey(), key -> {
            Topology topology = snapshot.topology(key);
            return new Worth(topology, new long[topology.size()]);
        });
    }

    @Override
    public String name() {
        return InterPodAffinityFilter.NAME;
    }

    @Override
    public int weight() {
        return WEIGHT;
    }

    @Override
    public void score(int[] nodes, int count, long[] scores) {
        for (int i = 0; i < count; i++) {
            scores[i] = score(nodes[i]);
        }
        normalize(scores, count);
    }

    private long score(int node) {
        long score = 0;
        for (Worth worth : worths.values()) {
            int domain = worth.topology.domain(node);
            score += domain == Topology.NONE ? 0 : worth.perDomain[domain];
        }
        return score;
    }

    private static void normalize(long[] scores, int count) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, scores[i]);
            most = Math.max(most, scores[i]);
        }
        for (int i = 0; i < count; i++) {
            double share = most == least ? 0 : (double) (scores[i] - least) / (most - least);
            scores[i] = (long) (ScoreRange.MAX * share);
        }
    }
}
