package podium.controller.storage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * Lets a claim go when no pod uses it any more (as Kubernetes 1.36: {@code persistentvolumeclaim-protection-controller}).
 */
public final class ClaimProtection implements Controller {

    private static final Kind CLAIM = FurtherKinds.PERSISTENT_VOLUME_CLAIM;
    private static final String FINALIZER = "kubernetes.io/pvc-protection";

    @Override
    public String name() {
        return "persistentvolumeclaim-protection-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Key key = change.key();
        if (key.kind().equals(CLAIM) && change.after() != null && change.after().isDeleting()) {
            wakes.now(key);
        } else if (key.kind().equals(Kind.POD) && !after.table(CLAIM).isEmpty() && !uses(change.after())) {
            claims(change.object()).forEach(name -> wakes.now(Key.of(CLAIM, key.namespace(), name)));
        }
    }

    private static boolean uses(@Nullable Resource pod) {
        return pod != null && !PodReading.of(pod).isFinished();
    }

    private static Set<String> claims(Resource pod) {
        Set<String> names = new LinkedHashSet<>();
        for (Json volume : pod.spec().array("volumes")) {
            String name = volume.asObject().object("persistentVolumeClaim").string("claimName", "");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource claim = state.get(key);
        if (claim == null) {
            return Decision.nothing(Why.of("storage.claimIsGone", key.name()));
        }
        if (!claim.isDeleting() || !claim.hasFinalizer(FINALIZER)) {
            return Decision.nothing(Why.of("storage.claimIsWanted", key.name()));
        }
        for (Resource pod : state.list(Kind.POD, key.namespace())) {
            if (uses(pod) && claims(pod).contains(key.name())) {
                return Decision.nothing(
                        Why.of("storage.claimIsUsed", key.name(), pod.key().name()));
            }
        }
        return Decision.of(
                Why.of("storage.claimIsFree", key.name(), FINALIZER), List.of(Protection.released(claim, FINALIZER)));
    }
}
