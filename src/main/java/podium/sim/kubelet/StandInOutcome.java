package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.sim.kubelet.ContainerPlan.Role;
import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.ContainerState.NoImage;
import podium.sim.kubelet.ContainerState.Running;
import podium.sim.kubelet.ContainerState.Seen;
import podium.sim.kubelet.ContainerState.Unconfigured;
import podium.sim.kubelet.ContainerState.Unmounted;
import podium.sim.kubelet.PodSources.Unmountable;

/**
 * What a stand-in says of a pod's containers, for good.
 *
 * @param why of the pod that runs, or of each container that cannot
 */
record StandInOutcome(List<ContainerMemory> containers, Why why) {

    static StandInOutcome of(PodPlan plan, PodSources sources, long nowMs) {
        Unmountable unmountable = sources.unmountable(plan.pod().spec());
        List<ContainerMemory> containers = new ArrayList<>(plan.containers().size());
        List<Why> whys = new ArrayList<>();
        boolean isHeldUp = false; // what an init container waits for, those behind it wait for too
        for (ContainerPlan container : plan.containers()) {
            if (isHeldUp) {
                containers.add(ContainerMemory.of(container));
                continue;
            }
            Said said =
                    unmountable == null ? said(container, sources, nowMs) : unmounted(container, unmountable, nowMs);
            containers.add(ContainerMemory.of(container).in(said.state()));
            if (said.why() != null) {
                whys.add(said.why());
                isHeldUp = container.role() != Role.MAIN;
            }
        }
        return new StandInOutcome(List.copyOf(containers), together(plan, whys));
    }

    private static Why together(PodPlan plan, List<Why> whys) {
        return switch (whys.size()) {
            case 0 -> Why.of("kubelet.standIn.ready", plan.key().name(), plan.node());
            case 1 -> whys.get(0);
            default -> Why.of("kubelet.together", new Why.Arg.Parts(whys));
        };
    }

    /** @param why it does not run, or null */
    private record Said(ContainerState state, @Nullable Why why) {}

    private static Said said(ContainerPlan container, PodSources sources, long nowMs) {
        String missing = sources.missingFor(container.spec());
        if (ImageName.of(container.image()).isMissing()) {
            NoImage state = new NoImage(NoImage.Cause.NOT_FOUND, nowMs, 1, false);
            return new Said(state, Why.of("kubelet.standIn.noImage", container.name(), container.image()));
        }
        if (missing != null) {
            Unconfigured state = new Unconfigured(missing, nowMs, 1);
            return new Said(state, Why.of("kubelet.standIn.unconfigured", container.name(), missing));
        }
        return new Said(container.role() == Role.INIT ? done(nowMs) : running(nowMs), null);
    }

    private static Said unmounted(ContainerPlan container, Unmountable volume, long nowMs) {
        Why why = Why.of("kubelet.standIn.unmounted", container.name(), volume.volume(), volume.message());
        return new Said(new Unmounted(nowMs, 1), why);
    }

    /** An init container has done its work, or the pod could not run. */
    private static ContainerState done(long nowMs) {
        return new Ended(0, nowMs, nowMs, false);
    }

    private static ContainerState running(long nowMs) {
        Course course = Course.begin(Behaviour.DEFAULT, nowMs);
        Seen ready = new Seen(true, nowMs, -1);
        return new Running(nowMs, course, nowMs, Seen.NOTHING, ready, Seen.NOTHING, null);
    }
}
