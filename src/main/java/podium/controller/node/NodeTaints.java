package podium.controller.node;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.controller.Effect;
import podium.resource.Resource;
import podium.resource.Taint;

/** The taints that the node life cycle controller keeps on nodes: those that say what a node's conditions say. */
final class NodeTaints {

    /** A condition in this state is told by this taint, so that pods keep away. */
    private record Told(String condition, String status, String taint) {}

    private static final List<Told> TOLD = List.of(
            new Told("Ready", Readiness.FALSE, Taint.NOT_READY),
            new Told("Ready", Readiness.UNKNOWN, Taint.UNREACHABLE),
            new Told("MemoryPressure", Readiness.TRUE, "node.kubernetes.io/memory-pressure"),
            new Told("DiskPressure", Readiness.TRUE, "node.kubernetes.io/disk-pressure"),
            new Told("NetworkUnavailable", Readiness.TRUE, "node.kubernetes.io/network-unavailable"),
            new Told("PIDPressure", Readiness.TRUE, "node.kubernetes.io/pid-pressure"));

    private NodeTaints() {}

    /** Keys of the {@code NoSchedule} taints that a node is to have, in the order of its conditions. */
    static List<String> wantedNoSchedule(Resource node) {
        List<String> keys = new ArrayList<>();
        for (Json tree : node.status().array("conditions")) {
            JsonObject condition = tree.asObject();
            for (Told told : TOLD) {
                if (told.condition.equals(condition.string("type")) && told.status.equals(condition.string("status"))) {
                    keys.add(told.taint);
                }
            }
        }
        if (node.spec().isTrue("unschedulable")) {
            keys.add(Taint.UNSCHEDULABLE);
        }
        return keys;
    }

    /** The key of the {@code NoExecute} taint that goes with a node's readiness; empty when the node is ready. */
    static String wantedNoExecute(Resource node) {
        return switch (Readiness.of(node)) {
            case Readiness.FALSE -> Taint.NOT_READY;
            case Readiness.UNKNOWN -> Taint.UNREACHABLE;
            default -> "";
        };
    }

    /** Whether the taint is one that this controller adds and takes away. */
    private static boolean isOwn(Taint taint) {
        if (taint.effect().equals(Taint.NO_EXECUTE)) {
            return taint.key().equals(Taint.NOT_READY) || taint.key().equals(Taint.UNREACHABLE);
        }
        return taint.effect().equals(Taint.NO_SCHEDULE)
                && (taint.key().equals(Taint.UNSCHEDULABLE)
                        || TOLD.stream().anyMatch(told -> told.taint.equals(taint.key())));
    }

    static boolean has(Resource node, String key, String effect) {
        return Taint.of(node).stream()
                .anyMatch(taint -> taint.key().equals(key) && taint.effect().equals(effect));
    }

    /**
     * What has to change for a node to have exactly these own taints.
     *
     * @param noExecute key of the taint with that effect, or empty for none
     */
    static TaintChange change(Resource node, String noExecute, long nowMs) {
        List<Taint> wanted = new ArrayList<>();
        wantedNoSchedule(node).forEach(key -> wanted.add(Taint.added(key, Taint.NO_SCHEDULE, nowMs)));
        if (!noExecute.isEmpty()) {
            wanted.add(Taint.added(noExecute, Taint.NO_EXECUTE, nowMs));
        }
        List<Taint> present = Taint.of(node);
        List<Taint> removed = present.stream()
                .filter(taint -> isOwn(taint) && wanted.stream().noneMatch(taint::isSameAs))
                .toList();
        List<Taint> added = wanted.stream()
                .filter(taint -> present.stream().noneMatch(taint::isSameAs))
                .toList();
        return new TaintChange(node, added, removed);
    }

    /** Taints to add and to remove. */
    record TaintChange(Resource node, List<Taint> added, List<Taint> removed) {

        boolean isNone() {
            return added.isEmpty() && removed.isEmpty();
        }

        Effect effect() {
            List<Json> taints = new ArrayList<>();
            for (Taint taint : Taint.of(node)) {
                if (removed.stream().noneMatch(taint::isSameAs)) {
                    taints.add(taint.tree());
                }
            }
            added.forEach(taint -> taints.add(taint.tree()));
            JsonObject tree = node.tree()
                    .change(
                            "spec",
                            spec -> taints.isEmpty()
                                    ? spec.without("taints")
                                    : spec.with("taints", JsonArray.of(taints)));
            return new Effect.Update(node.key(), tree);
        }
    }
}
