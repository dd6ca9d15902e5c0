package podium.http.resource;

import java.util.List;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.http.StatusBody;
import podium.resource.Kind;

/**
 * What the answer to a deletion shows. Objects that stay for a while are shown always; of those that are gone, some kinds show
 * what they were ({@code ReturnDeletedObject} of their strategies in Kubernetes 1.36), the others a status.
 */
final class Deletions {

    private static final List<String> SHOWN = List.of(
            "v1 Namespace",
            "v1 PersistentVolume",
            "v1 PersistentVolumeClaim",
            "v1 Pod",
            "v1 PodTemplate",
            "v1 ResourceQuota",
            "v1 Service",
            "v1 ServiceAccount",
            "storage.k8s.io/v1 CSIDriver",
            "storage.k8s.io/v1 CSINode",
            "storage.k8s.io/v1 StorageClass",
            "storage.k8s.io/v1 VolumeAttachment",
            "storage.k8s.io/v1 VolumeAttributesClass");

    private Deletions() {}

    static boolean isShown(Kind kind) {
        return SHOWN.contains(kind.toString());
    }

    static JsonObject gone(Kind kind, String name, String uid) {
        return StatusBody.success(new Problem.About(name, kind.group(), kind.plural()), uid);
    }
}
