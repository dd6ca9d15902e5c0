package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Defaults of storage ({@code pkg/apis/core/v1} and {@code pkg/apis/storage/v1} of 1.36). */
final class StorageDefaults {

    private static final JsonObject PENDING = JsonObject.of("phase", Json.of("Pending"));

    private static final JsonObject VOLUME =
            JsonObject.of("persistentVolumeReclaimPolicy", Json.of("Retain"), "volumeMode", Json.of("Filesystem"));

    private static final JsonObject CLASS =
            JsonObject.of("reclaimPolicy", Json.of("Delete"), "volumeBindingMode", Json.of("Immediate"));

    private static final JsonObject DRIVER = JsonObject.builder()
            .put("attachRequired", true)
            .put("podInfoOnMount", false)
            .put("storageCapacity", false)
            .put("fsGroupPolicy", "ReadWriteOnceWithFSType")
            .put("volumeLifecycleModes", JsonArray.of(Json.of("Persistent")))
            .put("requiresRepublish", false)
            .put("seLinuxMount", false)
            .build();

    /** What the items of {@code volumeClaimTemplates} are, as they are written. */
    private static final JsonObject CLAIM =
            JsonObject.of("kind", Json.of("PersistentVolumeClaim"), "apiVersion", Json.of("v1"));

    private static final JsonObject BLOCK_DEVICE = JsonObject.builder()
            .put("pool", "rbd")
            .put("user", "admin")
            .put("keyring", "/etc/ceph/keyring")
            .build();

    private StorageDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        table.put(
                "api.core.v1.PersistentVolumeClaim",
                claim -> Defaults.missing(CLAIM).apply(claim).change("status", Defaults.missing(PENDING)));
        table.put("api.core.v1.PersistentVolumeStatus", Defaults.missing(PENDING));
        table.put("api.core.v1.PersistentVolumeSpec", Defaults.missing(VOLUME));
        table.put(
                "api.core.v1.ISCSIPersistentVolumeSource",
                Defaults.missing(JsonObject.of("iscsiInterface", Json.of("default"))));
        table.put("api.core.v1.RBDPersistentVolumeSource", Defaults.missing(BLOCK_DEVICE));
        table.put(
                "api.core.v1.ScaleIOPersistentVolumeSource",
                Defaults.missing(JsonObject.of("storageMode", Json.of("ThinProvisioned"), "fsType", Json.of("xfs"))));
        table.put("api.storage.v1.StorageClass", Defaults.missing(CLASS));
        table.put("api.storage.v1.CSIDriverSpec", Defaults.missing(DRIVER));
    }
}
