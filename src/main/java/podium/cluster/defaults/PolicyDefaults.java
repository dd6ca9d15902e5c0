package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonObject;

/** Defaults of limits, priorities and roles. */
final class PolicyDefaults {

    private static final String ROLES = "rbac.authorization.k8s.io";

    private PolicyDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        table.put("api.core.v1.LimitRangeItem", PolicyDefaults::limits);
        table.put(
                "api.scheduling.v1.PriorityClass",
                Defaults.missing(JsonObject.of("preemptionPolicy", Json.of("PreemptLowerPriority"))));
        table.put("api.rbac.v1.RoleRef", PolicyDefaults::role);
        table.put("api.rbac.v1.RoleBinding", PolicyDefaults::binding);
        table.put("api.rbac.v1.ClusterRoleBinding", PolicyDefaults::binding);
        table.put("api.rbac.v1.Subject", PolicyDefaults::subject);
    }

    /** The most is the limit where none is said; the limit is the request, or else the least is. */
    private static JsonObject limits(JsonObject item) {
        if (!item.string("type", "").equals("Container")) {
            return item;
        }
        JsonObject limits = Defaults.missing(item.object("max")).apply(item.object("default"));
        JsonObject requests = Defaults.missing(limits).apply(item.object("defaultRequest"));
        requests = Defaults.missing(item.object("min")).apply(requests);
        JsonObject result = limits.isEmpty() ? item : item.with("default", limits);
        return requests.isEmpty() ? result : result.with("defaultRequest", requests);
    }

    private static JsonObject role(JsonObject reference) {
        return reference.string("apiGroup", "").isEmpty() ? reference.with("apiGroup", ROLES) : reference;
    }

    /** The group of the role is said even where nothing of it is. */
    private static JsonObject binding(JsonObject binding) {
        return binding.change("roleRef", role -> role);
    }

    /** A service account is in no group. */
    private static JsonObject subject(JsonObject subject) {
        String kind = subject.string("kind", "");
        boolean isNamed = kind.equals("User") || kind.equals("Group");
        return isNamed && !subject.has("apiGroup") ? subject.with("apiGroup", ROLES) : subject;
    }
}
