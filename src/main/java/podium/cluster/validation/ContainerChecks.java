package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * The containers of one pod.
 *
 * @param volumes the names of the pod's volumes
 * @param claims the names of the pod's resource claims
 * @param graceS the pod's grace period, in seconds
 */
record ContainerChecks(Set<String> volumes, Set<String> claims, long graceS) {

    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
    private static final List<String> MESSAGE_POLICIES = List.of("File", "FallbackToLogsOnError");
    private static final List<String> RESTART_POLICIES = List.of("Always", "Never", "OnFailure");
    private static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");
    private static final List<String> RESIZED = List.of("cpu", "memory");
    private static final List<String> RESIZE_POLICIES = List.of("NotRequired", "RestartContainer");

    /** What an init container that ends may not have, in the server's order. */
    private static final String[] NOT_FOR_INIT = {"lifecycle", "livenessProbe", "readinessProbe", "startupProbe"};

    void regular(JsonObject spec, FieldPath path, Causes causes) {
        if (spec.array("containers").isEmpty()) {
            causes.required(path.child("containers"));
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        Check.each(spec, "containers", path, causes, (container, at, found) -> {
            common(container, at, found);
            if (!names.add(container.string("name", ""))) {
                found.duplicate(at.child("name"), container.string("name", ""));
            }
            ProbeChecks.check(container, graceS, at, found);
            Check.oneOf(container, "restartPolicy", at, found, RESTART_POLICIES);
        });
        Set<String> ports = new LinkedHashSet<>();
        Check.each(spec, "containers", path, causes, (container, at, found) -> hostPorts(container, ports, at, found));
    }

    void init(JsonObject spec, FieldPath path, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        for (Json container : spec.array("containers")) {
            names.add(container.asObject().string("name", ""));
        }
        Check.each(spec, "initContainers", path, causes, (container, at, found) -> {
            common(container, at, found);
            Check.oneOf(container, "restartPolicy", at, found, RESTART_POLICIES);
            String name = container.string("name", "");
            if (names.contains(name)) {
                found.duplicate(at.child("name"), name);
            } else if (!name.isEmpty()) {
                names.add(name);
            }
            hostPorts(container, new LinkedHashSet<>(), at, found);
            if (container.string("restartPolicy", "").equals("Always")) {
                ProbeChecks.check(container, graceS, at, found);
            } else {
                ending(container, at, found);
            }
        });
    }

    private static void ending(JsonObject container, FieldPath path, Causes causes) {
        for (String field : NOT_FOR_INIT) {
            if (container.has(field)) {
                causes.forbidden(path.child(field), "may not be set for init containers without restartPolicy=Always");
            }
        }
    }

    /** What containers of every sort have in common. */
    void common(JsonObject container, FieldPath path, Causes causes) {
        if (Check.required(container, "name", path, causes)) {
            Check.name(container.string("name", ""), path.child("name"), causes, Names::label);
        }
        Check.required(container, "image", path, causes);
        oneOfRequired(container, "terminationMessagePolicy", path, causes, MESSAGE_POLICIES);
        ports(container, path, causes);
        EnvChecks.check(container, path, causes);
        MountChecks.check(container, volumes, path, causes);
        oneOfRequired(container, "imagePullPolicy", path, causes, PULL_POLICIES);
        ResourceChecks.check(container.object("resources"), claims, path.child("resources"), causes);
        resizePolicies(container, path.child("resizePolicy"), causes);
        Check.part(container, "securityContext", path, causes, SecurityChecks::container);
    }

    private static void oneOfRequired(
            JsonObject object, String field, FieldPath path, Causes causes, List<String> words) {
        if (Check.required(object, field, path, causes)) {
            Check.oneOf(object, field, path, causes, words);
        }
    }

    private static void ports(JsonObject container, FieldPath path, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        Check.each(container, "ports", path, causes, (port, at, found) -> {
            portName(port.string("name", ""), names, at.child("name"), found);
            long number = port.number("containerPort", 0);
            if (number == 0) {
                found.required(at.child("containerPort"));
            } else {
                Check.port(number, at.child("containerPort"), found);
            }
            if (port.number("hostPort", 0) != 0) {
                Check.port(port.number("hostPort", 0), at.child("hostPort"), found);
            }
            oneOfRequired(port, "protocol", at, found, PROTOCOLS);
        });
    }

    private static void portName(String name, Set<String> names, FieldPath path, Causes causes) {
        if (name.isEmpty()) {
            return;
        }
        if (!Names.portName(name).isEmpty()) {
            Check.name(name, path, causes, Names::portName);
        } else if (!names.add(name)) {
            causes.duplicate(path, name);
        }
    }

    private static void hostPorts(JsonObject container, Set<String> taken, FieldPath path, Causes causes) {
        Check.each(container, "ports", path, causes, (port, at, found) -> {
            long number = port.number("hostPort", 0);
            String place = port.string("protocol", "") + "/" + port.string("hostIP", "") + "/" + number;
            if (number != 0 && !taken.add(place)) {
                found.duplicate(at.child("hostPort"), place);
            }
        });
    }

    /** The server names the list for what is wrong with one entry. */
    private static void resizePolicies(JsonObject container, FieldPath path, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        JsonArray policies = container.array("resizePolicy");
        for (int i = 0; i < policies.size(); i++) {
            String resource = policies.object(i).string("resourceName", "");
            if (!seen.add(resource)) {
                causes.duplicate(path.index(i), resource);
            }
            word(resource, path, causes, RESIZED);
            word(policies.object(i).string("restartPolicy", ""), path, causes, RESIZE_POLICIES);
        }
    }

    private static void word(String value, FieldPath path, Causes causes, List<String> words) {
        if (value.isEmpty()) {
            causes.required(path);
        } else if (!words.contains(value)) {
            causes.notSupported(path, value, words);
        }
    }
}
