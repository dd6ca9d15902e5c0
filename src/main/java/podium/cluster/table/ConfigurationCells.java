package podium.cluster.table;

import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.Resource;

/** Kinds of few words: what configures others and holds them together. */
final class ConfigurationCells {

    private ConfigurationCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put(
                "namespaces",
                Printer.of(
                        ConfigurationCells::namespace,
                        Column.NAME,
                        Column.text("Status", "The status of the namespace"),
                        Column.AGE));
        printers.put(
                "configmaps",
                Printer.of(
                        ConfigurationCells::configMap,
                        Column.NAME,
                        Column.text("Data", "How many entries there are.").from("api.core.v1.ConfigMap", "data"),
                        Column.AGE));
        printers.put(
                "secrets",
                Printer.of(
                        ConfigurationCells::secret,
                        Column.NAME,
                        Column.text("Type", "What the secret is for.").from("api.core.v1.Secret", "type"),
                        Column.text("Data", "How many entries there are.").from("api.core.v1.Secret", "data"),
                        Column.AGE));
        printers.put(
                "serviceaccounts",
                Printer.of(
                        (account, ages) -> Printer.row(Texts.name(account), ages.of(account)),
                        Column.NAME,
                        Column.AGE));
        printers.put(
                "leases.coordination.k8s.io",
                Printer.of(
                        ConfigurationCells::lease,
                        Column.NAME,
                        Column.text("Holder", "Who holds the lease.")
                                .from("api.coordination.v1.LeaseSpec", "holderIdentity"),
                        Column.AGE));
        printers.put(
                "priorityclasses.scheduling.k8s.io",
                Printer.of(
                        ConfigurationCells::priorityClass,
                        Column.NAME,
                        Column.integer("Value", "Priority of pods of this class.")
                                .from("api.scheduling.v1.PriorityClass", "value"),
                        Column.bool("Global-Default", "Whether pods that name no class are of this one.")
                                .from("api.scheduling.v1.PriorityClass", "globalDefault"),
                        Column.AGE,
                        Column.text("PreemptionPolicy", "Whether pods of this class may make others go.")
                                .from("api.scheduling.v1.PriorityClass", "preemptionPolicy")));
        printers.put(
                "componentstatuses",
                Printer.of(
                        ConfigurationCells::componentStatus,
                        Column.NAME,
                        Column.text("Status", "Status of the component conditions"),
                        Column.text("Message", "Message of the component conditions"),
                        Column.text("Error", "Error of the component conditions")));
    }

    private static JsonArray namespace(Resource namespace, Ages ages) {
        return Printer.row(Texts.name(namespace), Json.of(namespace.status().string("phase", "")), ages.of(namespace));
    }

    private static JsonArray configMap(Resource map, Ages ages) {
        int entries = map.tree().object("data").size()
                + map.tree().object("binaryData").size();
        return Printer.row(Texts.name(map), Json.of(entries), ages.of(map));
    }

    private static JsonArray secret(Resource secret, Ages ages) {
        return Printer.row(
                Texts.name(secret),
                Json.of(secret.tree().string("type", "")),
                Json.of(secret.tree().object("data").size()),
                ages.of(secret));
    }

    private static JsonArray lease(Resource lease, Ages ages) {
        return Printer.row(Texts.name(lease), Json.of(lease.spec().string("holderIdentity", "")), ages.of(lease));
    }

    private static JsonArray priorityClass(Resource priority, Ages ages) {
        return Printer.row(
                Texts.name(priority),
                Texts.number(priority.tree(), "value"),
                Json.of(priority.tree().isTrue("globalDefault")),
                ages.of(priority),
                Json.of(priority.tree().string("preemptionPolicy", "")));
    }

    private static JsonArray componentStatus(Resource component, Ages ages) {
        JsonObject healthy = Conditions.find(component.tree().array("conditions"), "Healthy");
        JsonObject told = healthy == null ? JsonObject.EMPTY : healthy;
        String status = switch (told.string("status", "Missing")) {
            case "Missing" -> "Unknown";
            case "True" -> "Healthy";
            default -> "Unhealthy";
        };
        return Printer.row(
                Texts.name(component),
                Json.of(status),
                Json.of(told.string("message", "")),
                Json.of(told.string("error", "")));
    }
}
