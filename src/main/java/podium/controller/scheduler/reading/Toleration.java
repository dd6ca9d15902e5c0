package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * A toleration of a pod.
 *
 * @param key empty for every key
 * @param effect empty for every effect
 */
public record Toleration(String key, String operator, String value, String effect) {

    static Toleration of(JsonObject tree) {
        return new Toleration(
                tree.string("key", ""),
                tree.string("operator", ""),
                tree.string("value", ""),
                tree.string("effect", ""));
    }

    static List<Toleration> listOf(JsonArray tolerations) {
        List<Toleration> list = new ArrayList<>(tolerations.size());
        for (Json toleration : tolerations) {
            list.add(of(toleration.asObject()));
        }
        return List.copyOf(list);
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
