package podium.cluster.defaults;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.quota.Amounts;
import podium.cluster.quota.PodAmounts;

/** Defaults of pods and of the pods in templates ({@code pkg/apis/core/v1/defaults.go} of 1.36). */
final class PodDefaults {

    private static final JsonObject POD_SPEC = JsonObject.builder()
            .put("dnsPolicy", "ClusterFirst")
            .put("restartPolicy", "Always")
            .put("securityContext", JsonObject.EMPTY)
            .put("terminationGracePeriodSeconds", 30)
            .put("schedulerName", "default-scheduler")
            .build();

    /** What a pod can ask for as a whole, besides huge pages. */
    private static final List<String> WHOLE = List.of("cpu", "memory");

    private static final String HUGE_PAGES = "hugepages-";

    private PodDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        UnaryOperator<JsonObject> simple = Defaults.missing(POD_SPEC);
        table.put("api.core.v1.PodSpec", spec -> accountNames(simple.apply(spec)));
        table.put("api.core.v1.PodStatus", PodDefaults::addresses);
        table.put("api.core.v1.Pod", pod -> pod.change("spec", PodDefaults::ofPod));
    }

    /** The account's name has an older field beside it that always says the same. */
    private static JsonObject accountNames(JsonObject spec) {
        String name = spec.string("serviceAccountName", spec.string("serviceAccount", ""));
        return name.isEmpty() ? spec : spec.with("serviceAccountName", name).with("serviceAccount", name);
    }

    /** The field for one address and the one for several say the same. */
    private static JsonObject addresses(JsonObject status) {
        String address = status.string("podIP", "");
        return address.isEmpty() || status.has("podIPs")
                ? status
                : status.with("podIPs", JsonArray.of(JsonObject.of("ip", Json.of(address))));
    }

    /** What only pods get, templates do not. */
    private static JsonObject ofPod(JsonObject spec) {
        JsonObject result = spec.has("enableServiceLinks") ? spec : spec.with("enableServiceLinks", true);
        boolean isOnHost = spec.isTrue("hostNetwork");
        for (String list : new String[] {"containers", "initContainers"}) {
            if (spec.get(list) instanceof JsonArray containers) {
                result = result.with(list, containers.map(item -> ofPodsContainer(item.asObject(), isOnHost)));
            }
        }
        return result.has("resources") ? result.with("resources", whole(result)) : result;
    }

    /** Where a pod says what it may use as a whole, it asks for what its containers ask for, or for as much as it may use. */
    private static JsonObject whole(JsonObject spec) {
        JsonObject resources = spec.object("resources");
        JsonObject said = resources.object("requests");
        JsonObject limits = resources.object("limits");
        if (!limits.isEmpty() || !said.isEmpty()) {
            Amounts pages = PodAmounts.ofContainers(spec, "limits")
                    .only(name -> name.startsWith(HUGE_PAGES) && !said.has(name));
            limits = Defaults.missing(pages.tree()).apply(limits);
        }
        if (resources.object("limits").isEmpty()) {
            return limits.isEmpty() ? resources : resources.with("limits", limits);
        }
        Amounts asked = PodAmounts.ofContainers(spec, "requests").only(WHOLE::contains);
        Amounts allowed = Amounts.of(limits).only(name -> WHOLE.contains(name) || name.startsWith(HUGE_PAGES));
        JsonObject requests = Defaults.missing(asked.tree()).apply(said);
        requests = Defaults.missing(allowed.tree()).apply(requests);
        JsonObject result = resources.with("limits", limits);
        return requests.isEmpty() ? result : result.with("requests", requests);
    }

    private static JsonObject ofPodsContainer(JsonObject container, boolean isOnHost) {
        JsonObject result = requestsFromLimits(container);
        return isOnHost && container.get("ports") instanceof JsonArray ports
                ? result.with("ports", ports.map(port -> withHostPort(port.asObject())))
                : result;
    }

    private static JsonObject requestsFromLimits(JsonObject container) {
        JsonObject limits = container.object("resources").object("limits");
        if (limits.isEmpty()) {
            return container;
        }
        UnaryOperator<JsonObject> limited = Defaults.missing(limits);
        return container.change("resources", resources -> resources.change("requests", limited));
    }

    private static JsonObject withHostPort(JsonObject port) {
        Json number = port.get("containerPort");
        return port.has("hostPort") || number == null || number == JsonNull.NULL ? port : port.with("hostPort", number);
    }
}
