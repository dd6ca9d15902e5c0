package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Timestamps;
import podium.sim.kubelet.ContainerPlan.Role;
import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.ContainerState.NoImage;
import podium.sim.kubelet.ContainerState.Pulling;
import podium.sim.kubelet.ContainerState.Running;
import podium.sim.kubelet.ContainerState.Starting;
import podium.sim.kubelet.ContainerState.Unconfigured;
import podium.sim.kubelet.ContainerState.Unmounted;
import podium.sim.kubelet.ContainerState.Waiting;

/** Writes one of {@code status.containerStatuses} ({@code v1.ContainerStatus}), fields in the order of the API. */
final class ContainerStatus implements ContainerState.Visitor<JsonObject> {

    private static final JsonObject.Shape WITHOUT_ID =
            JsonObject.Shape.of("name", "state", "lastState", "ready", "restartCount", "image", "imageID", "started");
    private static final JsonObject.Shape WITH_ID = JsonObject.Shape.of(
            "name", "state", "lastState", "ready", "restartCount", "image", "imageID", "containerID", "started");
    private static final JsonObject.Shape TERMINATED =
            JsonObject.Shape.of("exitCode", "reason", "startedAt", "finishedAt", "containerID");

    private final PodPlan pod;
    private final ContainerPlan plan;
    private final ContainerMemory memory;
    private final Shared shared;

    private ContainerStatus(PodPlan pod, ContainerPlan plan, ContainerMemory memory, Shared shared) {
        this.pod = pod;
        this.plan = plan;
        this.memory = memory;
        this.shared = shared;
    }

    static JsonObject write(PodPlan pod, ContainerPlan plan, ContainerMemory memory, Shared shared) {
        return memory.state().accept(new ContainerStatus(pod, plan, memory, shared));
    }

    @Override
    public JsonObject waiting(Waiting state) {
        return creating();
    }

    @Override
    public JsonObject pulling(Pulling state) {
        return state.failure() == null ? creating() : noImage(state.failure());
    }

    @Override
    public JsonObject starting(Starting state) {
        return creating();
    }

    /** Until it runs again, what is seen of it is its last end. */
    private JsonObject creating() {
        Ended last = memory.last();
        return last == null
                ? withoutId(waiting(pod.hasInit() ? "PodInitializing" : "ContainerCreating"))
                : dead(last, null);
    }

    @Override
    public JsonObject noImage(NoImage state) {
        String reason = ImageFailure.reason(state);
        return withoutId(waiting(reason, ImageFailure.message(state, plan.image())));
    }

    @Override
    public JsonObject unmounted(Unmounted state) {
        return creating();
    }

    @Override
    public JsonObject unconfigured(Unconfigured state) {
        return withoutId(waiting("CreateContainerConfigError", state.message()));
    }

    @Override
    public JsonObject running(Running state) {
        JsonObject running = JsonObject.of("startedAt", Timestamps.of(state.startedMs()));
        boolean isReady = plan.isLasting() && state.isReady();
        return withId(JsonObject.of("running", running), memory.last(), memory.restarts() - 1, isReady, state.isUp());
    }

    @Override
    public JsonObject ended(Ended state) {
        return dead(state, memory.last());
    }

    private JsonObject dead(Ended state, @Nullable Ended before) {
        if (state.isBackingOff()) {
            String wait = GoDuration.format(memory.backOff().delayMs());
            String message =
                    "back-off " + wait + " restarting failed container=" + plan.name() + " pod=" + pod.fullName();
            return withId(waiting("CrashLoopBackOff", message), state, memory.restarts(), false, false);
        }
        boolean isDone = plan.role() == Role.INIT && state.exitCode() == 0;
        JsonObject terminated = terminated(state, memory.restarts());
        return withId(terminated, before, memory.restarts() - 1, isDone, false);
    }

    private static JsonObject waiting(String reason) {
        return JsonObject.of("waiting", JsonObject.of("reason", Json.of(reason)));
    }

    private static JsonObject waiting(String reason, String message) {
        return JsonObject.of("waiting", JsonObject.of("reason", Json.of(reason), "message", Json.of(message)));
    }

    private JsonObject terminated(Ended state, int attempt) {
        return JsonObject.of(
                "terminated",
                TERMINATED.with(
                        Json.of(state.exitCode()),
                        Json.of(state.exitCode() == 0 ? "Completed" : "Error"),
                        Timestamps.of(state.startedMs()),
                        Timestamps.of(state.finishedMs()),
                        Json.of(id(attempt))));
    }

    private JsonObject withoutId(JsonObject state) {
        return WITHOUT_ID.with(
                plan.value("name"),
                state,
                memory.last() == null ? JsonObject.EMPTY : terminated(memory.last(), memory.restarts()),
                Json.of(false),
                Json.of(memory.restarts()),
                plan.value("image"),
                JsonString.EMPTY,
                Json.of(false));
    }

    private JsonObject withId(
            JsonObject state, @Nullable Ended last, int lastAttempt, boolean isReady, boolean isStarted) {
        Image image = shared.image(memory.image());
        return WITH_ID.with(
                plan.value("name"),
                state,
                last == null ? JsonObject.EMPTY : terminated(last, lastAttempt),
                Json.of(isReady),
                Json.of(memory.restarts()),
                image.reference(),
                image.id(),
                Json.of(id(memory.restarts())),
                Json.of(isStarted));
    }

    /** @param attempt how often the container had been started before */
    private String id(int attempt) {
        return "podium://" + Digest.of(pod.pod().uid() + "/" + plan.name() + "/" + attempt);
    }
}
