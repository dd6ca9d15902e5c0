package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Pods and the pods in templates ({@code pkg/apis/core/validation} of 1.36), in the server's order. */
public final class PodChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath ANNOTATIONS = FieldPath.of("metadata").child("annotations");

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
        new ProfileAnnotations(pod.object("metadata").object("annotations"), spec).match(SPEC, causes);
    }

    /** What holds of a pod at any time. */
    static void any(JsonObject pod, Causes causes) {
        JsonObject spec = pod.object("spec");
        PodAnnotationChecks.check(pod.object("metadata").object("annotations"), spec, ANNOTATIONS, causes);
        spec(spec, pod.object("metadata").string("name", ""), SPEC, true, causes);
        if (spec.string("serviceAccountName", "").isEmpty()) {
            noTokens(spec, causes);
        }
        for (String list : new String[] {"containers", "initContainers"}) {
            Check.each(spec, list, SPEC, causes, PodChecks::image);
        }
    }

    /** Nobody's token can be put into a volume. */
    private static void noTokens(JsonObject spec, Causes causes) {
        Check.each(
                spec,
                "volumes",
                SPEC,
                causes,
                (volume, at, found) -> Check.each(
                        volume.object("projected"), "sources", at.child("projected"), found, (source, place, wrong) -> {
                            if (source.has("serviceAccountToken")) {
                                wrong.forbidden(
                                        place.child("serviceAccountToken"),
                                        "must not be specified when serviceAccountName is not set");
                            }
                        }));
    }

    static void image(JsonObject container, FieldPath path, Causes causes) {
        String image = container.string("image", "");
        if (!image.equals(image.strip())) {
            causes.invalid(path.child("image"), image, "must not have leading or trailing whitespace");
        }
    }

    static void templateMetadata(JsonObject template, FieldPath path, Causes causes) {
        JsonObject metadata = template.object("metadata");
        FieldPath annotations = path.child("annotations");
        MetaChecks.labels(metadata.object("labels"), path.child("labels"), causes);
        MetaChecks.annotations(metadata.object("annotations"), annotations, causes);
        PodAnnotationChecks.check(metadata.object("annotations"), template.object("spec"), annotations, causes);
    }

    static void template(JsonObject template, FieldPath path, Causes causes) {
        JsonObject spec = template.object("spec");
        templateMetadata(template, path, causes);
        spec(spec, "", path.child("spec"), false, causes);
        new ProfileAnnotations(template.object("metadata").object("annotations"), spec)
                .match(path.child("spec"), causes);
        if (!spec.array("ephemeralContainers").isEmpty()) {
            causes.forbidden(
                    path.child("spec").child("ephemeralContainers"),
                    "ephemeral containers not allowed in pod template");
        }
    }

    private static void spec(JsonObject spec, String pod, FieldPath path, boolean isPod, Causes causes) {
        containers(spec, pod, path, causes);
        PodResourceChecks.check(spec, path, causes);
        PortChecks.onHostNetwork(spec, isPod, path, causes);
        policy(spec, "restartPolicy", path, causes, RESTART_POLICIES);
        policy(spec, "dnsPolicy", path, causes, DNS_POLICIES);
        MetaChecks.labels(spec.object("nodeSelector"), path.child("nodeSelector"), causes);
        SecurityChecks.pod(spec, path, causes);
        Check.part(spec, "affinity", path, causes, AffinityChecks::check);
        DnsChecks.check(spec, path, causes);
        gates(spec, path, causes);
        SpreadChecks.check(spec, path, causes);
        WindowsOptionChecks.hostProcess(spec, path, causes);
        HostSharingChecks.users(spec, path, causes);
        HostSharingChecks.hostname(spec, path, causes);
        names(spec, path, causes);
        TolerationChecks.check(spec, path, causes);
        DnsChecks.hostAliases(spec, path, causes);
        last(spec, path, causes);
        EnvChecks.fileVolumes(spec, path, causes);
    }

    private static void containers(JsonObject spec, String pod, FieldPath path, Causes causes) {
        VolumeChecks volumes = new VolumeChecks(pod, path.child("volumes"));
        ContainerChecks containers =
                new ContainerChecks(spec, volumes.check(spec.array("volumes"), causes), claims(spec));
        PodResourceChecks.claims(spec, path, causes);
        containers.regular(path, causes);
        containers.init(path, causes);
        EphemeralContainerChecks.check(spec, containers, path, causes);
    }

    private static Set<String> claims(JsonObject spec) {
        Set<String> names = new LinkedHashSet<>();
        for (Json claim : spec.array("resourceClaims")) {
            names.add(claim.asObject().string("name", ""));
        }
        names.remove("");
        return names;
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
        if (spec.has("preemptionPolicy")) {
            policy(spec, "preemptionPolicy", path, causes, PREEMPTION_POLICIES);
        }
        PodResourceChecks.overhead(spec, path, causes);
        if (spec.get("os") instanceof JsonObject system) {
            system(system.string("name", ""), spec, path, causes);
        }
    }

    private static void system(String name, JsonObject spec, FieldPath path, Causes causes) {
        switch (name) {
            case "" -> causes.required(path.child("os").child("name"));
            case "linux" -> WindowsChecks.onLinux(spec, path, causes);
            case "windows" -> WindowsChecks.onWindows(spec, path, causes);
            default -> causes.notSupported(path.child("os"), name, SYSTEMS);
        }
    }
}
