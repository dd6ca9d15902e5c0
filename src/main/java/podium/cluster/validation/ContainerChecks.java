package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonObject;

/**
 * The containers of one pod.
 *
 * @param spec the pod's
 * @param volumes the pod's volumes by their names, those that are right
 * @param claims the names of the pod's resource claims
 */
record ContainerChecks(JsonObject spec, Map<String, JsonObject> volumes, Set<String> claims) {

    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
    private static final List<String> MESSAGE_POLICIES = List.of("File", "FallbackToLogsOnError");
    private static final List<String> RESIZED = List.of("cpu", "memory");
    private static final List<String> RESIZE_POLICIES = List.of("NotRequired", "RestartContainer");

    /** What an init container that ends may not have, in the server's order. */
    private static final String[] NOT_FOR_INIT = {"lifecycle", "livenessProbe", "readinessProbe", "startupProbe"};

    void regular(FieldPath path, Causes causes) {
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
            new ProbeChecks(spec).check(container, at, found);
            RestartPolicyChecks.check(container, at, found);
        });
        Set<String> ports = new LinkedHashSet<>();
        Check.each(
                spec,
                "containers",
                path,
                causes,
                (container, at, found) -> PortChecks.onHost(container, ports, at, found));
    }

    void init(FieldPath path, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        for (Json container : spec.array("containers")) {
            names.add(container.asObject().string("name", ""));
        }
        FieldPath first = path.child("initContainers").index(0);
        Check.each(spec, "initContainers", path, causes, (container, at, found) -> {
            common(container, at, found);
            RestartPolicyChecks.ofInit(container, at, found);
            String name = container.string("name", "");
            if (names.contains(name)) {
                found.duplicate(at.child("name"), name);
            } else if (!name.isEmpty()) {
                names.add(name);
            }
            PortChecks.onHost(container, new LinkedHashSet<>(), first, found); // one by one, as if each were the first
            if (container.string("restartPolicy", "").equals("Always")) {
                new ProbeChecks(spec).check(container, at, found);
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
        PortChecks.check(container, path, causes);
        EnvChecks.check(container, path, causes);
        new MountChecks(container, volumes).check(path, causes);
        oneOfRequired(container, "imagePullPolicy", path, causes, PULL_POLICIES);
        ResourceChecks.ofContainer(container.object("resources"), claims, path.child("resources"), causes);
        resizePolicies(container, path.child("resizePolicy"), causes);
        boolean hasOwnUsers = spec.get("hostUsers") == JsonBoolean.FALSE;
        Check.part(
                container,
                "securityContext",
                path,
                causes,
                (context, at, found) -> SecurityChecks.container(context, hasOwnUsers, at, found));
    }

    private static void oneOfRequired(
            JsonObject object, String field, FieldPath path, Causes causes, List<String> words) {
        if (Check.required(object, field, path, causes)) {
            Check.oneOf(object, field, path, causes, words);
        }
    }

    /** The server names the list for what is wrong with one entry. */
    private void resizePolicies(JsonObject container, FieldPath path, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        JsonArray policies = container.array("resizePolicy");
        for (int i = 0; i < policies.size(); i++) {
            String resource = policies.object(i).string("resourceName", "");
            String policy = policies.object(i).string("restartPolicy", "");
            if (!seen.add(resource)) {
                causes.duplicate(path.index(i), resource);
            }
            word(resource, path, causes, RESIZED);
            word(policy, path, causes, RESIZE_POLICIES);
            if (spec.string("restartPolicy", "").equals("Never") && !policy.equals("NotRequired")) {
                causes.invalid(path, policy, "must be 'NotRequired' when `restartPolicy` is 'Never'");
            }
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
