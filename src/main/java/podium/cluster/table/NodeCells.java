package podium.cluster.table;

import java.util.TreeSet;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Conditions;
import podium.resource.Resource;

/** Nodes. */
final class NodeCells {

    static final Printer PRINTER = Printer.of(
            NodeCells::cells,
            Column.NAME,
            Column.text("Status", "The status of the node"),
            Column.text("Roles", "The roles of the node"),
            Column.AGE,
            Column.text("Version", "Version of the node's kubelet.")
                    .from("api.core.v1.NodeSystemInfo", "kubeletVersion"),
            Column.text("Internal-IP", "Address of the node inside the cluster.")
                    .from("api.core.v1.NodeStatus", "addresses")
                    .wide(),
            Column.text("External-IP", "Address of the node for the world outside.")
                    .from("api.core.v1.NodeStatus", "addresses")
                    .wide(),
            Column.text("OS-Image", "Operating system of the node.")
                    .from("api.core.v1.NodeSystemInfo", "osImage")
                    .wide(),
            Column.text("Kernel-Version", "Version of the node's kernel, and its architecture.")
                    .from("api.core.v1.NodeSystemInfo", "kernelVersion")
                    .wide(),
            Column.text("Container-Runtime", "What runs the node's containers.")
                    .from("api.core.v1.NodeSystemInfo", "containerRuntimeVersion")
                    .wide());

    private static final String ROLE_PREFIX = "node-role.kubernetes.io/";
    private static final String ROLE = "kubernetes.io/role";
    private static final String UNKNOWN = "<unknown>";

    private NodeCells() {}

    private static JsonArray cells(Resource node, Ages ages) {
        JsonObject system = node.status().object("nodeInfo");
        return Printer.row(
                Texts.name(node),
                Json.of(status(node)),
                Json.of(roles(node.labels())),
                ages.of(node),
                Json.of(system.string("kubeletVersion", "")),
                address(node, "InternalIP"),
                address(node, "ExternalIP"),
                Texts.or(system, "osImage", UNKNOWN),
                kernel(system),
                Texts.or(system, "containerRuntimeVersion", UNKNOWN));
    }

    private static String status(Resource node) {
        JsonObject ready = Conditions.find(node.status().array("conditions"), "Ready");
        String status = "Unknown";
        if (ready != null) {
            status = ready.string("status", "").equals("True") ? "Ready" : "NotReady";
        }
        return node.spec().isTrue("unschedulable") ? status + ",SchedulingDisabled" : status;
    }

    private static String roles(JsonObject labels) {
        TreeSet<String> roles = new TreeSet<>();
        labels.forEach((key, value) -> {
            String role = key.equals(ROLE) ? Texts.plain(value, "") : roleOf(key);
            if (!role.isEmpty()) {
                roles.add(role);
            }
        });
        return roles.isEmpty() ? Texts.NONE : String.join(",", roles);
    }

    private static String roleOf(String label) {
        return label.startsWith(ROLE_PREFIX) ? label.substring(ROLE_PREFIX.length()) : "";
    }

    private static JsonString address(Resource node, String type) {
        for (Json address : node.status().array("addresses")) {
            if (address.asObject().string("type", "").equals(type)) {
                return Json.of(address.asObject().string("address", ""));
            }
        }
        return Json.of(Texts.NONE);
    }

    private static JsonString kernel(JsonObject system) {
        String version = system.string("kernelVersion", "");
        String architecture = system.string("architecture", "");
        return version.isEmpty() || architecture.isEmpty()
                ? Texts.or(system, "kernelVersion", UNKNOWN)
                : Json.of(version + " (" + architecture + ")");
    }
}
