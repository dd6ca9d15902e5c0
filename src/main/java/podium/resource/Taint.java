package podium.resource;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * A taint of a node: keeps pods away that do not tolerate it.
 *
 * @param value may be empty
 * @param effect {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}
 * @param addedMs when it was added, in milliseconds since 1970; -1 when that is not known
 */
public record Taint(String key, String value, String effect, long addedMs) {

    public static final String NO_SCHEDULE = "NoSchedule";
    public static final String NO_EXECUTE = "NoExecute";

    public static final String UNREACHABLE = "node.kubernetes.io/unreachable";
    public static final String NOT_READY = "node.kubernetes.io/not-ready";
    public static final String UNSCHEDULABLE = "node.kubernetes.io/unschedulable";
    public static final String OUT_OF_SERVICE = "node.kubernetes.io/out-of-service";

    /** The taint that a cordoned node has. */
    public static final Taint CORDONED = new Taint(UNSCHEDULABLE, "", NO_SCHEDULE, -1);

    public static Taint of(JsonObject tree) {
        return new Taint(
                tree.string("key", ""),
                tree.string("value", ""),
                tree.string("effect", ""),
                Timestamps.parse(tree.get("timeAdded")));
    }

    /** The taints of a node, in its order. */
    public static List<Taint> of(Resource node) {
        return listOf(node.spec().array("taints"));
    }

    /** The taints of a {@code spec.taints}, in its order. */
    public static List<Taint> listOf(JsonArray trees) {
        List<Taint> taints = new ArrayList<>(trees.size());
        for (Json tree : trees) {
            taints.add(of(tree.asObject()));
        }
        return List.copyOf(taints);
    }

    /** A taint as a controller adds it now. */
    public static Taint added(String key, String effect, long nowMs) {
        return new Taint(key, "", effect, Timestamps.wholeSecond(nowMs));
    }

    public JsonObject tree() {
        JsonObject.Builder tree = JsonObject.builder().put("key", key);
        if (!value.isEmpty()) {
            tree.put("value", value);
        }
        tree.put("effect", effect);
        return addedMs < 0
                ? tree.build()
                : tree.put("timeAdded", Timestamps.of(addedMs)).build();
    }

    /** Whether it keeps pods away, and does not only advise against the node. */
    public boolean isHard() {
        return effect.equals(NO_SCHEDULE) || effect.equals(NO_EXECUTE);
    }

    /** Whether two taints are one and the same to the API: a node has each key and effect once. */
    public boolean isSameAs(Taint other) {
        return key.equals(other.key) && effect.equals(other.effect);
    }

    /** As kubectl writes it: {@code key=value:effect}, {@code key:effect}. */
    @Override
    public String toString() {
        return key + (value.isEmpty() ? "" : "=" + value) + ":" + effect;
    }
}
