package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.Actor;

/** The kubelets of all nodes, as one actor that takes a turn with one pod at a time. */
public final class Kubelet implements Actor<KubeletMemory> {

    public static final String NAME = "kubelet";

    private final Behaviour behaviour;

    /** @param behaviour of containers of which nothing else is said */
    public Kubelet(Behaviour behaviour) {
        this.behaviour = behaviour;
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
        boolean isOutdated = change.after() != null && after.get(change.key()) != change.after();
        if (change.key().kind().equals(Kind.POD) && !isOutdated && concerns(change, memory)) {
            wakes.now(change.key());
        }
    }

    private static boolean concerns(Change.Written change, KubeletMemory memory) {
        PodMemory known = memory.pods().get(change.key());
        Resource pod = change.after();
        if (pod == null) {
            return known != null;
        }
        String node = PodReading.of(pod).nodeName();
        if (node.isEmpty() || memory.node(node).isStopped()) {
            return false;
        }
        Resource before = change.before();
        return known == null
                || known.posted() != pod.status()
                || (before != null && (before.isDeleting() != pod.isDeleting() || before.spec() != pod.spec()));
    }

    @Override
    public Turn<KubeletMemory> act(ClusterState state, KubeletMemory memory, Key key, long nowMs) {
        Resource pod = state.get(key);
        PodMemory known = memory.pods().get(key);
        if (pod == null || (known != null && !known.uid().equals(pod.uid()))) {
            return cleared(memory, key, known);
        }
        String nodeName = PodReading.of(pod).nodeName();
        Resource node = state.get(Key.of(Kind.NODE, nodeName));
        if (node == null) {
            return new Turn<>(Decision.nothing(Why.of("kubelet.noNode", key.name(), nodeName)), memory);
        }
        if (memory.node(nodeName).isStopped()) {
            return new Turn<>(Decision.nothing(Why.of("kubelet.nodeStopped", key.name(), nodeName)), memory);
        }
        return sync(PodPlan.of(pod, behaviour), node, memory, known, nowMs);
    }

    private static Turn<KubeletMemory> cleared(KubeletMemory memory, Key key, @Nullable PodMemory known) {
        return new Turn<>(
                Decision.nothing(Why.of("kubelet.cleared", key.name())), known == null ? memory : memory.without(key));
    }

    private static Turn<KubeletMemory> sync(
            PodPlan plan, Resource node, KubeletMemory memory, @Nullable PodMemory known, long nowMs) {
        NodeMemory nodeMemory = memory.node(plan.node());
        PodMemory pod = known;
        if (pod == null) {
            int ip = nodeMemory.addresses().free();
            nodeMemory = nodeMemory.withAddresses(nodeMemory.addresses().with(ip));
            pod = PodMemory.taken(plan, ip, nowMs);
        }
        if (plan.pod().isDeleting() && !pod.isEnding()) {
            pod = pod.ending(nowMs);
        }
        PodTurn turn = new PodTurn(plan, pod, nodeMemory, nowMs);
        turn.run();
        pod = pod.withContainers(turn.containers());
        JsonObject status = new PodStatus(plan, pod, node, nowMs).write();
        List<Effect> effects = new ArrayList<>(turn.events());
        boolean isOver = pod.isEnding() && pod.containers().stream().noneMatch(ContainerMemory::isRunning);
        status = status.equals(plan.pod().status()) ? plan.pod().status() : status;
        if (status != plan.pod().status()) {
            effects.add(new Effect.UpdateStatus(plan.key(), status));
        }
        NodeMemory nodeAfter = turn.node();
        if (isOver) {
            effects.add(new Effect.Delete(plan.key(), DeleteOptions.NOW.ifUid(pod.uid()), null));
            nodeAfter = nodeAfter.withAddresses(nodeAfter.addresses().without(pod.ip()));
        }
        KubeletMemory after = memory.with(plan.node(), nodeAfter);
        after = isOver ? after.without(plan.key()) : after.with(plan.key(), pod.withPosted(status));
        return new Turn<>(decision(effects, turn.whys(), pod, plan, nowMs), after);
    }

    private static Decision decision(List<Effect> effects, List<Why> whys, PodMemory pod, PodPlan plan, long nowMs) {
        Why why = whys.size() == 1
                ? whys.get(0)
                : whys.isEmpty()
                        ? Why.of("kubelet.unchanged", plan.key().name())
                        : Why.of("kubelet.together", new Why.Arg.Parts(whys));
        Decision decision = Decision.of(why, effects);
        NextLook look = new NextLook();
        long next = NextLook.NEVER;
        for (ContainerMemory container : pod.containers()) {
            next = Math.min(next, container.state().accept(look));
        }
        return next == NextLook.NEVER ? decision : decision.againAfter(next - nowMs);
    }
}
