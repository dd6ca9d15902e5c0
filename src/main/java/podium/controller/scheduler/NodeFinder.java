package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Chance;
import podium.cluster.ClusterState;
import podium.controller.scheduler.Verdict.Choice;
import podium.controller.scheduler.cache.PendingPods;
import podium.controller.scheduler.cache.SchedulerCache;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.plugin.MissingClaims;
import podium.controller.scheduler.plugin.NodeAffinity;
import podium.controller.scheduler.plugin.Refusal;
import podium.controller.scheduler.reading.PodInfo;
import podium.resource.Resource;

/**
 * Finds nodes for pods: filters, then scores, then, where there is no node, preemption.
 *
 * <p>A verdict is a function of the state, the memory and the pod. Between calls it keeps a cache that follows the state,
 * and verdicts of plugins on nodes that have not changed; they make it fast and never decide anything.
 */
final class NodeFinder {

    private static final String NO_NODES = "no nodes available to schedule pods";
    private static final String PREEMPTION = " no new claims to deallocate, preemption: ";

    /** What the words about preemption come down to when a pod was refused before any node was looked at. */
    private static final String NO_PREEMPTION = " not found";

    private final SchedulerCache cache = new SchedulerCache();
    private final NodeMemos memos = new NodeMemos();

    /** A verdict, and where the next search is to begin. */
    record Result(Verdict verdict, int nextStart) {}

    Snapshot snapshot(ClusterState state) {
        return cache.snapshot(state);
    }

    /** Finds a node for a pod that waits for one. */
    Result schedule(ClusterState state, int start, Resource pod, long nowMs) {
        return new Attempt(state, start, pod, nowMs).result((plugin, weighted) -> {});
    }

    /** How the pod would be judged now, node by node. */
    SchedulingTable explain(ClusterState state, SchedulerMemory memory, Resource pod, long nowMs) {
        Attempt attempt = new Attempt(state, memory.nextStart(), pod, nowMs);
        List<String> plugins = new ArrayList<>();
        List<long[]> scores = new ArrayList<>();
        Result result = attempt.result((plugin, weighted) -> {
            plugins.add(plugin);
            scores.add(weighted.clone());
        });
        return new SchedulingTable(result.verdict, attempt.rows(plugins, scores));
    }

    /** One pod's turn. */
    private final class Attempt {
        private final Snapshot snapshot;
        private final Resource pod;
        private final PodInfo info;
        private final SchedulingCycle cycle;
        private final Chance chance;
        private final int start;
        private final long nowMs;
        private @Nullable Search search;

        Attempt(ClusterState state, int start, Resource pod, long nowMs) {
            this.snapshot = cache.snapshot(state);
            this.pod = pod;
            this.info = snapshot.podInfo(pod);
            this.cycle = new SchedulingCycle(snapshot, pod, info, memos.of(snapshot, info));
            this.start = snapshot.size() == 0 ? 0 : start % snapshot.size();
            this.nowMs = nowMs;
            // A decision draws nothing from the state's chance, so that it stays a value. It looks at what would be
            // drawn
            // next and at the pod's uid: another seed, moment or pod gives another lot.
            this.chance = Chance.seeded(state.chance().bits() ^ pod.uid().hashCode());
        }

        Result result(Scoring.Listener listener) {
            if (snapshot.size() == 0) {
                return new Result(new Verdict.Unschedulable(NO_NODES, List.of(), 0, List.of(), null, false), 0);
            }
            List<String> names = info.nodeAffinity().nodeNames();
            Refusal refusal = names != null && names.isEmpty()
                    ? NodeAffinity.CONFLICT
                    : MissingClaims.refuse(info, snapshot.state());
            if (refusal != null) {
                return new Result(refusedEverywhere(refusal), start);
            }
            Search nominated = searchNominated();
            if (nominated != null) {
                search = nominated;
                return new Result(placed(nominated, 0, new Choice.Nominated()), start);
            }
            Search found = names == null ? cycle.search(start) : cycle.search(names);
            search = found;
            Verdict verdict = found.count() == 0
                    ? unschedulable(found, names == null ? null : NodeAffinity.NOT_NAMED)
                    : chosen(found, listener);
            return new Result(verdict, (start + found.seen()) % snapshot.size());
        }

