package podium.resource;

import java.util.List;
import java.util.stream.Stream;

/** The kinds that can be stored and looked at here, though the engine does not act on them. */
public final class FurtherKinds {

    public static final Kind STATEFUL_SET = new Kind("apps", "v1", "StatefulSet", "statefulsets", true);
    public static final Kind DAEMON_SET = new Kind("apps", "v1", "DaemonSet", "daemonsets", true);
    public static final Kind JOB = new Kind("batch", "v1", "Job", "jobs", true);
    public static final Kind CRON_JOB = new Kind("batch", "v1", "CronJob", "cronjobs", true);
    public static final Kind REPLICATION_CONTROLLER =
            new Kind("", "v1", "ReplicationController", "replicationcontrollers", true);
    public static final Kind HORIZONTAL_POD_AUTOSCALER =
            new Kind("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true);
    /** An autoscaler as version 1 has it. */
    public static final Kind OLD_AUTOSCALER =
            new Kind("autoscaling", "v1", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true);

    public static final Kind POD_DISRUPTION_BUDGET =
            new Kind("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", true);
    public static final Kind INGRESS = new Kind("networking.k8s.io", "v1", "Ingress", "ingresses", true);
    public static final Kind NETWORK_POLICY =
            new Kind("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", true);
    public static final Kind PERSISTENT_VOLUME = new Kind("", "v1", "PersistentVolume", "persistentvolumes", false);
    public static final Kind PERSISTENT_VOLUME_CLAIM =
            new Kind("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", true);
    public static final Kind VOLUME_ATTACHMENT =
            new Kind("storage.k8s.io", "v1", "VolumeAttachment", "volumeattachments", false);

    public static final Kind CONTROLLER_REVISION =
            new Kind("apps", "v1", "ControllerRevision", "controllerrevisions", true);
    public static final Kind POD_TEMPLATE = new Kind("", "v1", "PodTemplate", "podtemplates", true);
    public static final Kind INGRESS_CLASS =
            new Kind("networking.k8s.io", "v1", "IngressClass", "ingressclasses", false);
    public static final Kind IP_ADDRESS = new Kind("networking.k8s.io", "v1", "IPAddress", "ipaddresses", false);
    public static final Kind SERVICE_CIDR = new Kind("networking.k8s.io", "v1", "ServiceCIDR", "servicecidrs", false);
    public static final Kind STORAGE_CLASS = new Kind("storage.k8s.io", "v1", "StorageClass", "storageclasses", false);
    public static final Kind VOLUME_ATTRIBUTES_CLASS =
            new Kind("storage.k8s.io", "v1", "VolumeAttributesClass", "volumeattributesclasses", false);
    public static final Kind CSI_DRIVER = new Kind("storage.k8s.io", "v1", "CSIDriver", "csidrivers", false);
    public static final Kind CSI_NODE = new Kind("storage.k8s.io", "v1", "CSINode", "csinodes", false);
    public static final Kind CSI_STORAGE_CAPACITY =
            new Kind("storage.k8s.io", "v1", "CSIStorageCapacity", "csistoragecapacities", true);
    public static final Kind PRIORITY_CLASS =
            new Kind("scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses", false);
    public static final Kind LIMIT_RANGE = new Kind("", "v1", "LimitRange", "limitranges", true);
    public static final Kind RESOURCE_QUOTA = new Kind("", "v1", "ResourceQuota", "resourcequotas", true);
    public static final Kind ROLE = new Kind("rbac.authorization.k8s.io", "v1", "Role", "roles", true);
    public static final Kind ROLE_BINDING =
            new Kind("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", true);
    public static final Kind CLUSTER_ROLE =
            new Kind("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", false);
    public static final Kind CLUSTER_ROLE_BINDING =
            new Kind("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", false);

    /** Those on which a controller or agent acts in a real cluster, but nobody here. */
    public static final List<Kind> UNATTENDED = List.of(
            STATEFUL_SET,
            DAEMON_SET,
            JOB,
            CRON_JOB,
            REPLICATION_CONTROLLER,
            HORIZONTAL_POD_AUTOSCALER,
            INGRESS,
            NETWORK_POLICY,
            PERSISTENT_VOLUME,
            PERSISTENT_VOLUME_CLAIM,
            VOLUME_ATTACHMENT,
            IP_ADDRESS,
            SERVICE_CIDR);

    /** Those that others read: their users, or a controller that keeps their status. */
    private static final List<Kind> READ = List.of(
            CONTROLLER_REVISION,
            POD_TEMPLATE,
            INGRESS_CLASS,
            STORAGE_CLASS,
            VOLUME_ATTRIBUTES_CLASS,
            CSI_DRIVER,
            CSI_NODE,
            CSI_STORAGE_CAPACITY,
            PRIORITY_CLASS,
            LIMIT_RANGE,
            RESOURCE_QUOTA,
            POD_DISRUPTION_BUDGET,
            ROLE,
            ROLE_BINDING,
            CLUSTER_ROLE,
            CLUSTER_ROLE_BINDING);

    public static final List<Kind> ALL =
            Stream.of(UNATTENDED, READ).flatMap(List::stream).toList();

    private FurtherKinds() {}
}
