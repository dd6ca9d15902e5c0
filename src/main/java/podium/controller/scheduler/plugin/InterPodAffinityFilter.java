package podium.controller.scheduler.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.cache.SlotCounts;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.cache.Topology;
import podium.controller.scheduler.reading.AffinityTerm;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.PodSelector;

/** Holds to the required affinity and anti-affinity between pods: the pod's own, and that of pods which run already. */
public final class InterPodAffinityFilter implements CycleFilter {

    public static final String NAME = "InterPodAffinity";

    private static final Refusal NOT_NEAR =
            Refusal.of(NAME, "node(s) didn't match pod affinity rules", "scheduler.refusal.podAffinity", false);
    private static final Refusal TOO_NEAR =
            Refusal.of(NAME, "node(s) didn't match pod anti-affinity rules", "scheduler.refusal.podAntiAffinity", true);
    private static final Refusal UNWANTED = Refusal.of(
            NAME,
            "node(s) didn't satisfy existing pods anti-affinity rules",
            "scheduler.refusal.existingAntiAffinity",
            true);

    private final Snapshot snapshot;
    private final PodInfo pod;

    /** By affinity term: how many pods that match all of them each domain has. */
    private final List<Domains> near;

    /** By anti-affinity term: how many pods that match it each domain has. */
    private final List<Domains> away;

    /** By topology key: how many pods each domain has that keep the pod away. */
    private final Map<String, Domains> existing;

    private record Domains(Topology topology, int[] counts) {

        boolean isAbsent(NodeInfo node) {
            return topology.domain(node.index()) == Topology.NONE;
        }

        boolean hasAt(NodeInfo node) {
            int domain = topology.domain(node.index());
            return domain != Topology.NONE && counts[domain] > 0;
        }

        boolean hasAny() {
            for (int count : counts) {
                if (count > 0) {
                    return true;
                }
            }
            return false;
        }

        Domains plus(NodeInfo node, int amount) {
            int domain = topology.domain(node.index());
            if (amount == 0 || domain == Topology.NONE) {
                return this;
            }
            int[] changed = counts.clone();
            changed[domain] += amount;
            return new Domains(topology, changed);
        }
    }

    private InterPodAffinityFilter(
            Snapshot snapshot, PodInfo pod, List<Domains> near, List<Domains> away, Map<String, Domains> existing) {
        this.snapshot = snapshot;
        this.pod = pod;
        this.near = near;
        this.away = away;
        this.existing = existing;
    }

    /** The filter for a pod, or null when there is nothing to hold to. */
    public static @Nullable InterPodAffinityFilter of(Snapshot snapshot, PodInfo pod) {
        List<AffinityTerm> near = pod.podAffinity().requiredAffinity();
        List<AffinityTerm> away = pod.podAffinity().requiredAntiAffinity();
        Map<String, Domains> existing = existing(snapshot, pod);
        if (near.isEmpty() && away.isEmpty() && existing.isEmpty()) {
            return null;
        }
        return new InterPodAffinityFilter(snapshot, pod, near(snapshot, near), away(snapshot, away), existing);
    }

    private static List<Domains> near(Snapshot snapshot, List<AffinityTerm> terms) {
        List<PodSelector> all = new ArrayList<>(terms.size());
        terms.forEach(term -> all.add(term.pods()));
        List<Domains> domains = new ArrayList<>(terms.size());
        for (AffinityTerm term : terms) {
            Topology topology = snapshot.topology(term.topologyKey());
            domains.add(new Domains(topology, snapshot.existing(all).perDomain(topology)));
        }
        return domains;
    }

    private static List<Domains> away(Snapshot snapshot, List<AffinityTerm> terms) {
        List<Domains> domains = new ArrayList<>(terms.size());
        for (AffinityTerm term : terms) {
            Topology topology = snapshot.topology(term.topologyKey());
            int[] counts = snapshot.existing(List.of(term.pods())).perDomain(topology);
            domains.add(new Domains(topology, counts));
        }
        return domains;
    }

