package podium.timeline;

/** How many pods of one ReplicaSet there were over time, as long as it stood for one revision. */
public final class Band {

    private final long revision;
    private final StepFunction replicas = new StepFunction();

    Band(long revision) {
        this.revision = revision;
    }

    /** Of its Deployment; 0 when it belongs to none. */
    public long revision() {
        return revision;
    }

    /** Pods that exist and are not on their way out: the ReplicaSet's {@code status.replicas}. */
    public StepFunction replicas() {
        return replicas;
    }
}
