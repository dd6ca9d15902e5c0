package podium.invariants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.Request;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;
import podium.resource.Taint;
import podium.sim.Command.Fault;

/** What happens to nodes. */
final class NodeMoves {

    private static final String TAINT = "example.com/keep-out";

    /** So many are left alone that pods have somewhere to go. */
    private static final int NODES_MIN = 2;

    private NodeMoves() {}

    static @Nullable Boolean stop(Picks picks) {
        Resource node = picks.any(Kind.NODE, found -> isBeating(picks.stage(), found));
        return node == null ? null : picks.stage().strike(new Fault.StopNode(node.key()));
    }

    static @Nullable Boolean start(Picks picks) {
        Resource node = picks.any(Kind.NODE, found -> !isBeating(picks.stage(), found));
        return node == null ? null : picks.stage().strike(new Fault.StartNode(node.key()));
    }

    static boolean isBeating(Stage stage, Resource node) {
        return NodeHeartbeat.of(
                        stage.cluster().get(NodeHeartbeat.leaseKey(node.key().name())))
                .isBeating();
    }

    static @Nullable Boolean delete(Picks picks) {
        Resource node = picks.any(Kind.NODE, found -> true);
        boolean areEnough = picks.stage().cluster().table(Kind.NODE).size() > NODES_MIN;
        return node == null || !areEnough
                ? null
                : picks.stage().ask(new Request.Delete(node.key(), DeleteOptions.DEFAULT));
    }

    static @Nullable Boolean cordon(Picks picks) {
        List<Resource> open = picks.stage().cluster().table(Kind.NODE).values().stream()
                .filter(node -> !node.spec().isTrue("unschedulable"))
                .toList();
        return open.size() < NODES_MIN
                ? null
                : picks.editSpec(picks.dice().oneOf(open), spec -> spec.with("unschedulable", true));
    }

    static @Nullable Boolean uncordon(Picks picks) {
        Resource node = picks.any(Kind.NODE, found -> found.spec().isTrue("unschedulable"));
        return node == null ? null : picks.editSpec(node, spec -> spec.without("unschedulable"));
    }

    /** With a taint that drives away all that does not tolerate it. */
    static @Nullable Boolean taint(Picks picks) {
        Resource node = picks.any(Kind.NODE, found -> !isTainted(found));
        JsonObject taint = new Taint(TAINT, "", Taint.NO_EXECUTE, -1).tree();
        return node == null
                ? null
                : picks.editSpec(
                        node, spec -> spec.with("taints", spec.array("taints").plus(taint)));
    }

    static @Nullable Boolean untaint(Picks picks) {
        Resource node = picks.any(Kind.NODE, NodeMoves::isTainted);
        return node == null ? null : picks.editSpec(node, NodeMoves::untainted);
    }

    static boolean isTainted(Resource node) {
        return Taint.of(node).stream().anyMatch(taint -> taint.key().equals(TAINT));
    }

    static JsonObject untainted(JsonObject spec) {
        JsonArray left = spec.array("taints")
                .filter(taint -> !Json.of(TAINT).equals(taint.asObject().get("key")));
        return left.isEmpty() ? spec.without("taints") : spec.with("taints", left);
    }
}