    private static Map<String, Domains> existing(Snapshot snapshot, PodInfo pod) {
        Map<String, Domains> existing = new LinkedHashMap<>();
        if (snapshot.podsWithAffinity().isEmpty()) {
            return existing;
        }
        JsonObject namespaceLabels = snapshot.namespaceLabels(pod.namespace());
        for (Map.Entry<PodInfo, SlotCounts> other : snapshot.podsWithAffinity().entrySet()) {
            for (AffinityTerm term : other.getKey().podAffinity().requiredAntiAffinity()) {
                if (term.pods().matches(pod.namespace(), namespaceLabels, pod.labels())) {
                    other.getValue().forEach((node, count) -> count(existing, term, snapshot, node, count));
                }
            }
        }
        return existing;
    }

    /** Without any such pod there is no entry: then the filter is left out, for pods that are to come too. */
    private static void count(
            Map<String, Domains> existing, AffinityTerm term, Snapshot snapshot, int node, int count) {
        int domain = snapshot.topology(term.topologyKey()).domain(node);
        if (domain != Topology.NONE) {
            domains(existing, term.topologyKey(), snapshot).counts[domain] += count;
        }
    }

    private static Domains domains(Map<String, Domains> byKey, String key, Snapshot snapshot) {
        return byKey.computeIfAbsent(key, missing -> {
            Topology topology = snapshot.topology(key);
            return new Domains(topology, new int[topology.size()]);
        });
    }

    @Override
    public @Nullable Refusal refuse(NodeInfo node) {
        if (!isNear(node)) {
            return NOT_NEAR;
        }
        for (Domains domains : away) {
            if (domains.hasAt(node)) {
                return TOO_NEAR;
            }
        }
        for (Domains domains : existing.values()) {
            if (domains.hasAt(node)) {
                return UNWANTED;
            }
        }
        return null;
    }

    private boolean isNear(NodeInfo node) {
        boolean isNear = true;
        for (Domains domains : near) {
            if (domains.isAbsent(node)) {
                return false;
            }
            isNear &= domains.hasAt(node);
        }
        return isNear || isFirstOfItsKind();
    }

    /** The first of pods that want to be near one another would wait for ever: it may go anywhere. */
    private boolean isFirstOfItsKind() {
        for (Domains domains : near) {
            if (domains.hasAny()) {
                return false;
            }
        }
        return matchesAll(pod.podAffinity().requiredAffinity(), pod);
    }

    private boolean matchesAll(List<AffinityTerm> terms, PodInfo other) {
        for (AffinityTerm term : terms) {
            if (!selects(term, other)) {
                return false;
            }
        }
        return !terms.isEmpty();
    }

    private boolean selects(AffinityTerm term, PodInfo other) {
        return term.pods().matches(other.namespace(), snapshot.namespaceLabels(other.namespace()), other.labels());
    }

    @Override
    public CycleFilter with(NodeInfo node, List<Tenant> pods, boolean haveCome) {
        List<Domains> changedNear = new ArrayList<>(near);
        List<Domains> changedAway = new ArrayList<>(away);
        Map<String, Domains> changedExisting = new LinkedHashMap<>(existing);
        for (Tenant tenant : pods) {
            int amount = haveCome ? 1 : -1;
            int matching = matchesAll(pod.podAffinity().requiredAffinity(), tenant.info()) ? amount : 0;
            changedNear.replaceAll(domains -> domains.plus(node, matching));
            List<AffinityTerm> terms = pod.podAffinity().requiredAntiAffinity();
            for (int i = 0; i < terms.size(); i++) {
                int own = selects(terms.get(i), tenant.info()) ? amount : 0;
                changedAway.set(i, changedAway.get(i).plus(node, own));
            }
            for (AffinityTerm term : tenant.info().podAffinity().requiredAntiAffinity()) {
                if (selects(term, pod)) {
                    Domains before = domains(changedExisting, term.topologyKey(), snapshot);
                    changedExisting.put(term.topologyKey(), before.plus(node, amount));
                }
            }
        }
        return new InterPodAffinityFilter(snapshot, pod, changedNear, changedAway, changedExisting);
    }
}
