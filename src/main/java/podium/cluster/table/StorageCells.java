package podium.cluster.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Resource;

/** Volumes, claims to them, and the classes of both. */
final class StorageCells {

    /** Access modes and how they are written, in the order in which they are told. */
    private static final List<List<String>> ACCESS_MODES = List.of(
            List.of("ReadWriteOnce", "RWO"),
            List.of("ReadOnlyMany", "ROX"),
            List.of("ReadWriteMany", "RWX"),
            List.of("ReadWriteOncePod", "RWOP"));

    private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";
    private static final List<String> DEFAULT_ANNOTATIONS =
            List.of("storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class");

    private static final Column VOLUME_MODE =
            Column.text("VolumeMode", "Filesystem, or Block.").wide();

    private StorageCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put(
                "persistentvolumes",
                Printer.of(
                        StorageCells::volume,
                        Column.NAME,
                        Column.text("Capacity", "How much the volume holds."),
                        Column.text("Access Modes", "In which ways the volume can be mounted."),
                        Column.text("Reclaim Policy", "What becomes of the volume when its claim goes.")
                                .from("api.core.v1.PersistentVolumeSpec", "persistentVolumeReclaimPolicy"),
                        Column.text("Status", "Whether the volume is bound to a claim."),
                        Column.text("Claim", "The claim to which the volume is bound.")
                                .from("api.core.v1.PersistentVolumeSpec", "claimRef"),
                        Column.text("StorageClass", "StorageClass of the pv"),
                        Column.text("VolumeAttributesClass", "VolumeAttributesClass of the pv"),
                        Column.text("Reason", "Why the volume failed.")
                                .from("api.core.v1.PersistentVolumeStatus", "reason"),
                        Column.AGE,
                        VOLUME_MODE));
        printers.put(
                "persistentvolumeclaims",
                Printer.of(
                        StorageCells::claim,
                        Column.NAME,
                        Column.text("Status", "Whether the claim is bound to a volume."),
                        Column.text("Volume", "The volume to which the claim is bound.")
                                .from("api.core.v1.PersistentVolumeClaimSpec", "volumeName"),
                        Column.text("Capacity", "How much the volume holds."),
                        Column.text("Access Modes", "In which ways the volume can be mounted."),
                        Column.text("StorageClass", "StorageClass of the pvc"),
                        Column.text("VolumeAttributesClass", "VolumeAttributesClass of the pvc"),
                        Column.AGE,
                        VOLUME_MODE));
        printers.put(
                "storageclasses.storage.k8s.io",
                Printer.of(
                        StorageCells::storageClass,
                        Column.NAME,
                        Column.text("Provisioner", "Who makes volumes of this class.")
                                .from("api.storage.v1.StorageClass", "provisioner"),
                        Column.text("ReclaimPolicy", "What becomes of a volume when its claim goes.")
                                .from("api.storage.v1.StorageClass", "reclaimPolicy"),
                        Column.text("VolumeBindingMode", "When volumes are made and bound.")
                                .from("api.storage.v1.StorageClass", "volumeBindingMode"),
                        Column.text("AllowVolumeExpansion", "Whether volumes can grow.")
                                .from("api.storage.v1.StorageClass", "allowVolumeExpansion"),
                        Column.AGE));
        printers.put(
                "volumeattributesclasses.storage.k8s.io",
                Printer.of(
                        (attributes, ages) -> Printer.row(
                                Texts.name(attributes),
                                Json.of(attributes.tree().string("driverName", "")),
                                ages.of(attributes)),
                        Column.NAME,
                        Column.text("DriverName", "The driver for volumes of this class.")
                                .from("api.storage.v1.VolumeAttributesClass", "driverName"),
                        Column.AGE));
    }

    private static JsonArray volume(Resource volume, Ages ages) {
        JsonObject spec = volume.spec();
        return Printer.row(
                Texts.name(volume),
                Json.of(storage(spec.object("capacity"))),
                Json.of(accessModes(spec.array("accessModes"))),
                Json.of(spec.string("persistentVolumeReclaimPolicy", "")),
                phase(volume),
                Json.of(claimOf(spec)),
                Json.of(storageClassOf(volume)),
                Json.of(spec.string("volumeAttributesClassName", Texts.UNSET)),
                Json.of(volume.status().string("reason", "")),
                ages.of(volume),
                Json.of(spec.string("volumeMode", Texts.UNSET)));
    }

    private static String claimOf(JsonObject spec) {
        JsonObject claim = spec.object("claimRef");
        return claim.isEmpty() ? "" : claim.string("namespace", "") + "/" + claim.string("name", "");
    }

    private static JsonArray claim(Resource claim, Ages ages) {
        JsonObject spec = claim.spec();
        String volume = spec.string("volumeName", "");
        JsonObject bound = volume.isEmpty() ? JsonObject.EMPTY : claim.status();
        return Printer.row(
                Texts.name(claim),
                phase(claim),
                Json.of(volume),
                Json.of(volume.isEmpty() ? "" : storage(bound.object("capacity"))),
                Json.of(accessModes(bound.array("accessModes"))),
                Json.of(storageClassOf(claim)),
                Json.of(spec.string("volumeAttributesClassName", Texts.UNSET)),
                ages.of(claim),
                Json.of(spec.string("volumeMode", Texts.UNSET)));
    }

    private static JsonString phase(Resource resource) {
        return Json.of(
                resource.metadata().has("deletionTimestamp")
                        ? "Terminating"
                        : resource.status().string("phase", ""));
    }

    private static String storage(JsonObject capacity) {
        return Texts.plain(capacity.get("storage"), "0");
    }

    private static String storageClassOf(Resource resource) {
        @Nullable String annotated = resource.annotations().string(CLASS_ANNOTATION);
        return Objects.requireNonNullElseGet(annotated, () -> resource.spec().string("storageClassName", ""));
    }

    private static String accessModes(JsonArray modes) {
        List<String> given = Texts.strings(modes);
        return String.join(
                ",",
                ACCESS_MODES.stream()
                        .filter(mode -> given.contains(mode.get(0)))
                        .map(mode -> mode.get(1))
                        .toList());
    }

    private static JsonArray storageClass(Resource storageClass, Ages ages) {
        JsonObject tree = storageClass.tree();
        boolean isDefault = DEFAULT_ANNOTATIONS.stream()
                .anyMatch(annotation ->
                        storageClass.annotations().string(annotation, "").equals("true"));
        return Printer.row(
                Json.of(storageClass.key().name() + (isDefault ? " (default)" : "")),
                Json.of(tree.string("provisioner", "")),
                Json.of(tree.string("reclaimPolicy", "Delete")),
                Json.of(tree.string("volumeBindingMode", "Immediate")),
                Json.of(tree.isTrue("allowVolumeExpansion")),
                ages.of(storageClass));
    }
}
