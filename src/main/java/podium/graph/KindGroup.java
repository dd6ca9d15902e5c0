package podium.graph;

import java.util.Locale;
import java.util.Map;
import podium.resource.Kind;

/** What a kind is for, as a learner sorts the kinds. The order is that in which they are listed. */
public enum KindGroup {
    WORKLOADS,
    NETWORK,
    CONFIGURATION,
    STORAGE,
    ACCESS,
    CLUSTER;

    private static final Map<String, KindGroup> BY_RESOURCE = Map.ofEntries(
            Map.entry("endpoints", NETWORK),
            Map.entry("services", NETWORK),
            Map.entry("configmaps", CONFIGURATION),
            Map.entry("secrets", CONFIGURATION),
            Map.entry("persistentvolumeclaims", STORAGE),
            Map.entry("persistentvolumes", STORAGE),
            Map.entry("serviceaccounts", ACCESS),
            Map.entry("pods", WORKLOADS),
            Map.entry("podtemplates", WORKLOADS),
            Map.entry("replicationcontrollers", WORKLOADS),
            Map.entry("poddisruptionbudgets.policy", WORKLOADS));

    private static final Map<String, KindGroup> BY_API_GROUP = Map.of(
            "apps", WORKLOADS,
            "autoscaling", WORKLOADS,
            "batch", WORKLOADS,
            "discovery.k8s.io", NETWORK,
            "networking.k8s.io", NETWORK,
            "storage.k8s.io", STORAGE,
            "certificates.k8s.io", ACCESS,
            "rbac.authorization.k8s.io", ACCESS);

    public static KindGroup of(Kind kind) {
        KindGroup group = BY_RESOURCE.get(kind.qualifiedPlural());
        return group != null ? group : BY_API_GROUP.getOrDefault(kind.group(), CLUSTER);
    }

    /** The end of its message keys: {@code network}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
