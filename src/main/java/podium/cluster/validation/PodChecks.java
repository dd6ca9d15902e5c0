package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.JsonBoolean;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Pods and the pods in templates ({@code pkg/apis/core/validation} of 1.36), in the server's order. */
public final class PodChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath ANNOTATIONS = FieldPath.of("metadata").child("annotations");

    private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";

    private static final List<String> RESTART_POLICIES = List.of("Always", "OnFailure", "Never");

    private static final List<String> DNS_POLICIES =
            List.of("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");

    private static final List<String> PREEMPTION_POLICIES = List.of("PreemptLowerPriority", "Never");
    private static final List<String> SYSTEMS = List.of("linux", "windows");

    private PodChecks() {}

    public static void onCreate(JsonObject pod, Causes causes) {
        JsonObject spec = pod.object("spec");
        any(pod, causes);
        if (!spec.array("ephemeralContainers").isEmpty()) {
            causes.forbidden(SPEC.child("ephemeralContainers"), "cannot be set on create");
        }
        if (spec.has("nodeName") && !spec.array("schedulingGates").isEmpty()) {
            causes.forbidden(SPEC.child("nodeName"), "cannot be set until all schedulingGates have been cleared");
        }
    }

    /** What holds of a pod at any time. */
    static void any(JsonObject pod, Causes causes) {
        deletionCost(pod.object("metadata").object("annotations"), ANNOTATIONS, causes);
        JsonObject spec = pod.object("spec");
        spec(spec, SPEC, true, causes);
        for (String list : new String[] {"containers", "initContainers"}) {
            Check.each(spec, list, SPEC, causes, PodChecks::image);
        }
    }

    private static void deletionCost(JsonObject annotations, FieldPath path, Causes causes) {
        String cost = annotations.string(DELETION_COST);
        if (cost != null && !cost.matches("-?(0|[1-9][0-9]{0,9})")) {
            causes.invalid(path.key(DELETION_COST), cost, "must be a 32bit integer");
        }
    }

    static void image(JsonObject container, FieldPath path, Causes causes) {
        String image = container.string("image", "");
        if (!image.equals(image.strip())) {
            causes.invalid(path.child("image"), image, "must not have leading or trailing whitespace");
        }
    }

    static void templateMetadata(JsonObject template, FieldPath path, Causes causes) {
        JsonObject metadata = template.object("metadata");
        MetaChecks.labels(metadata.object("labels"), path.child("labels"), causes);
        MetaChecks.annotations(metadata.object("annotations"), path.child("annotations"), causes);
        deletionCost(metadata.object("annotations"), path.child("annotations"), causes);
    }

    static void template(JsonObject template, FieldPath path, Causes causes) {
        templateMetadata(template, path, causes);
        spec(template.object("spec"), path.child("spec"), false, causes);
        if (!template.object("spec").array("ephemeralContainers").isEmpty()) {
            causes.forbidden(
                    path.child("spec").child("ephemeralContainers"),
                    "ephemeral containers not allowed in pod template");
        }
    }

    private static void spec(JsonObject spec, FieldPath path, boolean isPod, Causes causes) {
        Set<String> volumes = VolumeChecks.check(spec, path, causes);
        Set<String> claims = claims(spec, path, causes);
        ContainerChecks containers =
                new ContainerChecks(volumes, claims, spec.number("terminationGracePeriodSeconds", 0));
        containers.regular(spec, path, causes);
        containers.init(spec, path, causes);
        Check.part(
                spec,
                "resources",
                path,
                causes,
                (resources, at, found) -> ResourceChecks.check(resources, claims, at, found));
        hostPorts(spec, path, isPod, causes);
        policy(spec, "restartPolicy", path, causes, RESTART_POLICIES);
        policy(spec, "dnsPolicy", path, causes, DNS_POLICIES);
        MetaChecks.labels(spec.object("nodeSelector"), path.child("nodeSelector"), causes);
        Check.part(spec, "securityContext", path, causes, SecurityChecks::pod);
        Check.part(spec, "affinity", path, causes, AffinityChecks::check);
        DnsChecks.check(spec, path, causes);
        gates(spec, path, causes);
        SpreadChecks.check(spec, path, causes);
        hostUsers(spec, path, causes);
        names(spec, path, causes);
        TolerationChecks.check(spec, path, causes);
        DnsChecks.hostAliases(spec, path, causes);
        last(spec, path, causes);
    }

    private static Set<String> claims(JsonObject spec, FieldPath path, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        Check.each(spec, "resourceClaims", path, causes, (claim, at, found) -> {
            String name = claim.string("name", "");
            if (name.isEmpty()) {
                found.required(at.child("name"));
            } else if (!names.add(name)) {
                found.duplicate(at.child("name"), name);
            } else {
                Check.name(name, at.child("name"), found, Names::label);
            }
        });
        return names;
    }

    /** On the host's network a port is the host's own. */
    private static void hostPorts(JsonObject spec, FieldPath path, boolean isPod, Causes causes) {
        if (!spec.isTrue("hostNetwork")) {
            return;
        }
        Check.each(
                spec,
                "containers",
                path,
                causes,
                (container, at, found) -> Check.each(container, "ports", at, found, (port, place, wrong) -> {
                    long host = port.number("hostPort", 0);
                    if ((isPod || host != 0) && host != port.number("containerPort", 0)) {
                        wrong.invalid(
                                place.child("hostPort"), host, "must match `containerPort` when `hostNetwork` is true");
                    }
                }));
    }

    private static void policy(JsonObject spec, String field, FieldPath path, Causes causes, List<String> words) {
        if (Check.required(spec, field, path, causes)) {
            Check.oneOf(spec, field, path, causes, words);
        }
    }

    private static void gates(JsonObject spec, FieldPath path, Causes causes) {
        Check.each(
                spec,
                "readinessGates",
                path,
                causes,
                (gate, at, found) -> Check.name(
                        gate.string("conditionType", ""), at.child("conditionType"), found, Names::qualified));
        Set<String> seen = new LinkedHashSet<>();
        Check.each(spec, "schedulingGates", path, causes, (gate, at, found) -> {
            String name = gate.string("name", "");
            Check.name(name, at, found, Names::qualified);
            if (!seen.add(name)) {
                found.duplicate(at, name);
            }
        });
    }

    /** Whoever has users of its own shares nothing else with the host. */
    private static void hostUsers(JsonObject spec, FieldPath path, Causes causes) {
        if (spec.get("hostUsers") != JsonBoolean.FALSE) {
            return;
        }
        String[][] shared = {{"hostNetwork", "hostNetwork"}, {"hostPID", "HostPID"}, {"hostIPC", "HostIPC"}};
        for (String[] field : shared) {
            if (spec.isTrue(field[0])) {
                causes.forbidden(path.child(field[1]), "when `pod.Spec.HostUsers` is false");
            }
        }
    }

    private static void names(JsonObject spec, FieldPath path, Causes causes) {
        for (String field : new String[] {"serviceAccountName", "nodeName"}) {
            if (spec.has(field)) {
                Check.name(spec.string(field, ""), path.child(field), causes, Names::subdomain);
            }
        }
        if (spec.get("activeDeadlineSeconds") instanceof JsonNumber deadline) {
            Check.between(deadline.longValue(), 1, Integer.MAX_VALUE, path.child("activeDeadlineSeconds"), causes);
        }
        for (String field : new String[] {"hostname", "subdomain"}) {
            if (spec.has(field)) {
                Check.name(spec.string(field, ""), path.child(field), causes, Names::label);
            }
        }
    }

    private static void last(JsonObject spec, FieldPath path, Causes causes) {
        for (String field : new String[] {"priorityClassName", "runtimeClassName"}) {
            if (spec.has(field)) {
                Check.name(spec.string(field, ""), path.child(field), causes, Names::subdomain);
            }
        }
        Check.oneOf(spec, "preemptionPolicy", path, causes, PREEMPTION_POLICIES);
        if (spec.get("os") instanceof JsonObject system) {
            String name = system.string("name", "");
            if (name.isEmpty()) {
                causes.required(path.child("os").child("name"));
            } else if (!SYSTEMS.contains(name)) {
                causes.notSupported(path.child("os"), name, SYSTEMS);
            } else if (name.equals("windows")) {
                WindowsChecks.check(spec, path, causes);
            }
        }
    }
}
