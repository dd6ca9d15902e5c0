package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Why;
import podium.controller.Effect;

/** One turn with one pod in the making: brings its containers to what they must be by now and collects what to report. */
final class PodTurn {

    static final String COMPONENT = "kubelet";

    private final PodPlan plan;
    private final long nowMs;
    private final List<ContainerMemory> containers;
    private final List<Effect> events = new ArrayList<>();
    private final List<Why> whys = new ArrayList<>();
    private final boolean isEnding;
    private NodeMemory node;

    PodTurn(PodPlan plan, PodMemory pod, NodeMemory node, long nowMs) {
        this.plan = plan;
        this.containers = new ArrayList<>(pod.containers());
        this.isEnding = pod.isEnding();
        this.node = node;
        this.nowMs = nowMs;
    }

    /** Lets all happen that is due. */
    void run() {
        boolean hasMoved = true;
        while (hasMoved) {
            hasMoved = false;
            for (int i = 0; i < containers.size(); i++) {
                ContainerMemory before = containers.get(i);
                ContainerMemory after = before.state()
                        .accept(new ContainerStep(this, plan.containers().get(i), before));
                hasMoved |= after != before;
                containers.set(i, after);
            }
        }
    }

    long nowMs() {
        return nowMs;
    }

    boolean isEnding() {
        return isEnding;
    }

    PodPlan plan() {
        return plan;
    }

    NodeMemory node() {
        return node;
    }

    void nodeHas(String image, long fromMs) {
        node = node.withImage(image, fromMs);
    }

    /** Whether the kubelet is busy with another container: it starts one after the other. */
    boolean isBusy() {
        for (ContainerMemory container : containers) {
            if (container.state() instanceof ContainerState.Pulling
                    || container.state() instanceof ContainerState.Starting) {
                return true;
            }
        }
        return false;
    }

    List<ContainerMemory> containers() {
        return List.copyOf(containers);
    }

    /** What was reported, in order. */
    List<Effect> events() {
        return events;
    }

    /** Why each thing happened, in order. */
    List<Why> whys() {
        return whys;
    }

    void because(Why why) {
        whys.add(why);
    }

    void report(ContainerPlan container, String type, String reason, String message) {
        events.add(new Effect.Report(COMPONENT, plan.node(), plan.key(), container.fieldPath(), type, reason, message));
    }
}
