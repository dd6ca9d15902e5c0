package podium.cluster.validation;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/**
 * Probes and life cycle hooks of a container.
 *
 * @param pod the spec of the pod: a hook cannot take longer than its grace period
 */
record ProbeChecks(JsonObject pod) {

    private static final List<String> SCHEMES = List.of("HTTP", "HTTPS");

    private static final String[] TIMES = {
        "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"
    };

    /** One kind of handler; a probe or hook has exactly one. */
    private record Handler(String field, Check.Part check) {}

    private static final List<Handler> OF_PROBES = List.of(
            new Handler("exec", ProbeChecks::exec),
            new Handler("httpGet", ProbeChecks::httpGet),
            new Handler(
                    "tcpSocket", (tcp, path, causes) -> Check.portOrName(tcp.get("port"), path.child("port"), causes)),
            new Handler(
                    "grpc", (grpc, path, causes) -> Check.port(grpc.number("port", 0), path.child("port"), causes)));

    void check(JsonObject container, FieldPath path, Causes causes) {
        Check.part(container, "lifecycle", path, causes, this::lifecycle);
        Check.part(container, "livenessProbe", path, causes, ProbeChecks::killing);
        Check.part(container, "readinessProbe", path, causes, ProbeChecks::readiness);
        Check.part(container, "startupProbe", path, causes, ProbeChecks::killing);
    }

    private void lifecycle(JsonObject lifecycle, FieldPath path, Causes causes) {
        List<Handler> handlers = new ArrayList<>(OF_PROBES);
        handlers.add(new Handler("sleep", this::sleep));
        for (String hook : new String[] {"postStart", "preStop"}) {
            Check.part(lifecycle, hook, path, causes, (tree, at, found) -> handler(tree, handlers, at, found));
        }
        if (lifecycle.has("stopSignal")) {
            StopSignals.check(lifecycle.string("stopSignal", ""), pod, path.child("stopSignal"), causes);
        }
    }

    private void sleep(JsonObject sleep, FieldPath path, Causes causes) {
        long seconds = sleep.number("seconds", 0);
        long graceS = pod.number("terminationGracePeriodSeconds", 0);
        if (seconds < 0 || seconds > graceS) {
            causes.invalid(
                    path, seconds, "must be non-negative and less than terminationGracePeriodSeconds (" + graceS + ")");
        }
    }

    /** A probe whose failure ends the container: one success is enough. */
    private static void killing(JsonObject probe, FieldPath path, Causes causes) {
        probe(probe, path, causes);
        long successes = probe.number("successThreshold", 0);
        if (successes != 1) {
            causes.invalid(path.child("successThreshold"), successes, "must be 1");
        }
    }

    private static void readiness(JsonObject probe, FieldPath path, Causes causes) {
        probe(probe, path, causes);
        Json grace = probe.get("terminationGracePeriodSeconds");
        if (grace != null) {
            causes.invalid(path.child("terminationGracePeriodSeconds"), grace, "must not be set for readinessProbes");
        }
    }

    private static void probe(JsonObject probe, FieldPath path, Causes causes) {
        handler(probe, OF_PROBES, path, causes);
        for (String field : TIMES) {
            Check.notNegative(probe, field, path, causes);
        }
        if (probe.get("terminationGracePeriodSeconds") instanceof JsonNumber grace && grace.longValue() <= 0) {
            causes.invalid(path.child("terminationGracePeriodSeconds"), grace, Check.NOT_ZERO);
        }
    }

    private static void handler(JsonObject probe, List<Handler> handlers, FieldPath path, Causes causes) {
        boolean isSeen = false;
        for (Handler handler : handlers) {
            if (!(probe.get(handler.field()) instanceof JsonObject action)) {
                continue;
            }
            FieldPath at = path.child(handler.field());
            if (isSeen) {
                causes.forbidden(at, "may not specify more than 1 handler type");
            } else {
                handler.check().check(action, at, causes);
            }
            isSeen = true;
        }
        if (!isSeen) {
            causes.required(path, "must specify a handler type");
        }
    }

    private static void exec(JsonObject exec, FieldPath path, Causes causes) {
        if (exec.array("command").isEmpty()) {
            causes.required(path.child("command"));
        }
    }

    private static void httpGet(JsonObject http, FieldPath path, Causes causes) {
        Check.required(http, "path", path, causes);
        Check.portOrName(http.get("port"), path.child("port"), causes);
        String scheme = http.string("scheme", "");
        if (!SCHEMES.contains(scheme)) {
            causes.notSupported(path.child("scheme"), scheme, SCHEMES);
        }
        for (Json header : http.array("httpHeaders")) {
            Check.name(header.asObject().string("name", ""), path.child("httpHeaders"), causes, Names::httpHeader);
        }
    }
}
