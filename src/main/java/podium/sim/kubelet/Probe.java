package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;

/**
 * A probe of a container ({@code v1.Probe}). What its program answers is known beforehand, so that a probe's timeout never
 * matters.
 *
 * @param handler the probe itself: {@code httpGet}, {@code tcpSocket}, {@code exec} or {@code grpc} and how often
 * @param periodMs 0 for a look without a probe, which sees all at once
 * @param graceS in which the container must end when the probe ends it, or -1 for the pod's own
 */
record Probe(JsonObject handler, long delayMs, long periodMs, int successThreshold, int failureThreshold, long graceS) {

    /** What counts as readiness where there is no probe: whether the program could answer one. */
    static final Probe NONE = new Probe(JsonObject.EMPTY, 0, 0, 1, 1, -1);

    private static final long SECOND_MS = 1000;
    private static final long PERIOD_S = 10;
    private static final long FAILURES = 3;

    /** The probe at a field of a container, or null when it has none. */
    static @Nullable Probe of(JsonObject container, String field) {
        if (!(container.get(field) instanceof JsonObject probe)) {
            return null;
        }
        return new Probe(
                probe,
                SECOND_MS * probe.number("initialDelaySeconds", 0),
                SECOND_MS * Math.max(1, probe.number("periodSeconds", PERIOD_S)),
                (int) Math.max(1, probe.number("successThreshold", 1)),
                (int) Math.max(1, probe.number("failureThreshold", FAILURES)),
                probe.number("terminationGracePeriodSeconds", -1));
    }

    boolean isReal() {
        return periodMs > 0;
    }

    /** The first look at or after an instant, when the looks begin at another one. */
    long firstLook(long beginMs, long fromMs) {
        if (fromMs <= beginMs) {
            return beginMs;
        }
        return isReal() ? beginMs + ceilDiv(fromMs - beginMs, periodMs) * periodMs : fromMs;
    }

    private static long ceilDiv(long a, long b) {
        return (a + b - 1) / b;
    }

    /** What a failure sounds like ({@code pkg/probe}), as events quote it. */
    String failure(String podIp, JsonObject container) {
        if (handler.has("httpGet")) {
            return "HTTP probe failed with statuscode: 503";
        } else if (handler.has("tcpSocket")) {
            String port = port(handler.object("tcpSocket").get("port"), container);
            return "dial tcp " + podIp + ":" + port + ": connect: connection refused";
        } else if (handler.has("grpc")) {
            return "service unhealthy (responded with \"NOT_SERVING\")";
        }
        return ""; // of a command: what it printed
    }

    private static String port(@Nullable Json port, JsonObject container) {
        if (port instanceof JsonString name) {
            for (Json declared : container.array("ports")) {
                if (name.equals(declared.asObject().get("name"))) {
                    return Long.toString(declared.asObject().number("containerPort", 0));
                }
            }
            return name.value();
        }
        return port instanceof JsonNumber number ? number.toString() : "";
    }
}
