package podium.cluster.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Roles that the API server has from its start, and to whom it gives them. They are no objects here. */
final class BuiltInRoles {

    private static final List<String> READ = List.of("get");
    private static final List<String> CREATE = List.of("create");
    private static final List<String> ALL = List.of("*");

    /** Rules by the name of the cluster role. */
    private static final Map<String, List<Rule>> RULES = rules();

    /** Groups to which each of them is given by a binding of the same name. */
    static final Map<String, String> GROUP_BY_ROLE = groups();

    private BuiltInRoles() {}

    private static Map<String, List<Rule>> rules() {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        rules.put("cluster-admin", List.of(Rule.onResources(ALL, "*", List.of("*")), Rule.onPaths(ALL, List.of("*"))));
        rules.put(
                "system:basic-user",
                List.of(
                        Rule.onResources(
                                CREATE,
                                "authorization.k8s.io",
                                List.of("selfsubjectaccessreviews", "selfsubjectrulesreviews")),
                        Rule.onResources(CREATE, "authentication.k8s.io", List.of("selfsubjectreviews"))));
        rules.put(
                "system:discovery",
                List.of(Rule.onPaths(
                        READ,
                        List.of(
                                "/api",
                                "/api/*",
                                "/apis",
                                "/apis/*",
                                "/healthz",
                                "/livez",
                                "/openapi",
                                "/openapi/*",
                                "/readyz",
                                "/version",
                                "/version/"))));
        rules.put(
                "system:public-info-viewer",
                List.of(Rule.onPaths(READ, List.of("/healthz", "/livez", "/readyz", "/version", "/version/"))));
        rules.put("view", UserFacingRoles.view());
        rules.put("edit", UserFacingRoles.edit());
        rules.put("admin", UserFacingRoles.admin());
        return rules;
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("cluster-admin", Identity.MASTERS);
        groups.put("system:basic-user", "system:authenticated");
        groups.put("system:discovery", "system:authenticated");
        groups.put("system:public-info-viewer", "system:authenticated");
        return groups;
    }

    static List<Rule> rules(String clusterRole) {
        return RULES.getOrDefault(clusterRole, List.of());
    }
}
