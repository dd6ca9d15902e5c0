package podium.http.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import podium.cluster.ClusterState;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.SimState;

/** A SHA-256 over all that a cluster is: its objects, what it draws next, and what is due. */
final class StateHash {

    private StateHash() {}

    /** Whether two states have the same hash; states that share their cluster and their queue need not be hashed for it. */
    static boolean isSame(SimState one, SimState other) {
        return one.cluster() == other.cluster() && one.queue() == other.queue() || of(one).equals(of(other));
    }

    static String of(SimState state) {
        MessageDigest digest = sha256();
        ClusterState cluster = state.cluster();
        for (Kind kind : cluster.kinds()) {
            for (Resource object : cluster.table(kind).values()) {
                add(digest, object.key() + " " + object.tree() + "\n");
            }
        }
        add(digest, cluster.resourceVersion() + " " + cluster.chance() + " ");
        add(digest, state.queue().size() + " " + state.queue().fingerprint());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
