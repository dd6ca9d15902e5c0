package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Controller.Wakes;
import podium.controller.Effect;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.NodeHeartbeat;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.sim.Faults.Struck;
import podium.sim.NodeConditions;

/** A node's kubelet that stops, and works again. */
record NodeFault(ClusterState state, KubeletMemory memory, Resource node, long nowMs) {

    /** As the kubelet's {@code nodeLeaseDurationSeconds}. */
    private static final int LEASE_S = 40;

    private String name() {
        return node.key().name();
    }

    /** The last heartbeat has been, and the Lease says when. */
    Struck stop() {
        if (memory.node(name()).isStopped()) {
            return Struck.refused(KubeletFaults.conflict("the kubelet of node \"" + name() + "\" is stopped already"));
        }
        long beats = Math.max(0, nowMs - node.createdMs()) / NodeHeartbeat.INTERVAL_MS;
        long lastBeatMs = node.createdMs() + beats * NodeHeartbeat.INTERVAL_MS;
        NodeMemory stopped = memory.node(name()).stopped(lastBeatMs);
        return Struck.done(memory.with(name(), stopped), written(lease(lastBeatMs)));
    }

    private Effect written(JsonObject lease) {
        Key key = NodeHeartbeat.leaseKey(name());
        Resource known = state.get(key);
        return known == null
                ? new Effect.Create(key, lease, null, Effect.Otherwise.NOTHING)
                : new Effect.Update(key, known.tree().with("spec", lease.object("spec")));
    }

    private JsonObject lease(long lastBeatMs) {
        JsonObject owner = JsonObject.builder()
                .put("apiVersion", node.key().kind().apiVersion())
                .put("kind", node.key().kind().name())
                .put("name", name())
                .put("uid", node.uid())
                .build();
        JsonObject spec = JsonObject.builder()
                .put("holderIdentity", name())
                .put("leaseDurationSeconds", LEASE_S)
                .put("renewTime", Timestamps.micros(lastBeatMs))
                .build();
        Key key = NodeHeartbeat.leaseKey(name());
        return JsonObject.builder()
                .put("apiVersion", key.kind().apiVersion())
                .put("kind", key.kind().name())
                .put("metadata", JsonObject.of("name", Json.of(name()), "ownerReferences", JsonArray.of(owner)))
                .put("spec", spec)
                .build();
    }

    /** The heart beats again, the node reports itself healthy, and all its pods are looked at. */
    Struck start(Wakes wakes) {
        if (!memory.node(name()).isStopped()) {
            return Struck.refused(KubeletFaults.conflict("the kubelet of node \"" + name() + "\" works already"));
        }
        state.podsOn(name()).forEach((key, pod) -> {
            if (memory.pods().get(key) != null || !PodReading.of(pod).isFinished()) {
                wakes.now(key);
            }
        });
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Delete(NodeHeartbeat.leaseKey(name()), DeleteOptions.NOW, null));
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
