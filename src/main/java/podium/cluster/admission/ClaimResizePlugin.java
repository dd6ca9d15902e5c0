package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.quota.Amounts;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Resource;

/** Lets a claim grow only where its volume can ({@code persistentvolumeclaimresize} of the API server 1.36). */
final class ClaimResizePlugin {

    private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";

    private ClaimResizePlugin() {}

    static @Nullable Problem problem(Key key, JsonObject before, JsonObject after, ClusterState state) {
        if (Amounts.amount(size(after)).compareTo(Amounts.amount(size(before))) <= 0) {
            return null;
        }
        if (!before.object("status").string("phase", "").equals("Bound")) {
            return Problems.forbidden(key, "Only bound persistent volume claims can be expanded");
        }
        String name = className(after);
        Resource storageClass = state.get(Key.of(FurtherKinds.STORAGE_CLASS, name));
        boolean canGrow = name.equals(className(before))
                && storageClass != null
                && storageClass.tree().isTrue("allowVolumeExpansion");
        return canGrow
                ? null
                : Problems.forbidden(
                        key,
                        "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc"
                                + " must support resize");
    }

    private static @Nullable Json size(JsonObject claim) {
        return claim.object("spec").object("resources").object("requests").get("storage");
    }

    private static String className(JsonObject claim) {
        String annotated = claim.object("metadata").object("annotations").string(CLASS_ANNOTATION, "");
        return annotated.isEmpty() ? claim.object("spec").string("storageClassName", "") : annotated;
    }
}
