package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Resource;
import podium.sim.kubelet.Behaviour.Window;
import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.NodeMemory.LocalImage;

/** One turn with one pod in the making: brings its containers to what they must be by now and collects what to report. */
final class PodTurn {

    private final PodPlan plan;
    private final PodMemory pod;
    private final Resource node;
    private final PodSources sources;
    private final long nowMs;
    private final List<ContainerMemory> containers;
    private final PodProgress progress;
    private final List<Effect> events = new ArrayList<>();
    private final List<Why> whys = new ArrayList<>();
    private NodeMemory nodeMemory;
    private Shared shared;

    PodTurn(
            PodPlan plan,
            PodMemory pod,
            Resource node,
            PodSources sources,
            NodeMemory nodeMemory,
            Shared shared,
            long nowMs) {
        this.sources = sources;
        this.plan = plan;
        this.pod = pod;
        this.node = node;
        this.containers = new ArrayList<>(pod.containers());
        this.progress = new PodProgress(plan, containers, pod.isEnding());
        this.nodeMemory = nodeMemory;
        this.shared = shared;
        this.nowMs = nowMs;
    }

    /** Lets all happen that is due; what happens to one container may be what another waits for. */
    void run() {
        boolean hasMoved = true;
        while (hasMoved) {
            hasMoved = false;
            for (int i = 0; i < containers.size(); i++) {
                hasMoved |= advance(i);
            }
        }
    }

    private boolean advance(int i) {
        ContainerMemory first = containers.get(i);
        ContainerMemory before = first;
        ContainerMemory after = step(i, before);
        while (after != before) {
            containers.set(i, after);
            before = after;
            after = step(i, before);
        }
        return after != first;
    }

    private ContainerMemory step(int i, ContainerMemory container) {
        return container.state().accept(new ContainerStep(this, i, container));
    }

    long nowMs() {
        return nowMs;
    }

    PodPlan plan() {
        return plan;
    }

    /** The config maps and secrets that it may use. */
    PodSources sources() {
        return sources;
    }

    /** How far the pod is by now. */
    PodProgress progress() {
        return progress;
    }

    boolean isEnding() {
        return pod.isEnding();
    }

    /** What is left until all containers must have ended. */
    long graceLeftMs() {
        return Math.max(0, pod.deadlineMs() - nowMs);
    }

    @Nullable
    Window unready() {
        return pod.unready();
    }

    String podIp() {
        return NodeAddresses.podIp(node, plan, pod.ip()).value();
    }

    NodeMemory node() {
        return nodeMemory;
    }

    Shared shared() {
        return shared;
    }

    Image image(String name) {
        return shared.image(name);
    }

    void nodeHas(String name, long fromMs) {
        Image image = shared.image(name);
        shared = shared.with(name, image);
        nodeMemory = nodeMemory.withImage(name, new LocalImage(image, fromMs));
    }

    /** The pod's memory after what has happened. */
    PodMemory pod() {
        return pod.withContainers(List.copyOf(containers));
    }

    /** When something happens next by itself; what is due and has not happened waits for something else. */
    Look nextLook() {
        Look next = Look.NEVER;
        for (int i = 0; i < containers.size(); i++) {
            ContainerMemory container = containers.get(i);
            boolean isOver = container.state() instanceof Ended ended && !progress.isToRestart(i, ended);
            Look look = isOver ? Look.NEVER : Look.at(plan.containers().get(i), container, pod.unready());
            next = look.atMs() > nowMs ? next.or(look) : next;
        }
        return next;
    }

    /** What was reported, in order. */
    List<Effect> events() {
        return events;
    }

    /** Why all that happened did. */
    Why why() {
        return switch (whys.size()) {
            case 0 -> Why.of("kubelet.unchanged", plan.key().name());
            case 1 -> whys.get(0);
            default -> Why.of("kubelet.together", new Why.Arg.Parts(whys));
        };
    }

    void because(String key, Object... args) {
        whys.add(Why.of(key, args));
    }

    void normal(ContainerPlan container, String reason, String message) {
        report(container, "Normal", reason, message);
    }

    void warn(ContainerPlan container, String reason, String message) {
        report(container, "Warning", reason, message);
    }

    /** About the pod, not about one of its containers. */
    void warnOfPod(String reason, String message) {
        events.add(new Effect.Report(Kubelet.NAME, plan.node(), plan.key(), "", "Warning", reason, message));
    }

    private void report(ContainerPlan container, String type, String reason, String message) {
        Key key = plan.key();
        events.add(new Effect.Report(Kubelet.NAME, plan.node(), key, container.fieldPath(), type, reason, message));
    }
}
