package podium.sim.kubelet;

/**
 * What a kubelet knows of one container.
 *
 * @param restarts how often it has been started again
 */
record ContainerMemory(ContainerState state, int restarts) {

    static final ContainerMemory NEW = new ContainerMemory(ContainerState.Waiting.WAITING, 0);

    ContainerMemory in(ContainerState changed) {
        return new ContainerMemory(changed, restarts);
    }

    boolean isRunning() {
        return state instanceof ContainerState.Running;
    }
}
