package podium.sim.kubelet;

import java.util.List;
import podium.base.JsonObject;
import podium.base.Why;
import podium.base.Why.Arg.Span;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Resource;
import podium.sim.Actor.Turn;

/**
 * One pod's turn with a stand-in for a kubelet, which only answers for pods: a second after a pod has come it says once what
 * became of it, and a second after its deletion was asked for it lets it go. Nothing is tried again, nothing restarts or
 * ends, nothing is reported as an event, and what a pod's annotations say of its behaviour does not count.
 */
final class StandInSync {

    /** How long whatever a stand-in does takes. */
    private static final long DELAY_MS = 1000;

    private final PodPlan plan;
    private final Resource node;
    private final PodSources sources;
    private final long nowMs;

    StandInSync(PodPlan plan, Resource node, ClusterState state, long nowMs) {
        this.plan = plan;
        this.node = node;
        this.sources = new PodSources(state, plan.key().namespace());
        this.nowMs = nowMs;
    }

    Turn<KubeletMemory> turn(KubeletMemory before) {
        KubeletMemory memory = before.pods().get(plan.key()) == null ? before.taking(plan, nowMs) : before;
        PodMemory pod = memory.pods().get(plan.key());
        if (pod == null) {
            Why why = Why.of("kubelet.noAddress", name(), plan.node(), AddressPool.SIZE);
            return new Turn<>(Decision.nothing(why).idleAgainAfter(PodSync.NO_ADDRESS_RETRY_MS), memory);
        }
        return plan.pod().isDeleting() ? letGo(pod, memory) : answerFor(pod, memory);
    }

    private Turn<KubeletMemory> answerFor(PodMemory pod, KubeletMemory memory) {
        long dueMs = pod.takenMs() + DELAY_MS;
        if (pod.posted() != null) {
            return say(pod, Why.of("kubelet.standIn.seen", name(), plan.pod().generation()), memory);
        }
        if (nowMs < dueMs) {
            Why why = Why.of("kubelet.standIn.taken", name(), plan.node(), new Span(dueMs - nowMs));
            return new Turn<>(Decision.nothing(why).againAfter(dueMs - nowMs), memory);
        }
        StandInOutcome outcome = StandInOutcome.of(plan, sources, nowMs);
        return say(
                pod.withContainers(outcome.containers()),
                outcome.why(),
                memory.with(memory.shared().asWritten(plan)));
    }

    /** Writes what it knows, where the status does not say so already. */
    private Turn<KubeletMemory> say(PodMemory pod, Why why, KubeletMemory memory) {
        PodStatus writer = new PodStatus(plan, pod, node, memory.shared());
        JsonObject status = writer.write(nowMs);
        KubeletMemory after = memory.with(writer.shared()).with(plan.key(), pod.withPosted(status));
        return status == plan.pod().status()
                ? new Turn<>(Decision.nothing(Why.of("kubelet.standIn.stays", name())), after)
                : new Turn<>(Decision.of(why, List.of(new Effect.UpdateStatus(plan.key(), status))), after);
    }

    private Turn<KubeletMemory> letGo(PodMemory pod, KubeletMemory memory) {
        if (plan.deletionGraceMs() == 0) { // somebody else has let it go already, and finalizers hold it
            return new Turn<>(Decision.nothing(Why.of("kubelet.standIn.stays", name())), memory);
        }
        PodMemory ending = pod.isEnding() ? pod : pod.endingBy(nowMs + DELAY_MS);
        KubeletMemory after = memory.with(plan.key(), ending);
        long leftMs = ending.deadlineMs() - nowMs;
        if (leftMs > 0) {
            Why why = Why.of("kubelet.standIn.ending", name(), new Span(leftMs));
            return new Turn<>(Decision.nothing(why).againAfter(leftMs), after);
        }
        Effect gone = new Effect.Delete(plan.key(), DeleteOptions.NOW.ifUid(pod.uid()), null);
        Why why = Why.of("kubelet.standIn.removed", name(), new Span(DELAY_MS));
        return new Turn<>(Decision.of(why, List.of(gone)), after);
    }

    private String name() {
        return plan.key().name();
    }
}
