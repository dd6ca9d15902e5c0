package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Quantity;
import podium.resource.Resource;

/** Binds a pod to the node with the fewest pods among those that have room for it and take it. */
public final class Scheduler {

    static final String COMPONENT = "default-scheduler";

    private static final long RETRY_MS = 10_000;

    /** What to do about a pod now. */
    public Decision decide(ClusterState state, Key key) {
        Resource pod = state.get(key);
        if (pod == null || pod.isDeleting() || PodReading.of(pod).isBound()) {
            return Decision.nothing(Why.of("scheduler.notPending"));
        }
        String best = null;
        int fewest = Integer.MAX_VALUE;
        int feasible = 0;
        for (Map.Entry<Key, Resource> node : state.table(Kind.NODE)) {
            int pods = state.podsOn(node.getKey().name()).size();
            if (!takes(node.getValue(), pod) || !hasRoom(state, node.getValue(), pod)) {
                continue;
            }
            feasible++;
            if (pods < fewest) {
                fewest = pods;
                best = node.getKey().name();
            }
        }
        int all = state.table(Kind.NODE).size();
        return best == null
                ? Decision.nothing(Why.of("scheduler.unschedulable", all)).idleAgainAfter(RETRY_MS)
                : bound(key, best, feasible, all);
    }

    private static Decision bound(Key key, String node, int feasible, int all) {
        String message = "Successfully assigned " + key.namespace() + "/" + key.name() + " to " + node;
        return Decision.of(
                Why.of("scheduler.bound", node, feasible, all),
                List.of(new Effect.Bind(key, node), Effect.Report.of(COMPONENT, key, "Normal", "Scheduled", message)));
    }

    private static boolean takes(Resource node, Resource pod) {
        if (node.spec().isTrue("unschedulable")) {
            return false;
        }
        JsonObject wanted = pod.spec().object("nodeSelector");
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.valueAt(i).equals(node.labels().get(wanted.nameAt(i)))) {
                return false;
            }
        }
        for (Json taint : node.spec().array("taints")) {
            if (!"PreferNoSchedule".equals(taint.asObject().string("effect")) && !tolerates(pod, taint.asObject())) {
                return false;
            }
        }
        return true;
    }

    private static boolean tolerates(Resource pod, JsonObject taint) {
        for (Json item : pod.spec().array("tolerations")) {
            JsonObject toleration = item.asObject();
            boolean sameKey =
                    !toleration.has("key") || toleration.string("key", "").equals(taint.string("key"));
            boolean sameEffect =
                    !toleration.has("effect") || toleration.string("effect", "").equals(taint.string("effect"));
            boolean sameValue = "Exists".equals(toleration.string("operator"))
                    || toleration.string("value", "").equals(taint.string("value", ""));
            if (sameKey && sameEffect && sameValue) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRoom(ClusterState state, Resource node, Resource pod) {
        List<Resource> pods = new ArrayList<>(state.podsOn(node.key().name()).values());
        JsonObject room = node.status().object("allocatable");
        if (pods.size() + 1 > Quantity.whole(room.get("pods"))) {
            return false;
        }
        pods.add(pod);
        long cpu = 0;
        long memory = 0;
        for (Resource each : pods) {
            cpu += requested(each, "cpu");
            memory += requested(each, "memory");
        }
        return cpu <= Quantity.milli(room.get("cpu")) && memory <= Quantity.milli(room.get("memory"));
    }

    private static long requested(Resource pod, String resource) {
        long sum = 0;
        for (Json container : pod.spec().array("containers")) {
            sum += Quantity.milli(request(container.asObject(), resource));
        }
        return sum;
    }

    private static @Nullable Json request(JsonObject container, String resource) {
        return container.object("resources").object("requests").get(resource);
    }
}
