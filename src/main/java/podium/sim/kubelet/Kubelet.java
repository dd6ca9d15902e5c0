package podium.sim.kubelet;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.Actor;

/** The kubelets of all nodes, as one actor that takes a turn with one pod at a time. */
public final class Kubelet implements Actor<KubeletMemory> {

    public static final String NAME = "kubelet";

    private final PodWorker worker;

    private Kubelet(PodWorker worker) {
        this.worker = worker;
    }

    /** @param behaviour of containers of which nothing else is said */
    public Kubelet(Behaviour behaviour) {
        this((pod, node, state, memory, nowMs) ->
                new PodSync(PodPlan.of(pod, behaviour), node, state, nowMs).turn(memory));
    }

    /** Stand-ins, which only answer for pods instead of running them: {@link StandInSync}. */
    public static Kubelet standIn() {
        return new Kubelet((pod, node, state, memory, nowMs) ->
                new StandInSync(PodPlan.of(pod, Behaviour.DEFAULT), node, state, nowMs).turn(memory));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public KubeletMemory blank() {
        return KubeletMemory.BLANK;
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, KubeletMemory memory, Wakes wakes) {
        Kind kind = change.key().kind();
        if (kind.equals(Kind.POD)) {
            if (concerns(change, after, memory)) {
                wakes.now(change.key());
            }
        } else if (kind.equals(Kind.NODE)) {
            nodeWakes(change, after, memory, wakes);
        } else if ((kind.equals(Kind.CONFIG_MAP) || kind.equals(Kind.SECRET)) && !change.isRemoval()) {
            wakeWaiting(change.key().namespace(), memory, wakes);
        } else if (NodeHeartbeat.isLease(change.key())) {
            NodeRenewal.wakes(change.key().name(), after, memory, wakes);
        }
    }

    /**
     * Pods that could not be started for want of some configuration may find it now. A real kubelet notices when it tries
     * again, at most some ten seconds later for a container and two minutes for a volume.
     */
    private static void wakeWaiting(String namespace, KubeletMemory memory, Wakes wakes) {
        Iterator<Map.Entry<Key, PodMemory>> waiting = memory.waiting().from(Key.before(Kind.POD, namespace));
        while (waiting.hasNext()) {
            Map.Entry<Key, PodMemory> pod = waiting.next();
            if (!pod.getKey().namespace().equals(namespace)) {
                return;
            }
            if (!memory.node(pod.getValue().node()).isStopped()) {
                wakes.now(pod.getKey());
            }
        }
    }

    private static boolean concerns(Change.Written change, ClusterState after, KubeletMemory memory) {
        PodMemory known = memory.pods().get(change.key());
        Resource pod = change.after();
        if (pod == null) {
            return known != null;
        }
        PodReading reading = PodReading.of(pod);
        boolean isForLater =
                !reading.isBound() || memory.node(reading.nodeName()).isStopped();
        if (isForLater || after.get(change.key()) != pod) {
            return false;
        }
        return known == null
                ? !reading.isFinished()
                : known.posted() != pod.status() || isChanged(change.before(), pod);
    }

    /**
     * Whether its spec has changed or its deletion was asked for, which make another generation of it, or the deletion's grace
     * period, or what is said of its behaviour.
     */
    private static boolean isChanged(@Nullable Resource before, Resource pod) {
        return before == null
                || before.generation() != pod.generation()
                || (pod.isDeleting() && graceSeconds(before) != graceSeconds(pod))
                || !before.annotations().equals(pod.annotations());
    }

    private static long graceSeconds(Resource pod) {
        return pod.metadata().number("deletionGracePeriodSeconds", 0);
    }

    /** A node that comes finds its pods; one that goes takes what its kubelet knew of it along. */
    private static void nodeWakes(Change.Written change, ClusterState after, KubeletMemory memory, Wakes wakes) {
        String name = change.key().name();
        if (change.isCreation()) {
            after.podsOn(name).forEach((key, pod) -> wakes.now(key));
            NodeRenewal.wakesAtRegistration(change.key(), after, wakes);
        } else if (change.isRemoval() && memory.nodes().containsKey(name)) {
            wakes.now(change.key());
        }
    }

    @Override
    public Turn<KubeletMemory> act(ClusterState state, KubeletMemory memory, Key key, long nowMs) {
        if (key.kind().equals(Kind.NODE)) {
            Resource node = state.get(key);
            return node == null
                    ? nothing(Why.of("kubelet.nodeGone", key.name()), memory.withoutNode(key.name()))
                    : new Turn<>(NodeRenewal.decide(node, state, memory.node(key.name())), memory);
        }
        Resource pod = state.get(key);
        PodMemory known = memory.pods().get(key);
        if (pod == null) {
            return nothing(Why.of("kubelet.cleared", key.name()), cleared(memory, key, known));
        }
        String nodeName = PodReading.of(pod).nodeName();
        Resource node = state.get(Key.of(Kind.NODE, nodeName));
        if (node == null) {
            return nothing(Why.of("kubelet.noNode", key.name(), nodeName), memory);
        }
        if (memory.node(nodeName).isStopped()) {
            return nothing(Why.of("kubelet.nodeStopped", key.name(), nodeName), memory);
        }
        boolean isOther = known != null && !known.uid().equals(pod.uid());
        KubeletMemory usable = isOther ? cleared(memory, key, known) : memory;
        return worker.sync(pod, node, state, usable, nowMs);
    }

    private static Turn<KubeletMemory> nothing(Why why, KubeletMemory memory) {
        return new Turn<>(Decision.nothing(why), memory);
    }

    private static KubeletMemory cleared(KubeletMemory memory, Key key, @Nullable PodMemory known) {
        return known == null ? memory : memory.without(key, known);
    }
}
