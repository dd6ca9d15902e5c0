package podium.cluster.table;

import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonObject;
import podium.resource.Resource;

/** What is known of storage drivers, where they are, and what they have attached. */
final class StorageDriverCells {

    private StorageDriverCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put(
                "csinodes.storage.k8s.io",
                Printer.of(
                        (node, ages) -> Printer.row(
                                Texts.name(node),
                                Json.of(node.spec().array("drivers").size()),
                                ages.of(node)),
                        Column.NAME,
                        Column.integer("Drivers", "Drivers indicates the number of CSI drivers registered on the node"),
                        Column.AGE));
        printers.put(
                "csidrivers.storage.k8s.io",
                Printer.of(
                        StorageDriverCells::driver,
                        Column.NAME,
                        Column.bool("AttachRequired", "Whether volumes must be attached to a node.")
                                .from("api.storage.v1.CSIDriverSpec", "attachRequired"),
                        Column.bool("PodInfoOnMount", "Whether the driver is told about the pod.")
                                .from("api.storage.v1.CSIDriverSpec", "podInfoOnMount"),
                        Column.bool("StorageCapacity", "Whether the scheduler asks how much room there is.")
                                .from("api.storage.v1.CSIDriverSpec", "storageCapacity"),
                        Column.text("TokenRequests", "Audiences of the tokens that the driver gets.")
                                .from("api.storage.v1.CSIDriverSpec", "tokenRequests"),
                        Column.bool("RequiresRepublish", "Whether mounted volumes are refreshed.")
                                .from("api.storage.v1.CSIDriverSpec", "requiresRepublish"),
                        Column.text("Modes", "In which ways volumes come and go.")
                                .from("api.storage.v1.CSIDriverSpec", "volumeLifecycleModes"),
                        Column.AGE));
        printers.put(
                "csistoragecapacities.storage.k8s.io",
                Printer.of(
                        (capacity, ages) -> Printer.row(
                                Texts.name(capacity),
                                Json.of(capacity.tree().string("storageClassName", "")),
                                Json.of(Texts.plain(capacity.tree().get("capacity"), Texts.UNSET))),
                        Column.NAME,
                        Column.text("StorageClassName", "The class of which there is this much room.")
                                .from("api.storage.v1.CSIStorageCapacity", "storageClassName"),
                        Column.text("Capacity", "How much room there is.")
                                .from("api.storage.v1.CSIStorageCapacity", "capacity")));
        printers.put(
                "volumeattachments.storage.k8s.io",
                Printer.of(
                        StorageDriverCells::attachment,
                        Column.NAME,
                        Column.of("Attacher", "string", "name", "The driver that attaches the volume.")
                                .from("api.storage.v1.VolumeAttachmentSpec", "attacher"),
                        Column.text("PV", "The volume.")
                                .from("api.storage.v1.VolumeAttachmentSource", "persistentVolumeName"),
                        Column.text("Node", "The node to which it is to be attached.")
                                .from("api.storage.v1.VolumeAttachmentSpec", "nodeName"),
                        Column.bool("Attached", "Whether it is attached.")
                                .from("api.storage.v1.VolumeAttachmentStatus", "attached"),
                        Column.AGE));
    }

    private static JsonArray driver(Resource driver, Ages ages) {
        JsonObject spec = driver.spec();
        String modes = String.join(",", Texts.strings(spec.array("volumeLifecycleModes")));
        return Printer.row(
                Texts.name(driver),
                Json.of(spec.get("attachRequired") != JsonBoolean.FALSE),
                Json.of(spec.isTrue("podInfoOnMount")),
                Json.of(spec.isTrue("storageCapacity")),
                Json.of(
                        spec.has("tokenRequests")
                                ? Texts.joined(spec.array("tokenRequests"), "audience")
                                : Texts.UNSET),
                Json.of(spec.isTrue("requiresRepublish")),
                Json.of(modes.isEmpty() ? Texts.NONE : modes),
                ages.of(driver));
    }

    private static JsonArray attachment(Resource attachment, Ages ages) {
        JsonObject spec = attachment.spec();
        return Printer.row(
                Texts.name(attachment),
                Json.of(spec.string("attacher", "")),
                Json.of(spec.object("source").string("persistentVolumeName", "")),
                Json.of(spec.string("nodeName", "")),
                Json.of(attachment.status().isTrue("attached")),
                ages.of(attachment));
    }
}