        /** The node that preemption made room on, if the pod fits there now; it is the only one that is looked at then. */
        private @Nullable Search searchNominated() {
            String node = PendingPods.nominatedNode(pod);
            if (node.isEmpty() || snapshot.node(node) == null) {
                return null;
            }
            Search found = cycle.search(List.of(node));
            return found.count() == 0 ? null : found;
        }

        private Verdict chosen(Search found, Scoring.Listener listener) {
            if (found.count() == 1) {
                return placed(found, 0, new Choice.Only());
            }
            long[] totals = new Scoring(cycle, found).totals(listener);
            Ranking ranking = Ranking.of(totals);
            if (ranking.ties() > 1) {
                int drawn = ranking.nthBest(totals, chance.below(ranking.ties()));
                return placed(found, drawn, new Choice.Drawn(ranking.best(), ranking.ties()));
            }
            String next = snapshot.node(found.feasible()[ranking.secondAt()]).name();
            return placed(found, ranking.bestAt(), new Choice.Highest(ranking.best(), next, ranking.second()));
        }

        private Verdict placed(Search found, int at, Choice choice) {
            String node = snapshot.node(found.feasible()[at]).name();
            return new Verdict.Placed(node, found.count(), found.seen(), snapshot.size(), choice);
        }

        private Verdict refusedEverywhere(Refusal refusal) {
            Reasons reasons = new Reasons(snapshot.size());
            reasons.add(refusal, snapshot.size());
            String words = refusal.reasons().get(0).words();
            String message = "0/" + snapshot.size() + " nodes are available: " + words + "." + NO_PREEMPTION;
            return new Verdict.Unschedulable(
                    message, reasons.sorted(), snapshot.size(), List.of(refusal.plugin()), null, false);
        }

        private Verdict unschedulable(Search found, @Nullable Refusal unseen) {
            Reasons reasons = found.reasons(snapshot, unseen);
            Preemption.Outcome outcome = new Preemption(cycle, found, nowMs, chance).attempt();
            String message = reasons.message();
            Candidate candidate = null;
            boolean isNominationKept = false;
            if (outcome instanceof Preemption.Outcome.Found preempting) {
                candidate = preempting.candidate();
            } else if (outcome instanceof Preemption.Outcome.Nothing nothing) {
                message += PREEMPTION + nothing.message();
                isNominationKept = nothing.isNominationKept();
            }
            return new Verdict.Unschedulable(
                    message, reasons.sorted(), snapshot.size(), refusers(found, unseen), candidate, isNominationKept);
        }

        private List<String> refusers(Search found, @Nullable Refusal unseen) {
            List<String> plugins = new ArrayList<>();
            if (unseen != null) {
                plugins.add(unseen.plugin());
            }
            for (int node = 0; node < snapshot.size(); node++) {
                Refusal refusal = found.refusal(node);
                if (refusal != null && !plugins.contains(refusal.plugin())) {
                    plugins.add(refusal.plugin());
                }
            }
            return plugins;
        }

        List<SchedulingTable.Row> rows(List<String> plugins, List<long[]> scores) {
            List<SchedulingTable.Row> rows = new ArrayList<>();
            Search found = search;
            if (found != null) {
                for (int i = 0; i < found.count(); i++) {
                    rows.add(feasibleRow(snapshot.node(found.feasible()[i]).name(), i, plugins, scores));
                }
                for (int node = 0; node < snapshot.size(); node++) {
                    Refusal refusal = found.refusal(node);
                    if (refusal != null) {
                        rows.add(new SchedulingTable.Row(snapshot.node(node).name(), refusal, List.of(), 0));
                    }
                }
            }
            rows.sort(Comparator.comparing(SchedulingTable.Row::node));
            return rows;
        }

        private static SchedulingTable.Row feasibleRow(
                String node, int place, List<String> plugins, List<long[]> scores) {
            List<SchedulingTable.Score> own = new ArrayList<>();
            long total = 0;
            for (int i = 0; i < plugins.size(); i++) {
                own.add(new SchedulingTable.Score(plugins.get(i), scores.get(i)[place]));
                total += scores.get(i)[place];
            }
            return new SchedulingTable.Row(node, null, own, total);
        }
    }
}
