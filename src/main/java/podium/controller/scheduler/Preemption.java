package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonObject;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.cache.PendingPods;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.plugin.CycleFilter;
import podium.controller.scheduler.plugin.Refusal;
import podium.controller.scheduler.plugin.Tenant;
import podium.resource.Conditions;
import podium.resource.DisruptionTarget;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * Looks for a node on which a pod would fit if less important pods left it, as DefaultPreemption does. Disruption budgets
 * are kept where that is possible, but they do not stand against a more important pod.
 */
final class Preemption {

    static final String PLUGIN = "DefaultPreemption";

    private static final Refusal NOT_HELPFUL = new Refusal(
            PLUGIN,
            List.of(new Refusal.Reason(
                    "Preemption is not helpful for scheduling", "scheduler.refusal.preemptionNotHelpful", "")),
            false);
    private static final Refusal NO_VICTIMS = new Refusal(
            PLUGIN,
            List.of(new Refusal.Reason(
                    "No preemption victims found for incoming pod", "scheduler.refusal.noVictims", "")),
            false);

    /** Candidates that are enough: a tenth of the nodes in question, but a hundred at the least. */
    private static final int CANDIDATES_PERCENT = 10;

    private static final int CANDIDATES_MIN = 100;

    private final SchedulingCycle cycle;
    private final Search search;
    private final long nowMs;
    private final Chance chance;

    /** What came of it. */
    sealed interface Outcome {

        /** On this node it would help. */
        record Found(Candidate candidate) implements Outcome {}

        /** @param isNominationKept whether room is being made on a node already */
        record Nothing(String message, boolean isNominationKept) implements Outcome {}
    }

    Preemption(SchedulingCycle cycle, Search search, long nowMs, Chance chance) {
        this.cycle = cycle;
        this.search = search;
        this.nowMs = nowMs;
        this.chance = chance;
    }

    Outcome attempt() {
        if (!cycle.info().mayPreempt()) {
            return new Outcome.Nothing("not eligible due to preemptionPolicy=Never.", true);
        }
        if (isMakingRoom()) {
            return new Outcome.Nothing("not eligible due to a terminating pod on the nominated node.", true);
        }
        List<NodeInfo> nodes = nodesInQuestion();
        Reasons reasons = new Reasons(cycle.snapshot().size());
        List<Candidate> candidates = candidates(nodes, reasons);
        if (!candidates.isEmpty()) {
            return new Outcome.Found(best(candidates));
        }
        reasons.add(NOT_HELPFUL, cycle.snapshot().size() - nodes.size());
        return new Outcome.Nothing(reasons.message(), false);
    }

