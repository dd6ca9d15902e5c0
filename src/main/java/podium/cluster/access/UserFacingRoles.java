package podium.cluster.access;

import java.util.ArrayList;
import java.util.List;

/**
 * The cluster roles that are meant to be bound to people within a namespace (as Kubernetes 1.36: the default roles
 * {@code view}, {@code edit} and {@code admin}). Each allows what the one before allows, and more.
 */
final class UserFacingRoles {

    private static final List<String> READ = List.of("get", "list", "watch");
    private static final List<String> WRITE = List.of("create", "delete", "deletecollection", "patch", "update");
    private static final List<String> CREATE = List.of("create");

    private static final String CORE = "";
    private static final String NETWORKING = "networking.k8s.io";

    private UserFacingRoles() {}

    /** Reading whatever cannot be used to get further rights: no secrets, no roles. */
    static List<Rule> view() {
        return List.of(
                Rule.onResources(
                        READ,
                        CORE,
                        List.of(
                                "configmaps",
                                "endpoints",
                                "persistentvolumeclaims",
                                "persistentvolumeclaims/status",
                                "pods",
                                "replicationcontrollers",
                                "replicationcontrollers/scale",
                                "serviceaccounts",
                                "services",
                                "services/status")),
                Rule.onResources(
                        READ,
                        CORE,
                        List.of(
                                "bindings",
                                "events",
                                "limitranges",
                                "namespaces/status",
                                "pods/log",
                                "pods/status",
                                "replicationcontrollers/status",
                                "resourcequotas",
                                "resourcequotas/status")),
                Rule.onResources(READ, CORE, List.of("namespaces")),
                Rule.onResources(READ, "discovery.k8s.io", List.of("endpointslices")),
                Rule.onResources(
                        READ,
                        "apps",
                        List.of(
                                "controllerrevisions",
                                "daemonsets",
                                "daemonsets/status",
                                "deployments",
                                "deployments/scale",
                                "deployments/status",
                                "replicasets",
                                "replicasets/scale",
                                "replicasets/status",
                                "statefulsets",
                                "statefulsets/scale",
                                "statefulsets/status")),
                Rule.onResources(
                        READ, "autoscaling", List.of("horizontalpodautoscalers", "horizontalpodautoscalers/status")),
                Rule.onResources(READ, "batch", List.of("cronjobs", "cronjobs/status", "jobs", "jobs/status")),
                Rule.onResources(READ, "policy", List.of("poddisruptionbudgets", "poddisruptionbudgets/status")),
                Rule.onResources(READ, NETWORKING, List.of("ingresses", "ingresses/status", "networkpolicies")));
    }

    /** Changing what runs in a namespace, and its secrets. */
    static List<Rule> edit() {
        List<Rule> rules = new ArrayList<>(view());
        rules.addAll(List.of(
                Rule.onResources(
                        READ,
                        CORE,
                        List.of(
                                "pods/attach",
                                "pods/exec",
                                "pods/portforward",
                                "pods/proxy",
                                "secrets",
                                "services/proxy")),
                Rule.onResources(List.of("impersonate"), CORE, List.of("serviceaccounts")),
                Rule.onResources(
                        WRITE, CORE, List.of("pods", "pods/attach", "pods/exec", "pods/portforward", "pods/proxy")),
                Rule.onResources(CREATE, CORE, List.of("pods/eviction")),
                Rule.onResources(
                        WRITE,
                        CORE,
                        List.of(
                                "configmaps",
                                "events",
                                "persistentvolumeclaims",
                                "replicationcontrollers",
                                "replicationcontrollers/scale",
                                "secrets",
                                "serviceaccounts",
                                "services",
                                "services/proxy")),
                Rule.onResources(CREATE, CORE, List.of("serviceaccounts/token")),
                Rule.onResources(
                        WRITE,
                        "apps",
                        List.of(
                                "daemonsets",
                                "deployments",
                                "deployments/rollback",
                                "deployments/scale",
                                "replicasets",
                                "replicasets/scale",
                                "statefulsets",
                                "statefulsets/scale")),
                Rule.onResources(WRITE, "autoscaling", List.of("horizontalpodautoscalers")),
                Rule.onResources(WRITE, "batch", List.of("cronjobs", "jobs")),
                Rule.onResources(WRITE, "policy", List.of("poddisruptionbudgets")),
                Rule.onResources(WRITE, NETWORKING, List.of("ingresses", "networkpolicies")),
                Rule.onResources(READ, "coordination.k8s.io", List.of("leases")),
                Rule.onResources(WRITE, "coordination.k8s.io", List.of("leases"))));
        return List.copyOf(rules);
    }

    /** Giving others rights in a namespace, too. */
    static List<Rule> admin() {
        List<Rule> rules = new ArrayList<>(edit());
        rules.addAll(List.of(
                Rule.onResources(CREATE, "authorization.k8s.io", List.of("localsubjectaccessreviews")),
                Rule.onResources(READ, "rbac.authorization.k8s.io", List.of("rolebindings", "roles")),
                Rule.onResources(WRITE, "rbac.authorization.k8s.io", List.of("rolebindings", "roles"))));
        return List.copyOf(rules);
    }
}
