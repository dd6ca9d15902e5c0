package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.resource.IpAddress;

/** What may be said of how a pod fares ({@code ValidatePodStatusUpdate} of 1.36). */
public final class PodStatusChecks {

    private static final FieldPath STATUS = FieldPath.of("status");
    private static final FieldPath ANNOTATIONS = FieldPath.of("metadata").child("annotations");

    /** Conditions of Kubernetes' own, whose names need no check. */
    private static final List<String> OWN = List.of("PodScheduled", "Ready", "Initialized");

    private PodStatusChecks() {}

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("status");
        JsonObject is = after.object("status");
        JsonObject spec = before.object("spec");
        PodAnnotationChecks.update(
                before.object("metadata").object("annotations"),
                after.object("metadata").object("annotations"),
                spec,
                ANNOTATIONS,
                causes);
        conditions(is, causes);
        nomination(was, is, !spec.string("nodeName", "").isEmpty(), causes);
        long generation = is.number("observedGeneration", 0);
        if (generation < 0) {
            causes.invalid(STATUS.child("observedGeneration"), generation, "must be a non-negative integer");
        }
        Check.immutable(was, is, "qosClass", STATUS, causes);
        ended(
                "containerStatuses",
                was,
                is,
                (name, code) -> restarts(find(spec, "containers", name), spec, code),
                causes);
        ended("initContainerStatuses", was, is, (name, code) -> startsAgain(spec, name, code), causes);
        ended("ephemeralContainerStatuses", was, is, (name, code) -> false, causes);
        addresses(is.array("podIPs"), STATUS.child("podIPs"), causes);
        hostAddresses(is, causes);
    }

    private static void conditions(JsonObject status, Causes causes) {
        Check.each(status, "conditions", STATUS, causes, (condition, at, found) -> {
            String type = condition.string("type", "");
            if (!OWN.contains(type)) {
                Check.name(type, at.child("Type"), found, Names::qualified); // as the server has it
            }
        });
    }

    private static void nomination(JsonObject was, JsonObject is, boolean isBound, Causes causes) {
        String node = is.string("nominatedNodeName", "");
        FieldPath path = STATUS.child("nominatedNodeName");
        if (node.isEmpty() || node.equals(was.string("nominatedNodeName", ""))) {
            return;
        }
        Check.name(node, path, causes, Names::subdomain);
        if (isBound) {
            causes.forbidden(path, "may not be set on pods that are already bound to a node");
        }
    }

    /** Finds whether a container of that name goes on after it has ended with that code. */
    private interface Restarting extends BiPredicate<String, Long> {}

    private static void ended(String list, JsonObject was, JsonObject is, Restarting restarting, Causes causes) {
        JsonArray before = was.array(list);
        for (int i = 0; i < before.size(); i++) {
            String name = before.object(i).string("name", "");
            Optional<JsonObject> now = find(is, list, name);
            Json end = before.object(i).at("state", "terminated");
            boolean runs = now.isPresent() && now.get().at("state", "terminated") == null;
            if (end != null && runs && !restarting.test(name, end.asObject().number("exitCode", 0))) {
                causes.forbidden(
                        STATUS.child(list).index(i).child("state"), "may not be transitioned to non-terminated state");
            }
        }
    }

    private static Optional<JsonObject> find(JsonObject object, String list, String name) {
        for (Json item : object.array(list)) {
            if (item.asObject().string("name", "").equals(name)) {
                return Optional.of(item.asObject());
            }
        }
        return Optional.empty();
    }

    private static boolean restarts(Optional<JsonObject> container, JsonObject spec, long exitCode) {
        if (container.isEmpty()) {
            return false;
        }
        boolean isOrdered = container.get().array("restartPolicyRules").toList().stream()
                .anyMatch(rule -> orders(rule.asObject().object("exitCodes"), exitCode));
        String ofPod = spec.string("restartPolicy", "");
        return isOrdered || restarts(container.get().string("restartPolicy", ofPod), exitCode);
    }

    private static boolean orders(JsonObject codes, long exitCode) {
        boolean isNamed = codes.array("values").toList().stream()
                .anyMatch(code -> code instanceof JsonNumber number && number.longValue() == exitCode);
        return codes.string("operator", "").equals("In") ? isNamed : !isNamed;
    }

    private static boolean restarts(String policy, long exitCode) {
        return policy.equals("Always") || (policy.equals("OnFailure") && exitCode != 0);
    }

    /** A sidecar always, another init container as the pod. */
    private static boolean startsAgain(JsonObject spec, String name, long exitCode) {
        String own = find(spec, "initContainers", name)
                .map(container -> container.string("restartPolicy", ""))
                .orElse("");
        return own.equals("Always") || restarts(spec.string("restartPolicy", ""), exitCode);
    }

    private static void hostAddresses(JsonObject status, Causes causes) {
        JsonArray list = status.array("hostIPs");
        FieldPath path = STATUS.child("hostIPs");
        String first = list.isEmpty() ? "" : list.object(0).string("ip", "");
        if (!list.isEmpty() && !first.equals(status.string("hostIP", ""))) {
            causes.invalid(path.index(0).child("ip"), first, "must be equal to `hostIP`");
        }
        addresses(list, path, causes);
    }

    private static void addresses(JsonArray list, FieldPath path, Causes causes) {
        Set<String> families = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String address = list.object(i).string("ip", "");
            Check.address(address, path.index(i), causes);
            IpAddress parsed = IpAddress.parse(address);
            families.add(parsed == null ? "" : parsed.family());
        }
        boolean hasBoth = families.contains(IpAddress.V4) && families.contains(IpAddress.V6);
        if (list.size() > 1 && (!hasBoth || list.size() > 2)) {
            causes.invalid(
                    path,
                    list.map(item -> Echo.of(item.asObject(), "IP")),
                    "may specify no more than one IP for each IP family");
        }
    }
}