    /** Whether pods that had to go for this one are still on their way out. */
    private boolean isMakingRoom() {
        String name = PendingPods.nominatedNode(cycle.pod());
        NodeInfo node = cycle.snapshot().node(name);
        if (node == null || isHopeless(search.refusal(node.index()))) {
            return false;
        }
        for (Tenant tenant : tenants(node)) {
            if (isLessImportant(tenant) && isGoingForAnother(tenant.pod())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHopeless(@Nullable Refusal refusal) {
        return refusal != null && !refusal.isResolvable();
    }

    private static boolean isGoingForAnother(Resource pod) {
        JsonObject condition = Conditions.find(pod.status().array("conditions"), DisruptionTarget.TYPE);
        return pod.isDeleting()
                && condition != null
                && "True".equals(condition.string("status"))
                && Victims.REASON.equals(condition.string("reason"));
    }

    private boolean isLessImportant(Tenant tenant) {
        return tenant.info().priority() < cycle.info().priority();
    }

    private List<NodeInfo> nodesInQuestion() {
        List<NodeInfo> nodes = new ArrayList<>();
        for (int i = 0; i < cycle.snapshot().size(); i++) {
            Refusal refusal = search.refusal(i);
            if (refusal != null && refusal.isResolvable()) {
                nodes.add(cycle.snapshot().node(i));
            }
        }
        return nodes;
    }

    private List<Candidate> candidates(List<NodeInfo> nodes, Reasons reasons) {
        List<Candidate> candidates = new ArrayList<>();
        if (!cycle.snapshot().hasPodBelow(cycle.info().priority())) {
            reasons.add(NO_VICTIMS, nodes.size()); // nearly always so: then no node needs looking into
            return candidates;
        }
        int enough = Math.max(CANDIDATES_MIN, nodes.size() * CANDIDATES_PERCENT / 100);
        int offset = nodes.isEmpty() ? 0 : chance.below(nodes.size());
        boolean isAnyHarmless = false;
        for (int i = 0; i < nodes.size() && !(isAnyHarmless && candidates.size() >= enough); i++) {
            Candidate candidate = candidate(nodes.get((offset + i) % nodes.size()), reasons);
            if (candidate != null) {
                candidates.add(candidate);
                isAnyHarmless |= candidate.violations() == 0;
            }
        }
        return candidates;
    }

    private List<Tenant> tenants(NodeInfo node) {
        Snapshot snapshot = cycle.snapshot();
        List<Tenant> tenants = new ArrayList<>();
        snapshot.state().podsOn(node.name()).forEach((key, pod) -> {
            if (!PodReading.of(pod).isFinished()) {
                tenants.add(new Tenant(pod, snapshot.podInfo(pod)));
            }
        });
        return tenants;
    }

    /** Imagines all less important pods gone, then puts back as many as still leave room, the most important first. */
    private @Nullable Candidate candidate(NodeInfo node, Reasons reasons) {
        List<Tenant> movable = tenants(node);
        movable.removeIf(tenant -> !isLessImportant(tenant));
        if (movable.isEmpty()) {
            reasons.add(NO_VICTIMS);
            return null;
        }
        NodeInfo imagined = node.copy();
        movable.forEach(tenant -> imagined.remove(tenant.info()));
        List<CycleFilter> filters = with(cycle.filters(), node, movable, false);
        Refusal refusal = cycle.refuseImagined(imagined, filters);
        if (refusal != null) {
            reasons.add(refusal);
            return null;
        }
        return putBack(node, imagined, movable, filters);
    }

    private @Nullable Candidate putBack(
            NodeInfo node, NodeInfo imagined, List<Tenant> movable, List<CycleFilter> without) {
        movable.sort(this::compareImportance);
        Guarded guarded = Guarded.of(movable, cycle.snapshot().state());
        List<CycleFilter> filters = without;
        List<Tenant> victims = new ArrayList<>();
        for (Tenant tenant : guarded.inOrder()) {
            List<CycleFilter> back = with(filters, node, List.of(tenant), true);
            imagined.add(tenant.info());
            if (cycle.refuseImagined(imagined, back) == null) {
                filters = back;
            } else {
                imagined.remove(tenant.info());
                victims.add(tenant);
            }
        }
        if (victims.isEmpty()) {
            return null;
        }
        int violations = (int) victims.stream().filter(guarded.kept()::contains).count();
        victims.sort(this::compareImportance);
        return new Candidate(node.name(), victims.stream().map(Tenant::pod).toList(), violations);
    }

    private static List<CycleFilter> with(
            List<CycleFilter> filters, NodeInfo node, List<Tenant> pods, boolean haveCome) {
        List<CycleFilter> changed = new ArrayList<>(filters.size());
        filters.forEach(filter -> changed.add(filter.with(node, pods, haveCome)));
        return changed;
    }

    /** Negative when the first is more important: by priority, then by how long it has been running. */
    private int compareImportance(Tenant a, Tenant b) {
        int order = Long.compare(b.info().priority(), a.info().priority());
        return order != 0 ? order : Long.compare(startedMs(a.pod()), startedMs(b.pod()));
    }

    private long startedMs(Resource pod) {
        Json started = pod.status().get("startTime");
        return started == null ? nowMs : Timestamps.parse(started);
    }

    private Candidate best(List<Candidate> candidates) {
        return candidates.stream().min(this::compareLoss).orElseThrow();
    }

    /** Negative when giving up the first's victims loses less. */
    private int compareLoss(Candidate a, Candidate b) {
        return Comparator.comparingInt(Candidate::violations)
                .thenComparingLong(Preemption::highestPriority)
                .thenComparingLong(Preemption::liftedSum)
                .thenComparingInt(candidate -> candidate.victims().size())
                .thenComparing(Comparator.comparingLong(this::earliestStart).reversed())
                .compare(a, b);
    }

    private static long priority(Resource pod) {
        return pod.spec().number("priority", 0);
    }

    private static long highestPriority(Candidate candidate) {
        return priority(candidate.victims().get(0));
    }

    /** The sum of the priorities, each lifted above 0 so that more victims always weigh more. */
    private static long liftedSum(Candidate candidate) {
        long sum = 0;
        for (Resource victim : candidate.victims()) {
            sum += priority(victim) + Integer.MAX_VALUE + 1L;
        }
        return sum;
    }

    /** When the first of the most important victims started. */
    private long earliestStart(Candidate candidate) {
        long highest = highestPriority(candidate);
        return candidate.victims().stream()
                .filter(victim -> priority(victim) == highest)
                .mapToLong(this::startedMs)
                .min()
                .orElse(nowMs);
    }
}
