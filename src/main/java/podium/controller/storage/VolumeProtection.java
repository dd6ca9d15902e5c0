package podium.controller.storage;

import java.util.List;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Lets a volume go when no claim is bound to it (as Kubernetes 1.36: {@code persistentvolume-protection-controller}). */
public final class VolumeProtection implements Controller {

    private static final Kind VOLUME = FurtherKinds.PERSISTENT_VOLUME;
    private static final String FINALIZER = "kubernetes.io/pv-protection";
    private static final String BOUND = "Bound";

    @Override
    public String name() {
        return "persistentvolume-protection-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Resource volume = change.after();
        if (volume != null && volume.key().kind().equals(VOLUME) && volume.isDeleting()) {
            wakes.now(volume.key());
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource volume = state.get(key);
        if (volume == null) {
            return Decision.nothing(Why.of("storage.volumeIsGone", key.name()));
        }
        if (!volume.isDeleting() || !volume.hasFinalizer(FINALIZER)) {
            return Decision.nothing(Why.of("storage.volumeIsWanted", key.name()));
        }
        if (volume.status().string("phase", "").equals(BOUND)) {
            return Decision.nothing(Why.of("storage.volumeIsBound", key.name()));
        }
        return Decision.of(
                Why.of("storage.volumeIsFree", key.name(), FINALIZER), List.of(Protection.released(volume, FINALIZER)));
    }
}
