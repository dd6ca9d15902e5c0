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
                        Column.bool("AttachRequired", "Whether volumes must be attached to a node."),
                        Column.bool("PodInfoOnMount", "Whether the driver is told about the pod."),
                        Column.bool("StorageCapacity", "Whether the scheduler asks how much room there is."),
                        Column.text("TokenRequests", "Audiences of the tokens that the driver gets."),
                        Column.bool("RequiresRepublish", "Whether mounted volumes are refreshed."),
                        Column.text("Modes", "In which ways volumes come and go."),
                        Column.AGE));
        printers.put(
                "csistoragecapacities.storage.k8s.io",
                Printer.of(
                        (capacity, ages) -> Printer.row(
                                Texts.name(capacity),
                                Json.of(capacity.tree().string("storageClassName", "")),
                                Json.of(Texts.plain(capacity.tree().get("capacity"), Texts.UNSET))),
                        Column.NAME,
                        Column.text("StorageClassName", "The class of which there is this much room."),
                        Column.text("Capacity", "How much room there is.")));
        printers.put(
                "volumeattachments.storage.k8s.io",
                Printer.of(
                        StorageDriverCells::attachment,
                        Column.NAME,
                        new Column("Attacher", "string", "name", 0, "The driver that attaches the volume."),
                        Column.text("PV", "The volume."),
                        Column.text("Node", "The node to which it is to be attached."),
                        Column.bool("Attached", "Whether it is attached."),
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
