package podium.resource;

import org.jspecify.annotations.Nullable;

/**
 * Whether a node's kubelet is alive, as the control plane can see it: by the node's Lease.
 *
 * <p>A kubelet renews its lease every 10 s. These renewals change nothing that anybody waits for, so they are not written:
 * <em>no lease</em> means that the heart beats. A kubelet that stops leaves its Lease behind with the instant of its last
 * beat as {@code spec.renewTime}; one that works again takes it away.
 *
 * @param stoppedMs the last beat of a kubelet that has stopped, in milliseconds since 1970; -1 while it beats
 */
public record NodeHeartbeat(long stoppedMs) {

    public static final NodeHeartbeat BEATING = new NodeHeartbeat(-1);

    /** As a kubelet's {@code nodeLeaseDurationSeconds} of 40 s renews it: every quarter of that. */
    public static final long INTERVAL_MS = 10_000;

    public static final String NAMESPACE = "kube-node-lease";

    /** The key of a node's lease. */
    public static Key leaseKey(String node) {
        return Key.of(Kind.LEASE, NAMESPACE, node);
    }

    /** @param lease of the node, or null when there is none */
    public static NodeHeartbeat of(@Nullable Resource lease) {
        if (lease == null) {
            return BEATING;
        }
        return new NodeHeartbeat(Math.max(0, Timestamps.parse(lease.spec().get("renewTime"))));
    }

    public boolean isBeating() {
        return stoppedMs < 0;
    }

    /** How long nothing has been heard of the node; 0 while its heart beats. */
    public long silentMs(long nowMs) {
        return isBeating() ? 0 : Math.max(0, nowMs - stoppedMs);
    }
}
