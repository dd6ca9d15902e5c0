package podium.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of object.
 *
 * @param group of the API, empty for the core group
 * @param version of the API
 * @param name as in a manifest's {@code kind}
 * @param plural as in a path
 * @param namespaced whether its objects live in namespaces
 */
public record Kind(String group, String version, String name, String plural, boolean namespaced)
        implements Comparable<Kind> {

    public static final Kind NAMESPACE = new Kind("", "v1", "Namespace", "namespaces", false);
    public static final Kind NODE = new Kind("", "v1", "Node", "nodes", false);
    public static final Kind POD = new Kind("", "v1", "Pod", "pods", true);
    public static final Kind EVENT = new Kind("", "v1", "Event", "events", true);

    /** The same events, as the newer of the two groups shows them. */
    public static final Kind REPORTED_EVENT = new Kind("events.k8s.io", "v1", "Event", "events", true);

    public static final Kind SERVICE_ACCOUNT = new Kind("", "v1", "ServiceAccount", "serviceaccounts", true);
    public static final Kind SERVICE = new Kind("", "v1", "Service", "services", true);
    public static final Kind ENDPOINTS = new Kind("", "v1", "Endpoints", "endpoints", true);
    public static final Kind CONFIG_MAP = new Kind("", "v1", "ConfigMap", "configmaps", true);
    public static final Kind SECRET = new Kind("", "v1", "Secret", "secrets", true);
    public static final Kind ENDPOINT_SLICE =
            new Kind("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices", true);
    public static final Kind LEASE = new Kind("coordination.k8s.io", "v1", "Lease", "leases", true);
    public static final Kind DEPLOYMENT = new Kind("apps", "v1", "Deployment", "deployments", true);
    public static final Kind REPLICA_SET = new Kind("apps", "v1", "ReplicaSet", "replicasets", true);

    /** The kinds that the engine itself acts on; most often meant first. */
    public static final List<Kind> BUILT_IN = List.of(
            REPLICA_SET,
            DEPLOYMENT,
            POD,
            EVENT,
            NODE,
            NAMESPACE,
            SERVICE_ACCOUNT,
            SERVICE,
            ENDPOINT_SLICE,
            ENDPOINTS,
            CONFIG_MAP,
            SECRET,
            LEASE);

    /**
     * Whether anything here acts on objects of this kind. Those of other kinds are kept, checked and shown, but nothing follows
     * from them.
     */
    public boolean isActedOn() {
        return BUILT_IN.contains(this) || FurtherKinds.UNATTENDED.stream().noneMatch(this::isSameResource);
    }

    private boolean isSameResource(Kind other) {
        return group.equals(other.group) && plural.equals(other.plural);
    }

    /** As in a manifest's {@code apiVersion}. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Whether a manifest or reference with these words means this kind. */
    public boolean isCalled(String otherApiVersion, String otherName) {
        return name.equals(otherName) && apiVersion().equals(otherApiVersion);
    }

    /** As error messages name the resource: {@code pods}, {@code deployments.apps}. */
    public String qualifiedPlural() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    /** As error messages name the kind: {@code Pod}, {@code Deployment.apps}. */
    public String qualifiedName() {
        return group.isEmpty() ? name : name + "." + group;
    }

    /** As {@link #compareTo}: what resource it is and in which version; nearly always decided by the pointer. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Kind that && compareTo(that) == 0);
    }

    @Override
    public int hashCode() {
        return plural.hashCode();
    }

    /** Group, then plural, then version: objects of one resource stand together whatever version asked for them. */
    @Override
    public int compareTo(Kind other) {
        if (this == other) {
            return 0;
        }
        int order = group.compareTo(other.group);
        order = order != 0 ? order : plural.compareTo(other.plural);
        return order != 0 ? order : version.compareTo(other.version);
    }

    @Override
    public String toString() {
        return apiVersion() + " " + name;
    }
}
