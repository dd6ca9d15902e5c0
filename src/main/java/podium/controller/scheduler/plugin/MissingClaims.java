package podium.controller.scheduler.plugin;

import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.controller.scheduler.reading.PodInfo;
import podium.resource.Key;
import podium.resource.Kind;

/** Refuses pods that mount a persistent volume claim which does not exist: no node can help. */
public final class MissingClaims {

    public static final String NAME = "VolumeBinding";

    private static final Kind CLAIM = new Kind("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", true);

    private MissingClaims() {}

    public static @Nullable Refusal refuse(PodInfo pod, ClusterState state) {
        for (String claim : pod.claims()) {
            if (!state.has(Key.of(CLAIM, pod.namespace(), claim))) {
                String words = "persistentvolumeclaim \"" + claim + "\" not found";
                return Refusal.of(NAME, words, "scheduler.refusal.claim", false);
            }
        }
        return null;
    }

    /** Whether it is about objects of this kind. */
    public static boolean concerns(Kind kind) {
        return kind.equals(CLAIM);
    }
}
