package podium.resource;

import org.jspecify.annotations.Nullable;
import podium.base.Json;

/**
 * Whether a node's kubelet is alive, as the control plane can see it: by the node's Lease.
 *
 * <p>A kubelet renews its lease every 10 s. These renewals change nothing that anybody waits for, so they are not written:
 * a lease <em>without</em> {@code spec.renewTime} is one whose holder's heart beats, and whoever asks for it is shown the
 * last beat ({@link #shown}). A kubelet that stops writes the instant of its last beat; one that works again takes it away.
 * A kubelet from outside that renews its lease itself is judged by what it writes.
 *
 * @param stoppedMs the last beat of a kubelet that has stopped, in milliseconds since 1970; -1 while it beats
 */
public record NodeHeartbeat(long stoppedMs) {

    public static final NodeHeartbeat BEATING = new NodeHeartbeat(-1);

    /** As a kubelet's {@code nodeLeaseDurationSeconds} of 40 s renews it: every quarter of that. */
    public static final long INTERVAL_MS = 10_000;

    public static final String NAMESPACE = "kube-node-lease";

    private static final String RENEWED = "renewTime";

    /** The key of a node's lease. */
    public static Key leaseKey(String node) {
        return Key.of(Kind.LEASE, NAMESPACE, node);
    }

    /** Whether the key is that of a node's lease. */
    public static boolean isLease(Key key) {
        return key.kind().equals(Kind.LEASE) && key.namespace().equals(NAMESPACE);
    }

    /** @param lease of the node, or null when there is none: then nobody has ever said that the heart stopped */
    public static NodeHeartbeat of(@Nullable Resource lease) {
        long renewedMs = lease == null ? -1 : Timestamps.parse(lease.spec().get(RENEWED));
        return renewedMs < 0 ? BEATING : new NodeHeartbeat(renewedMs);
    }

    /**
     * An object as whoever reads it at an instant is shown it: a lease whose holder's heart beats with the last beat, all
     * else as it is.
     */
    public static Resource shown(Resource object, long nowMs) {
        boolean isRenewedUnwritten = isLease(object.key()) && !object.spec().has(RENEWED) && isOfNode(object);
        if (!isRenewedUnwritten) {
            return object;
        }
        long beatMs = lastBeatMs(object.createdMs(), nowMs);
        return object.withTree(object.tree().change("spec", spec -> spec.with(RENEWED, Timestamps.micros(beatMs))));
    }

    private static boolean isOfNode(Resource lease) {
        for (Json owner : lease.metadata().array("ownerReferences")) {
            if (owner.asObject().string("kind", "").equals(Kind.NODE.name())) {
                return true;
            }
        }
        return false;
    }

    /** The last of the beats that have come regularly since an instant. */
    public static long lastBeatMs(long sinceMs, long nowMs) {
        return sinceMs + Math.max(0, nowMs - sinceMs) / INTERVAL_MS * INTERVAL_MS;
    }

    public boolean isBeating() {
        return stoppedMs < 0;
    }

    /** How long nothing has been heard of the node; 0 while its heart beats. */
    public long silentMs(long nowMs) {
        return isBeating() ? 0 : Math.max(0, nowMs - stoppedMs);
    }
}
