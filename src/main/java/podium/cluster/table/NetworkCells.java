package podium.cluster.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;

/** How traffic comes in, and what may pass. */
final class NetworkCells {

    private static final int HOSTS_SHOWN_MAX = 3;

    private NetworkCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put(
                "ingresses.networking.k8s.io",
                Printer.of(
                        NetworkCells::ingress,
                        Column.NAME,
                        Column.text("Class", "The IngressClass by which the ingress is carried out."),
                        Column.text(
                                "Hosts", "Hosts that incoming requests are matched against before the ingress rule"),
                        Column.text("Address", "Address is a list containing ingress points for the load-balancer"),
                        Column.text("Ports", "Ports of TLS configurations that open"),
                        Column.AGE));
        printers.put(
                "ingressclasses.networking.k8s.io",
                Printer.of(
                        NetworkCells::ingressClass,
                        Column.NAME,
                        Column.text("Controller", "Controller that is responsible for handling this class"),
                        Column.text("Parameters", "A reference to a resource with additional parameters"),
                        Column.AGE));
        printers.put(
                "networkpolicies.networking.k8s.io",
                Printer.of(
                        NetworkCells::networkPolicy,
                        Column.NAME,
                        Column.text("Pod-Selector", "Selects the pods to which the policy applies.")
                                .from("api.networking.v1.NetworkPolicySpec", "podSelector"),
                        Column.AGE));
        printers.put(
                "servicecidrs.networking.k8s.io",
                Printer.of(
                        NetworkCells::serviceCidr,
                        Column.NAME,
                        Column.text("CIDRs", "Ranges from which services get their addresses.")
                                .from("api.networking.v1.ServiceCIDRSpec", "cidrs"),
                        Column.AGE));
        // The server sends an age as well, for which it declares no column.
        printers.put(
                "ipaddresses.networking.k8s.io",
                Printer.of(
                        NetworkCells::ipAddress,
                        Column.NAME,
                        Column.text("ParentRef", "The object that has the address.")
                                .from("api.networking.v1.IPAddressSpec", "parentRef")));
    }

    private static JsonArray ingress(Resource ingress, Ages ages) {
        JsonObject spec = ingress.spec();
        List<String> addresses = Ingresses.addresses(ingress.status().object("loadBalancer"));
        return Printer.row(
                Texts.name(ingress),
                Json.of(spec.string("ingressClassName", Texts.NONE)),
                Json.of(hosts(spec.array("rules"))),
                Json.of(String.join(",", addresses)),
                Json.of(spec.array("tls").isEmpty() ? "80" : "80, 443"),
                ages.of(ingress));
    }

    /** The first hosts; as many more as there are rules beyond, whether or not they name a host. */
    private static String hosts(JsonArray rules) {
        List<String> hosts = new ArrayList<>();
        boolean more = false;
        for (Json rule : rules) {
            String host = rule.asObject().string("host", "");
            more = more || hosts.size() == HOSTS_SHOWN_MAX;
            if (!more && !host.isEmpty()) {
                hosts.add(host);
            }
        }
        if (hosts.isEmpty()) {
            return "*";
        }
        String shown = String.join(",", hosts);
        return more ? shown + " + " + (rules.size() - HOSTS_SHOWN_MAX) + " more..." : shown;
    }

    private static JsonArray ingressClass(Resource ingressClass, Ages ages) {
        JsonObject spec = ingressClass.spec();
        return Printer.row(
                Texts.name(ingressClass),
                Json.of(spec.string("controller", "")),
                Json.of(spec.has("parameters") ? parameters(spec.object("parameters")) : Texts.NONE),
                ages.of(ingressClass));
    }

    private static String parameters(JsonObject reference) {
        String group = reference.has("apiGroup") ? "." + reference.string("apiGroup", "") : "";
        return reference.string("kind", "") + group + "/" + reference.string("name", "");
    }

    private static JsonArray networkPolicy(Resource policy, Ages ages) {
        return Printer.row(Texts.name(policy), Texts.selector(policy.spec().object("podSelector")), ages.of(policy));
    }

    private static JsonArray serviceCidr(Resource cidr, Ages ages) {
        String cidrs = String.join(",", Texts.strings(cidr.spec().array("cidrs")));
        return Printer.row(Texts.name(cidr), Json.of(cidrs), ages.of(cidr));
    }

    private static JsonArray ipAddress(Resource address, Ages ages) {
        JsonObject spec = address.spec();
        String parent = spec.has("parentRef") ? parent(spec.object("parentRef")) : Texts.NONE;
        return Printer.row(Texts.name(address), Json.of(parent), ages.of(address));
    }

    private static String parent(JsonObject reference) {
        String group = reference.string("group", "");
        String resource = reference.string("resource", "") + (group.isEmpty() ? "" : "." + group);
        String namespace = reference.string("namespace", "");
        return resource.toLowerCase(Locale.ROOT)
                + (namespace.isEmpty() ? "" : "/" + namespace)
                + "/"
                + reference.string("name", "");
    }
}
