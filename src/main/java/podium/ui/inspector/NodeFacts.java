package podium.ui.inspector;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.PodReading;
import podium.resource.Quantity;
import podium.resource.Resource;
import podium.resource.Taint;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;

/** What there is to say of a node: whether it is well, how full it is, whom it keeps away. */
final class NodeFacts {

    private NodeFacts() {}

    static void write(Inspected inspected, Resource node, FactSheet sheet) {
        boolean isReady = Conditions.isTrue(node.status().array("conditions"), "Ready");
        List<Piece> state = new ArrayList<>();
        state.add(FactSheet.styled(
                isReady ? Style.GOOD : Style.BAD,
                sheet.say(isReady ? "inspector.node.ready" : "inspector.node.unready")));
        if (node.spec().isTrue("unschedulable")) {
            state.add(FactSheet.plain(sheet.say("inspector.node.cordoned")));
        }
        sheet.row("inspector.state", state.toArray(new Piece[0]));
        List<Resource> pods = inspected.state().podsOn(node.key().name()).values();
        room(node, pods, sheet);
        taints(node, sheet);
        sheet.pods(pods, pods.size());
        sheet.conditions(node).about(node);
    }

    private static void room(Resource node, List<Resource> pods, FactSheet sheet) {
        JsonObject allocatable = node.status().object("allocatable");
        List<Resource> active =
                pods.stream().filter(pod -> !PodReading.of(pod).isFinished()).toList();
        sheet.section("inspector.room");
        sheet.row(
                "inspector.room.pods",
                meter(active.size(), Quantity.whole(allocatable.get("pods"))),
                FactSheet.plain(sheet.say(
                        "inspector.room.of", active.size(), String.valueOf(Quantity.whole(allocatable.get("pods"))))));
        amount("cpu", "inspector.room.cpu", active, allocatable, sheet);
        amount("memory", "inspector.room.memory", active, allocatable, sheet);
    }

    private static void amount(
            String resource, String labelKey, List<Resource> pods, JsonObject allocatable, FactSheet sheet) {
        BigDecimal all = amount(allocatable.get(resource));
        BigDecimal taken = BigDecimal.ZERO;
        for (Resource pod : pods) {
            taken = taken.add(requested(pod, resource));
        }
        sheet.row(
                labelKey,
                meter(taken.doubleValue(), all.doubleValue()),
                FactSheet.plain(sheet.say("inspector.room.of", text(taken, resource), text(all, resource))));
    }

    private static Piece meter(double taken, double all) {
        return FactSheet.styled(Style.METER, String.valueOf(all <= 0 ? 0 : Math.min(1, taken / all)));
    }

    /** What the scheduler counts for a pod: the sum of its containers, or the largest init container if that is more. */
    private static BigDecimal requested(Resource pod, String resource) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Json container : pod.spec().array("containers")) {
            sum = sum.add(request(container, resource));
        }
        for (Json container : pod.spec().array("initContainers")) {
            sum = sum.max(request(container, resource));
        }
        return sum;
    }

    private static BigDecimal request(Json container, String resource) {
        return amount(
                container.asObject().object("resources").object("requests").get(resource));
    }

    private static BigDecimal amount(@Nullable Json value) {
        BigDecimal amount = Quantity.parse(value);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** CPU in thousandths when it is no whole number; memory in Mi or Gi. */
    private static String text(BigDecimal amount, String resource) {
        if (resource.equals("cpu")) {
            return amount.stripTrailingZeros().scale() <= 0
                    ? amount.toBigInteger().toString()
                    : amount.movePointRight(3).setScale(0, RoundingMode.CEILING) + "m";
        }
        BigDecimal mebi = amount.divide(BigDecimal.valueOf(1 << 20), 0, RoundingMode.CEILING);
        boolean isGibi =
                mebi.signum() > 0 && mebi.remainder(BigDecimal.valueOf(1 << 10)).signum() == 0;
        return isGibi ? mebi.divide(BigDecimal.valueOf(1 << 10)) + "Gi" : mebi + "Mi";
    }

    private static void taints(Resource node, FactSheet sheet) {
        List<Taint> taints = Taint.of(node);
        if (!taints.isEmpty()) {
            sheet.section("inspector.taints");
            for (Taint taint : taints) {
                sheet.labelled("", List.of(FactSheet.code(taint.toString())));
            }
        }
    }
}
