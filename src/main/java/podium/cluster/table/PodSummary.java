package podium.cluster.table;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * A pod in few words: how many of its containers are ready, and the one reason that says most about what it is doing.
 *
 * <p>As Kubernetes 1.36: {@code printPod}. Init containers are looked at in their order until one has not done its part;
 * once all have, the containers tell, the first of them last and so before the others.
 *
 * @param ready containers and sidecars that are ready
 * @param containers containers and sidecars, which are init containers that always restart
 * @param reason {@code Running}, {@code CrashLoopBackOff}, {@code Init:1/2}, {@code Terminating} …
 * @param lastRestartMs when a container that has restarted last ended; -1 when none did or nobody knows
 */
record PodSummary(int ready, int containers, String reason, long restarts, long lastRestartMs) {

    static PodSummary of(Resource pod) {
        return new Reading(pod).summary();
    }

    /** One walk over a pod's statuses. */
    private static final class Reading {
        private final Resource pod;
        private final JsonObject status;
        private final JsonArray initContainers;

        private int ready;
        private String reason;
        private long restarts;
        private long lastRestartMs = -1;
        private long sidecarRestarts;
        private long lastSidecarRestartMs = -1;
        private boolean isInitializing;

        Reading(Resource pod) {
            this.pod = pod;
            this.status = pod.status();
            this.initContainers = pod.spec().array("initContainers");
            this.reason = ofPhase(status);
        }

        private static String ofPhase(JsonObject status) {
            JsonObject scheduled = Conditions.find(status.array("conditions"), "PodScheduled");
            if (scheduled != null && scheduled.string("reason", "").equals("SchedulingGated")) {
                return "SchedulingGated";
            }
            String reason = status.string("reason", "");
            return reason.isEmpty() ? status.string("phase", "") : reason;
        }

        PodSummary summary() {
            readInitContainers();
            if (!isInitializing || Conditions.isTrue(status.array("conditions"), "Initialized")) {
                readContainers();
            }
            return new PodSummary(ready, containers(), deletionOr(reason), restarts, lastRestartMs);
        }

        private int containers() {
            int sidecars = 0;
            for (Json container : initContainers) {
                sidecars += isSidecar(container.asObject()) ? 1 : 0;
            }
            return pod.spec().array("containers").size() + sidecars;
        }

        private String deletionOr(String otherwise) {
            if (!pod.metadata().has("deletionTimestamp")) {
                return otherwise;
            } else if (status.string("reason", "").equals("NodeLost")) {
                return "Unknown";
            }
            String phase = status.string("phase", "");
            return phase.equals("Succeeded") || phase.equals("Failed") ? otherwise : "Terminating";
        }

        private void readInitContainers() {
            JsonArray statuses = status.array("initContainerStatuses");
            for (int i = 0; i < statuses.size() && !isInitializing; i++) {
                JsonObject container = statuses.object(i);
                boolean isSidecar = isSidecar(named(container.string("name", "")));
                countRestarts(container);
                if (isSidecar) {
                    sidecarRestarts += container.number("restartCount", 0);
                    lastSidecarRestartMs = Math.max(lastSidecarRestartMs, lastEndMs(container));
                }
                if (isSidecar && container.isTrue("started") && !hasSucceeded(container)) {
                    ready += container.isTrue("ready") ? 1 : 0;
                } else if (!hasSucceeded(container)) {
                    isInitializing = true;
                    reason = "Init:" + initReason(container, i);
                }
            }
        }

        private static boolean isSidecar(JsonObject initContainer) {
            return initContainer.string("restartPolicy", "").equals("Always");
        }

        private JsonObject named(String name) {
            for (Json container : initContainers) {
                if (container.asObject().string("name", "").equals(name)) {
                    return container.asObject();
                }
            }
            return JsonObject.EMPTY;
        }

        private static boolean hasSucceeded(JsonObject container) {
            JsonObject state = container.object("state");
            return state.has("terminated") && state.object("terminated").number("exitCode", 0) == 0;
        }

        private String initReason(JsonObject container, int index) {
            JsonObject state = container.object("state");
            if (state.has("terminated")) {
                return endReason(state.object("terminated"));
            }
            String waiting = state.object("waiting").string("reason", "");
            return waiting.isEmpty() || waiting.equals("PodInitializing")
                    ? index + "/" + initContainers.size()
                    : waiting;
        }

        private static String endReason(JsonObject terminated) {
            String reason = terminated.string("reason", "");
            if (!reason.isEmpty()) {
                return reason;
            }
            long signal = terminated.number("signal", 0);
            return signal != 0 ? "Signal:" + signal : "ExitCode:" + terminated.number("exitCode", 0);
        }

        private void readContainers() {
            restarts = sidecarRestarts;
            lastRestartMs = lastSidecarRestartMs;
            boolean hasRunning = false;
            String error = "";
            JsonArray statuses = status.array("containerStatuses");
            for (int i = statuses.size() - 1; i >= 0; i--) {
                JsonObject container = statuses.object(i);
                JsonObject state = container.object("state");
                countRestarts(container);
                String waiting = state.object("waiting").string("reason", "");
                if (!waiting.isEmpty()) {
                    reason = waiting;
                } else if (state.has("terminated")) {
                    reason = endReason(state.object("terminated"));
                    error = hasSucceeded(container) ? error : reason;
                } else if (container.isTrue("ready") && state.has("running")) {
                    hasRunning = true;
                    ready++;
                }
            }
            if (reason.equals("Completed")) {
                reason = ofPartlyCompleted(hasRunning, error);
            }
        }

        /** A container has completed, but others may still run or have failed. */
        private String ofPartlyCompleted(boolean hasRunning, String error) {
            if (hasRunning && Conditions.isTrue(status.array("conditions"), "Ready")) {
                return "Running";
            } else if (!error.isEmpty()) {
                return error;
            }
            return hasRunning ? "NotReady" : reason;
        }

        private void countRestarts(JsonObject container) {
            restarts += container.number("restartCount", 0);
            lastRestartMs = Math.max(lastRestartMs, lastEndMs(container));
        }

        private static long lastEndMs(JsonObject container) {
            JsonObject last = container.object("lastState").object("terminated");
            return last.isEmpty() ? -1 : Timestamps.parse(last.get("finishedAt"));
        }
    }
}
