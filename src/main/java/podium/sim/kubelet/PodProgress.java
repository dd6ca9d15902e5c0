package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.sim.kubelet.ContainerPlan.Role;
import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.ContainerState.Running;

/**
 * How far a pod's containers are together, and what may therefore happen next (as Kubernetes 1.36:
 * {@code computePodActions} and {@code getPhase} of the kubelet).
 *
 * @param isEnding whether the pod's deletion has been asked for
 */
record PodProgress(PodPlan plan, List<ContainerMemory> containers, boolean isEnding) {

    private ContainerPlan plan(int i) {
        return plan.containers().get(i);
    }

    private ContainerState state(int i) {
        return containers.get(i).state();
    }

    /** Whether this container may be started now: init containers one after the other, then the others. */
    boolean mayStart(int i) {
        return !isEnding && !isBusy() && !isFinished() && (isInitialized() || isNextInit(i));
    }

    /** Whether the kubelet is about to start a container: it does so with one after the other. */
    private boolean isBusy() {
        for (ContainerMemory container : containers) {
            if (container.state() instanceof ContainerState.Pulling
                    || container.state() instanceof ContainerState.Starting) {
                return true;
            }
        }
        return false;
    }

    private boolean isNextInit(int i) {
        if (plan(i).role() == Role.MAIN) {
            return false;
        }
        for (int before = 0; before < i; before++) {
            if (!isInitialized(before)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the init containers have done their work, so that the pod's containers may run. */
    boolean isInitialized() {
        boolean areDone = true;
        for (int i = 0; i < containers.size(); i++) {
            if (plan(i).role() == Role.MAIN) {
                return areDone || hasAnyMainRun();
            }
            areDone &= isInitialized(i);
        }
        return areDone;
    }

    /** Whether one init container has done what those behind it wait for. */
    boolean isInitialized(int i) {
        if (plan(i).role() == Role.SIDECAR) {
            return state(i) instanceof Running running && running.isUp();
        }
        return state(i) instanceof Ended ended && ended.exitCode() == 0;
    }

    private boolean hasAnyMainRun() {
        for (int i = 0; i < containers.size(); i++) {
            boolean hasRun = containers.get(i).isRunning() || hasEnded(i);
            if (plan(i).role() == Role.MAIN && hasRun) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEnded(int i) {
        return state(i) instanceof Ended || containers.get(i).last() != null;
    }

    /** Whether a container that has ended is to be started again. */
    boolean isToRestart(int i, Ended ended) {
        if (isEnding || isFinished()) {
            return false;
        }
        boolean isOutdated = !containers.get(i).image().equals(plan(i).image());
        return isOutdated || plan(i).restartsAfter(ended.exitCode());
    }

    /** Whether all that the pod is there for has ended for good; sidecars do not count. */
    boolean isFinished() {
        if (hasFailedInit()) {
            return true;
        }
        for (int i = 0; i < containers.size(); i++) {
            if (plan(i).role() == Role.MAIN && !isOver(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasFailedInit() {
        for (int i = 0; i < containers.size(); i++) {
            if (plan(i).role() == Role.INIT && state(i) instanceof Ended ended && ended.exitCode() != 0 && isOver(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOver(int i) {
        return state(i) instanceof Ended ended
                && !plan(i).restartsAfter(ended.exitCode())
                && containers.get(i).image().equals(plan(i).image());
    }

    /** Whether a sidecar may end: nobody needs it any more. */
    boolean isSidecarFree() {
        for (int i = 0; i < containers.size(); i++) {
            if (plan(i).role() != Role.SIDECAR && containers.get(i).isRunning()) {
                return false;
            }
        }
        return isEnding || isFinished();
    }

    boolean isAnyRunning() {
        return containers.stream().anyMatch(ContainerMemory::isRunning);
    }

    /** Whether nothing will run any more: the pod has ended, by itself or because it was deleted. */
    boolean isTerminated() {
        return !isAnyRunning() && (isEnding || isFinished());
    }

    /** Whether the pod's network is up and known: from the end of the kubelet's first attempt to start a container. */
    boolean hasNetwork() {
        for (int i = 0; i < containers.size(); i++) {
            boolean isTried = state(i) instanceof ContainerState.NoImage
                    || state(i) instanceof ContainerState.Unconfigured
                    || containers.get(i).isRunning();
            if (isTried || hasEnded(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code status.phase}. */
    String phase() {
        if (hasFailedInit()) {
            return isAnyRunning() ? "Pending" : "Failed";
        }
        if (isTerminated()) {
            return hasSucceeded() ? "Succeeded" : "Failed";
        }
        if (!isInitialized()) {
            return "Pending";
        }
        for (int i = 0; i < containers.size(); i++) {
            if (plan(i).role() == Role.MAIN && !containers.get(i).isRunning() && !hasEnded(i)) {
                return "Pending";
            }
        }
        return "Running";
    }

    private boolean hasSucceeded() {
        for (int i = 0; i < containers.size(); i++) {
            boolean isZero = state(i) instanceof Ended ended && ended.exitCode() == 0;
            if (plan(i).role() == Role.MAIN && !isZero) {
                return false;
            }
        }
        return true;
    }

    /** Names of the containers that are to be ready and are not. */
    List<String> unready() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < containers.size(); i++) {
            boolean isReady = state(i) instanceof Running running && running.isReady();
            if (plan(i).isLasting() && !isReady) {
                names.add(plan(i).name());
            }
        }
        return names;
    }

    /** Names of the init containers that have not done what the pod waits for. */
    List<String> incomplete() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < containers.size(); i++) {
            if (plan(i).role() != Role.MAIN && !isInitialized(i)) {
                names.add(plan(i).name());
            }
        }
        return names;
    }
}
