package podium.graph;

import java.util.Set;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Tells what the cluster itself makes in every namespace, or keeps for an object that somebody made: it belongs to the
 * machinery, and whoever learns from a picture looks at what people made.
 */
public final class ClusterMade {

    private static final Set<Kind> MACHINERY = Set.of(Kind.ENDPOINT_SLICE, Kind.ENDPOINTS, Kind.EVENT, Kind.LEASE);

    private static final String TOKEN = "kubernetes.io/service-account-token";

    private ClusterMade() {}

    public static boolean is(Resource object) {
        Kind kind = object.key().kind();
        String name = object.key().name();
        if (MACHINERY.contains(kind) || kind.name().equals("ControllerRevision")) {
            return true;
        }
        if (kind.equals(Kind.CONFIG_MAP)) {
            return name.equals("kube-root-ca.crt");
        }
        if (kind.equals(Kind.SERVICE_ACCOUNT)) {
            return name.equals("default");
        }
        if (kind.equals(Kind.SERVICE)) {
            return name.equals("kubernetes") && object.key().namespace().equals("default");
        }
        return kind.equals(Kind.SECRET) && object.tree().string("type", "").equals(TOKEN);
    }
}
