package podium.sim.kubelet;

import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Timestamps;

/** Writes {@code status.containerStatuses[]}, fields in the order of the API. */
final class ContainerStatus implements ContainerState.Visitor<JsonObject> {

    private static final JsonObject.Shape WITHOUT_ID =
            JsonObject.Shape.of("name", "state", "lastState", "ready", "restartCount", "image", "imageID", "started");
    private static final JsonObject.Shape WITH_ID = JsonObject.Shape.of(
            "name", "state", "lastState", "ready", "restartCount", "image", "imageID", "containerID", "started");
    private static final JsonObject.Shape TERMINATED =
            JsonObject.Shape.of("exitCode", "reason", "startedAt", "finishedAt", "containerID");

    private final String podUid;
    private final ContainerPlan plan;
    private final ContainerMemory memory;

    private ContainerStatus(String podUid, ContainerPlan plan, ContainerMemory memory) {
        this.podUid = podUid;
        this.plan = plan;
        this.memory = memory;
    }

    static JsonObject write(String podUid, ContainerPlan plan, ContainerMemory memory) {
        return memory.state().accept(new ContainerStatus(podUid, plan, memory));
    }

    @Override
    public JsonObject waiting(ContainerState.Waiting state) {
        return creating();
    }

    @Override
    public JsonObject pulling(ContainerState.Pulling state) {
        return creating();
    }

    @Override
    public JsonObject starting(ContainerState.Starting state) {
        return creating();
    }

    private JsonObject creating() {
        JsonObject waiting = JsonObject.of("waiting", JsonObject.of("reason", Json.of("ContainerCreating")));
        return WITHOUT_ID.with(
                Json.of(plan.name()),
                waiting,
                JsonObject.EMPTY,
                Json.of(false),
                Json.of(memory.restarts()),
                Json.of(plan.image()),
                JsonString.EMPTY,
                Json.of(false));
    }

    @Override
    public JsonObject running(ContainerState.Running state) {
        JsonObject running = JsonObject.of("startedAt", Timestamps.of(state.startedMs()));
        return withId(JsonObject.of("running", running), state.isReady(), true);
    }

    @Override
    public JsonObject ended(ContainerState.Ended state) {
        JsonObject terminated = TERMINATED.with(
                Json.of(state.exitCode()),
                Json.of(state.exitCode() == 0 ? "Completed" : "Error"),
                Timestamps.of(state.startedMs()),
                Timestamps.of(state.finishedMs()),
                Json.of(containerId()));
        return withId(JsonObject.of("terminated", terminated), false, false);
    }

    private JsonObject withId(JsonObject state, boolean isReady, boolean isStarted) {
        ImageName image = ImageName.of(plan.image());
        return WITH_ID.with(
                Json.of(plan.name()),
                state,
                JsonObject.EMPTY,
                Json.of(isReady),
                Json.of(memory.restarts()),
                Json.of(image.reference()),
                Json.of(image.digest()),
                Json.of(containerId()),
                Json.of(isStarted));
    }

    private String containerId() {
        return "podium://" + Digest.of(podUid + "/" + plan.name() + "/" + memory.restarts());
    }
}
