package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** A taint of a node. */
public record Taint(String key, String value, String effect) {

    /** The taint that a cordoned node has. */
    public static final Taint UNSCHEDULABLE = new Taint("node.kubernetes.io/unschedulable", "", "NoSchedule");

    static Taint of(JsonObject tree) {
        return new Taint(tree.string("key", ""), tree.string("value", ""), tree.string("effect", ""));
    }

    /** The taints of {@code spec.taints}, in its order. */
    public static List<Taint> listOf(JsonArray taints) {
        List<Taint> list = new ArrayList<>(taints.size());
        for (Json taint : taints) {
            list.add(of(taint.asObject()));
        }
        return List.copyOf(list);
    }

    /** Whether it keeps pods away, and does not only advise against the node. */
    public boolean isHard() {
        return effect.equals("NoSchedule") || effect.equals("NoExecute");
    }
}
