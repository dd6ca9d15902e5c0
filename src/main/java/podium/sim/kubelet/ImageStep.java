package podium.sim.kubelet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why.Arg.Span;
import podium.sim.kubelet.ContainerState.NoImage;
import podium.sim.kubelet.ContainerState.NoImage.Cause;
import podium.sim.kubelet.ContainerState.Pulling;
import podium.sim.kubelet.ContainerState.Starting;
import podium.sim.kubelet.ContainerState.Unconfigured;
import podium.sim.kubelet.NodeMemory.LocalImage;

/** How a container comes to its image and is created (as Kubernetes 1.36: {@code EnsureImageExists} of the kubelet). */
final class ImageStep {

    private final PodTurn turn;
    private final ContainerPlan plan;
    private final ContainerMemory memory;

    ImageStep(PodTurn turn, ContainerPlan plan, ContainerMemory memory) {
        this.turn = turn;
        this.plan = plan;
        this.memory = memory;
    }

    /** Looks for the image on the node, or begins to pull it. */
    ContainerMemory obtain(@Nullable NoImage failure) {
        if (!ImageName.isValid(plan.image())) {
            return unusable(Cause.INVALID_NAME, "InspectFailed", failure);
        }
        LocalImage local = turn.node().image(plan.image());
        boolean isPresent = local != null && local.fromMs() <= turn.nowMs();
        if (plan.pullPolicy().equals("Never") && !isPresent) {
            return unusable(Cause.NEVER_PULLED, "ErrImageNeverPull", failure);
        }
        return isPresent && !plan.pullPolicy().equals("Always") ? present() : pull(local, failure);
    }

    private ContainerMemory present() {
        turn.because(
                "kubelet.imagePresent", plan.name(), plan.image(), turn.plan().node(), startSpan());
        turn.normal(
                plan,
                "Pulled",
                "Container image \"" + plan.image() + "\" already present on machine and can be accessed by the pod");
        return created();
    }

    private ContainerMemory pull(@Nullable LocalImage local, @Nullable NoImage failure) {
        long nowMs = turn.nowMs();
        long untilMs = local == null ? nowMs + plan.behaviour().pullMs() : Math.max(local.fromMs(), nowMs);
        turn.because(
                whyPull(local, failure), plan.name(), plan.image(), turn.plan().node(), new Span(untilMs - nowMs));
        List<String> missing = pullSecrets().missing();
        if (!missing.isEmpty()) {
            turn.warnOfPod(
                    "FailedToRetrieveImagePullSecret",
                    "Unable to retrieve some image pull secrets (" + String.join(", ", missing)
                            + "); attempting to pull the image may not succeed.");
        }
        turn.normal(plan, "Pulling", "Pulling image \"" + plan.image() + "\"");
        if (local == null && whyDenied() == null) {
            turn.nodeHas(plan.image(), untilMs);
        }
        return memory.in(new Pulling(nowMs, untilMs, failure));
    }

    private PullSecrets pullSecrets() {
        return new PullSecrets(turn.plan().pod().spec(), turn.sources());
    }

    /** Why the registry gives the image to nobody, or not to this pod; null when it does. */
    private @Nullable Cause whyDenied() {
        if (PullSecrets.areNeeded(plan) && !pullSecrets().open(plan.image())) {
            return Cause.NO_ACCESS;
        }
        return ImageName.of(plan.image()).isMissing() ? Cause.NOT_FOUND : null;
    }

    private String whyPull(@Nullable LocalImage local, @Nullable NoImage failure) {
        if (local == null) {
            return failure == null ? "kubelet.pulling" : "kubelet.pullingAgain";
        }
        return local.fromMs() > turn.nowMs() ? "kubelet.pullingAlready" : "kubelet.pullingAlways";
    }

    /** What a pull that is over has brought. */
    ContainerMemory pulled(Pulling state) {
        Cause denied = whyDenied();
        if (denied != null) {
            return failed(denied, state.failure());
        }
        long tookMs = state.untilMs() - state.sinceMs();
        turn.because("kubelet.pulled", plan.name(), plan.image(), new Span(tookMs), startSpan());
        String took = GoDuration.format(tookMs);
        turn.normal(
                plan,
                "Pulled",
                "Successfully pulled image \"" + plan.image() + "\" in " + took + " (" + took
                        + " including waiting). Image size: "
                        + turn.image(plan.image()).bytes() + " bytes.");
        return created();
    }

    private ContainerMemory created() {
        String missing = turn.sources().missingFor(plan.spec());
        if (missing != null) {
            return unconfigured(missing);
        }
        turn.normal(plan, "Created", "Container created");
        return memory.in(new Starting(turn.nowMs() + plan.behaviour().startMs()));
    }

    private ContainerMemory unconfigured(String missing) {
        int failures = memory.state() instanceof Unconfigured before ? before.failures() + 1 : 1;
        turn.because("kubelet.unconfigured", plan.name(), missing, failures, new Span(BackOff.FIRST_MS));
        turn.warn(plan, "Failed", "Error: " + missing);
        return memory.in(new Unconfigured(missing, turn.nowMs(), failures));
    }

    private Span startSpan() {
        return new Span(plan.behaviour().startMs());
    }

    private ContainerMemory failed(Cause cause, @Nullable NoImage before) {
        int failures = before == null ? 1 : before.failures() + 1;
        NoImage failed = new NoImage(cause, turn.nowMs(), failures, false);
        turn.because(
                cause == Cause.NO_ACCESS ? "kubelet.imageDenied" : "kubelet.imageNotFound",
                plan.name(),
                plan.image(),
                failures);
        turn.warn(
                plan,
                "Failed",
                "Failed to pull image \"" + plan.image() + "\": " + ImageFailure.message(failed, plan.image()));
        turn.warn(plan, "Failed", "Error: " + ImageFailure.reason(failed));
        return memory.in(failed);
    }

    private ContainerMemory unusable(Cause cause, String event, @Nullable NoImage before) {
        int failures = before == null ? 1 : before.failures() + 1;
        NoImage failed = new NoImage(cause, turn.nowMs(), failures, true);
        turn.because(
                cause == Cause.INVALID_NAME ? "kubelet.imageInvalid" : "kubelet.imageNeverPulled",
                plan.name(),
                plan.image(),
                turn.plan().node());
        turn.warn(plan, event, ImageFailure.message(failed, plan.image()));
        turn.warn(plan, "Failed", "Error: " + ImageFailure.reason(failed));
        return memory.in(failed);
    }

    /** Notices that it is too soon to try again. */
    ContainerMemory backOff(NoImage state) {
        NoImage waiting = new NoImage(state.cause(), state.sinceMs(), state.failures(), true);
        turn.because(
                "kubelet.imageBackOff",
                plan.name(),
                plan.image(),
                new Span(BackOff.afterFailures(state.failures())),
                state.failures());
        turn.normal(plan, "BackOff", "Back-off pulling image \"" + plan.image() + "\"");
        turn.warn(plan, "Failed", "Error: " + ImageFailure.reason(waiting));
        return memory.in(waiting);
    }
}
