package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Resource;
import podium.sim.Actor.Turn;

/** One pod's turn on a node whose kubelet works: takes the pod up, brings it on, writes its status, lets it go. */
final class PodSync {

    /** How soon a pod for which the node has no address is looked at again. */
    static final long NO_ADDRESS_RETRY_MS = 10_000;

    private final PodPlan plan;
    private final Resource node;
    private final PodSources sources;
    private final long nowMs;

    PodSync(PodPlan plan, Resource node, ClusterState state, long nowMs) {
        this.sources = new PodSources(state, plan.key().namespace());
        this.plan = plan;
        this.node = node;
        this.nowMs = nowMs;
    }

    Turn<KubeletMemory> turn(KubeletMemory memory) {
        PodMemory known = memory.pods().get(plan.key());
        if (known != null) {
            return sync(known, memory, memory.node(plan.node()));
        }
        KubeletMemory taken = memory.taking(plan, nowMs);
        PodMemory pod = taken.pods().get(plan.key());
        return pod == null ? withoutAddress(memory) : sync(pod, taken, taken.node(plan.node()));
    }

    private Turn<KubeletMemory> sync(PodMemory before, KubeletMemory memory, NodeMemory nodeBefore) {
        boolean isDeleting = plan.pod().isDeleting();
        PodMemory asked = isDeleting ? before.endingBy(nowMs + plan.deletionGraceMs()) : before;
        PodTurn turn = new PodTurn(plan, asked, node, sources, nodeBefore, memory.shared(), nowMs);
        turn.run();
        PodStatus writer = new PodStatus(plan, turn.pod(), node, turn.shared());
        JsonObject status = writer.write(nowMs);
        PodMemory pod = turn.pod().withPosted(status);
        List<Effect> effects = new ArrayList<>(turn.events());
        if (status != plan.pod().status()) {
            effects.add(new Effect.UpdateStatus(plan.key(), status));
        }
        KubeletMemory after = memory.with(plan.node(), turn.node()).with(writer.shared());
        if (!turn.progress().isTerminated()) {
            return new Turn<>(waiting(Decision.of(turn.why(), effects), turn), after.with(plan.key(), pod));
        }
        turn.because(whyOver(turn), plan.key().name());
        if (isDeleting) {
            effects.add(new Effect.Delete(plan.key(), DeleteOptions.NOW.ifUid(pod.uid()), null));
        }
        return new Turn<>(Decision.of(turn.why(), effects), after.without(plan.key(), pod));
    }

    private String whyOver(PodTurn turn) {
        if (plan.pod().isDeleting()) {
            return "kubelet.podRemoved";
        }
        return turn.progress().phase().equals("Succeeded") ? "kubelet.podSucceeded" : "kubelet.podFailed";
    }

    private Decision waiting(Decision decision, PodTurn turn) {
        Look next = turn.nextLook();
        if (next.atMs() == Answers.NEVER) {
            return decision;
        }
        long delayMs = next.atMs() - nowMs;
        return next.isIdle() ? decision.idleAgainAfter(delayMs) : decision.againAfter(delayMs);
    }

    private Turn<KubeletMemory> withoutAddress(KubeletMemory memory) {
        String message = "Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for"
                + " sandbox: failed to allocate for range 0: no IP addresses available in range set: "
                + node.spec().string("podCIDR", "");
        Effect report = new Effect.Report(
                Kubelet.NAME, plan.node(), plan.key(), "", "Warning", "FailedCreatePodSandBox", message);
        Why why = Why.of("kubelet.noAddress", plan.key().name(), plan.node(), AddressPool.SIZE);
        return new Turn<>(Decision.of(why, List.of(report)).idleAgainAfter(NO_ADDRESS_RETRY_MS), memory);
    }
}
