package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonObject;

/** Defaults of volumes. */
final class VolumeDefaults {

    /** Files in a volume: read and write for the owner, read for the rest (0644). */
    private static final int FILE_MODE = 420;

    private static final long TOKEN_EXPIRY_S = 3600;

    private VolumeDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        UnaryOperator<JsonObject> mode = Defaults.missing(JsonObject.of("defaultMode", Json.of(FILE_MODE)));
        for (String source : new String[] {"Secret", "ConfigMap", "DownwardAPI", "Projected"}) {
            table.put("api.core.v1." + source + "VolumeSource", mode);
        }
        table.put(
                "api.core.v1.Volume", volume -> volume.size() > 1 ? volume : volume.with("emptyDir", JsonObject.EMPTY));
        table.put(
                "api.core.v1.ImageVolumeSource",
                image -> ContainerDefaults.withPullPolicy(image, "pullPolicy", image.string("reference", "")));
        table.put("api.core.v1.HostPathVolumeSource", Defaults.missing(JsonObject.of("type", Json.of(""))));
        table.put(
                "api.core.v1.ServiceAccountTokenProjection",
                Defaults.missing(JsonObject.of("expirationSeconds", Json.of(TOKEN_EXPIRY_S))));
        table.put(
                "api.core.v1.ISCSIVolumeSource", Defaults.missing(JsonObject.of("iscsiInterface", Json.of("default"))));
        table.put("api.core.v1.RBDVolumeSource", Defaults.missing(rbd()));
        table.put("api.core.v1.AzureDiskVolumeSource", Defaults.missing(azureDisk()));
        table.put(
                "api.core.v1.ScaleIOVolumeSource",
                Defaults.missing(JsonObject.of("storageMode", Json.of("ThinProvisioned"), "fsType", Json.of("xfs"))));
        table.put(
                "api.core.v1.PersistentVolumeClaimSpec",
                Defaults.missing(JsonObject.of("volumeMode", Json.of("Filesystem"))));
    }

    private static JsonObject rbd() {
        return JsonObject.builder()
                .put("pool", "rbd")
                .put("user", "admin")
                .put("keyring", "/etc/ceph/keyring")
                .build();
    }

    private static JsonObject azureDisk() {
        return JsonObject.builder()
                .put("cachingMode", "ReadWrite")
                .put("kind", "Shared")
                .put("fsType", "ext4")
                .put("readOnly", false)
                .build();
    }
}
