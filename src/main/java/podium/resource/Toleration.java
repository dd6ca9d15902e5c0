package podium.resource;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/**
 * What a pod puts up with.
 *
 * @param key empty for every key
 * @param operator {@code Exists}, or {@code Equal} or empty
 * @param effect empty for every effect
 * @param seconds how long it tolerates a {@code NoExecute} taint; -1 for ever
 */
public record Toleration(String key, String operator, String value, String effect, long seconds) {

    public static final long FOR_EVER = -1;

    public static Toleration of(JsonObject tree) {
        return new Toleration(
                tree.string("key", ""),
                tree.string("operator", ""),
                tree.string("value", ""),
                tree.string("effect", ""),
                tree.get("tolerationSeconds") instanceof JsonNumber limit ? Math.max(0, limit.longValue()) : FOR_EVER);
    }

    /** The tolerations of a pod, in its order. */
    public static List<Toleration> of(Resource pod) {
        return listOf(pod.spec().array("tolerations"));
    }

    /** The tolerations of a {@code spec.tolerations}, in its order. */
    public static List<Toleration> listOf(JsonArray trees) {
        List<Toleration> tolerations = new ArrayList<>(trees.size());
        for (Json tree : trees) {
            tolerations.add(of(tree.asObject()));
        }
        return List.copyOf(tolerations);
    }

    /** As {@code Toleration.ToleratesTaint}. */
    public boolean tolerates(Taint taint) {
        if (!effect.isEmpty() && !effect.equals(taint.effect())) {
            return false;
        }
        if (!key.isEmpty() && !key.equals(taint.key())) {
            return false;
        }
        return switch (operator) {
            case "", "Equal" -> value.equals(taint.value());
            case "Exists" -> true;
            default -> false;
        };
    }

    /** Whether any of them tolerates the taint. */
    public static boolean anyTolerates(List<Toleration> tolerations, Taint taint) {
        for (Toleration toleration : tolerations) {
            if (toleration.tolerates(taint)) {
                return true;
            }
        }
        return false;
    }
}
