package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.Effect;
import podium.resource.Conditions;
import podium.resource.NodeHeartbeat;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.sim.Faults.Struck;
import podium.sim.NodeConditions;
import podium.sim.NodeLease;

/** A node's kubelet that stops, and works again. */
record NodeFault(ClusterState state, KubeletMemory memory, Resource node, long nowMs) {

    private String name() {
        return node.key().name();
    }

    /** The last heartbeat has been, and the Lease says when. */
    Struck stop() {
        if (memory.node(name()).isStopped()) {
            return Struck.conflict(
                    "the kubelet of node \"" + name() + "\" is stopped already", Why.of("refusal.stopped", name()));
        }
        Resource lease = lease();
        long lastBeatMs = NodeHeartbeat.lastBeatMs((lease == null ? node : lease).createdMs(), nowMs);
        JsonString renewed = Timestamps.micros(lastBeatMs);
        NodeMemory stopped = memory.node(name()).stopped(lastBeatMs);
        return Struck.done(
                memory.with(name(), stopped),
                written(NodeLease.beating(node).change("spec", spec -> spec.with("renewTime", renewed))));
    }

    /** The lease of which nothing is written but what tells of the heart; made when somebody has removed it. */
    private Effect written(JsonObject lease) {
        Resource known = lease();
        return known == null
                ? new Effect.Create(NodeHeartbeat.leaseKey(name()), lease, null, Effect.Otherwise.NOTHING)
                : new Effect.Update(known.key(), known.tree().with("spec", lease.object("spec")));
    }

    private @Nullable Resource lease() {
        return state.get(NodeHeartbeat.leaseKey(name()));
    }

    /** The heart beats again, the node reports itself healthy, and all its pods are looked at. */
    Struck start(Wakes wakes) {
        if (!memory.node(name()).isStopped()) {
            return Struck.conflict(
                    "the kubelet of node \"" + name() + "\" works already", Why.of("refusal.works", name()));
        }
        state.podsOn(name()).forEach((key, pod) -> {
            if (memory.pods().get(key) != null || !PodReading.of(pod).isFinished()) {
                wakes.now(key);
            }
        });
        List<Effect> effects = new ArrayList<>();
        effects.add(written(NodeLease.beating(node)));
        JsonArray before = node.status().array("conditions");
        JsonArray healthy = NodeConditions.healthy(before, nowMs);
        effects.add(new Effect.UpdateStatus(node.key(), node.status().with("conditions", healthy)));
        if (!Conditions.isTrue(before, "Ready")) {
            String message = "Node " + name() + " status is now: NodeReady";
            effects.add(new Effect.Report(Kubelet.NAME, name(), node.key(), "", "Normal", "NodeReady", message));
        }
        KubeletMemory after = memory.with(name(), memory.node(name()).started());
        return Struck.done(after, effects.toArray(new Effect[0]));
    }
}
