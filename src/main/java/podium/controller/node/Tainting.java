package podium.controller.node;

import java.util.ArrayList;
import java.util.List;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.controller.Decision;
import podium.controller.node.NodeLifecycle.Outcome;
import podium.controller.node.NodeRecords.Standing;
import podium.controller.node.NodeTaints.TaintChange;
import podium.resource.Key;
import podium.resource.Resource;
import podium.resource.Taint;

/** Brings one node's taints to what its conditions say, with evictions held back where very many nodes are lost. */
record Tainting(ClusterState state, NodeRecords records, Resource node, long nowMs) {

    Outcome decide() {
        String noExecute = NodeTaints.wantedNoExecute(node);
        if (noExecute.isEmpty()) {
            return taint(
                    "",
                    List.of(),
                    records.with(node.key(), Readiness.isReady(node) ? Standing.READY : Standing.UNREADY));
        }
        Disruption disruption = Disruption.of(state);
        if (disruption.isTotal()) {
            return taint("", List.of(Why.of("node.allAreLost", name())), records.with(node.key(), Standing.UNREADY));
        }
        if (isEvicting()) {
            return taint(noExecute, List.of(), records.with(node.key(), Standing.UNREADY));
        }
        return taintInTurn(noExecute, disruption.zoneOf(node));
    }

    /** Whether it has a {@code NoExecute} taint already: then at most its key changes, and that at once. */
    private boolean isEvicting() {
        return NodeTaints.has(node, Taint.UNREACHABLE, Taint.NO_EXECUTE)
                || NodeTaints.has(node, Taint.NOT_READY, Taint.NO_EXECUTE);
    }

    private Outcome taintInTurn(String noExecute, Disruption.Zone zone) {
        long intervalMs = zone.intervalMs();
        if (intervalMs == Disruption.NEVER) {
            Why held = Why.of("node.mostAreLost", name(), zone.notReady(), zone.size());
            return taint("", List.of(held), records.with(node.key(), Standing.UNREADY));
        }
        NodeRecords reserved = records.of(node.key()).slotMs() >= 0
                ? records
                : records.withSlot(node.key(), Disruption.zone(node), intervalMs, nowMs);
        long waitMs = reserved.of(node.key()).slotMs() - nowMs;
        if (waitMs <= 0) {
            return taint(noExecute, List.of(), reserved.with(node.key(), Standing.UNREADY));
        }
        Why later = Why.of("node.taintInTurn", name(), new Why.Arg.Span(waitMs), new Why.Arg.Span(intervalMs));
        Outcome outcome = taint("", List.of(later), reserved);
        return new Outcome(outcome.decision().againAfter(waitMs), outcome.records());
    }

    private Outcome taint(String noExecute, List<Why> further, NodeRecords after) {
        TaintChange change = NodeTaints.change(node, noExecute, nowMs);
        List<Why> parts = new ArrayList<>();
        change.added().forEach(taint -> parts.add(added(taint)));
        change.removed().forEach(taint -> parts.add(Why.of("node.taintRemoved", name(), taint.toString())));
        parts.addAll(further);
        Why why = parts.isEmpty() ? Why.of("node.isAsWanted", name(), Readiness.of(node)) : joined(parts);
        return new Outcome(change.isNone() ? Decision.nothing(why) : Decision.of(why, List.of(change.effect())), after);
    }

    private Why joined(List<Why> parts) {
        return parts.size() == 1 ? parts.get(0) : Why.of("node.taints", name(), new Why.Arg.Parts(parts));
    }

    private Why added(Taint taint) {
        return Why.of("node.taintAdded." + taint.effect(), name(), taint.toString(), new Why.Arg.Part(cause(taint)));
    }

    private static Why cause(Taint taint) {
        return switch (taint.key()) {
            case Taint.UNREACHABLE -> Why.of("node.because.unreachable");
            case Taint.NOT_READY -> Why.of("node.because.notReady");
            case Taint.UNSCHEDULABLE -> Why.of("node.because.unschedulable");
            default ->
                Why.of(
                        "node.because.pressure",
                        taint.key().substring(taint.key().indexOf('/') + 1));
        };
    }

    private String name() {
        Key key = node.key();
        return key.name();
    }
}
