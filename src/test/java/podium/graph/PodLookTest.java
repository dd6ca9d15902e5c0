package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;

class PodLookTest {

    private static final JsonObject RUNNING =
            JsonObject.of("running", JsonObject.of("startedAt", Timestamps.of(1_000)));

    @Test
    void aPodWithoutANodeIsPendingOrUnschedulable() {
        assertThat(PodLook.of(pod("", "Pending")).state()).isEqualTo(PodState.PENDING);
        assertThat(PodLook.of(pod("", "Pending", condition("PodScheduled", "False", "Unschedulable")))
                        .state())
                .isEqualTo(PodState.UNSCHEDULABLE);
    }

    @Test
    void aPodOnANodePullsFromItsEventPullingToItsEventPulled() {
        Resource pod = withContainer(waiting("ContainerCreating", ""), "", false);

        assertThat(PodLook.of(pod).state()).isEqualTo(PodState.STARTING);
        assertThat(PodLook.of(pod, withEvents("Scheduled")).state()).isEqualTo(PodState.STARTING);
        assertThat(PodLook.of(pod, withEvents("Scheduled", "Pulling")).state()).isEqualTo(PodState.PULLING);
        assertThat(PodLook.of(pod, withEvents("Pulling", "Pulled")).state()).isEqualTo(PodState.STARTING);
    }

    private static ClusterState withEvents(String... reasons) {
        Draft draft = new Draft(ClusterState.empty(Chance.seeded(1)), 0);
        draft.create(Key.of(Kind.NAMESPACE, "shop"), JsonObject.EMPTY);
        for (int i = 0; i < reasons.length; i++) {
            JsonObject event = JsonObject.of("reason", Json.of(reasons[i]));
            draft.create(Key.of(Kind.EVENT, "shop", "web-6f9c-x7k.18a" + i), event);
            draft.create(Key.of(Kind.EVENT, "shop", "web-6f9c-x7z.18a" + i), event);
        }
        return draft.state();
    }

    @Test
    void aRunningPodIsReadyByItsCondition() {
        assertThat(PodLook.of(withContainer(RUNNING, "x", false)).state()).isEqualTo(PodState.UNREADY);
        assertThat(PodLook.of(withContainer(RUNNING, "x", true)).state()).isEqualTo(PodState.READY);
    }

    @Test
    void aBackOffSaysWhenItEnds() {
        JsonObject state = waiting("CrashLoopBackOff", "back-off 2m40s restarting failed container=web pod=web_shop");
        JsonObject last = JsonObject.of("terminated", JsonObject.of("finishedAt", Timestamps.of(20_000)));

        PodLook look = PodLook.of(bound(JsonObject.of("state", state, "lastState", last), false));

        assertThat(look).isEqualTo(new PodLook(PodState.BACKOFF, "x7k", "CrashLoopBackOff", 180_000));
    }

    @Test
    void anImageThatIsNotThereIsAFailureAndThenABackOff() {
        assertThat(PodLook.of(withContainer(waiting("ErrImagePull", ""), "", false)))
                .isEqualTo(new PodLook(PodState.FAILED, "x7k", "ErrImagePull", -1));
        assertThat(PodLook.of(withContainer(waiting("ImagePullBackOff", "Back-off pulling image \"a\""), "", false)))
                .isEqualTo(new PodLook(PodState.BACKOFF, "x7k", "ImagePullBackOff", -1));
    }

    @Test
    void aPodThatIsDeletedStopsWhateverElseItDoes() {
        Resource pod = withContainer(RUNNING, "x", true)
                .changeMetadata(metadata -> metadata.with("deletionTimestamp", Timestamps.of(40_000)));

        assertThat(PodLook.of(pod)).isEqualTo(new PodLook(PodState.TERMINATING, "x7k", "", 40_000));
    }

    @Test
    void finishedPodsAreCompletedOrFailed() {
        assertThat(PodLook.of(pod("node-1", "Succeeded")).state()).isEqualTo(PodState.COMPLETED);
        assertThat(PodLook.of(pod("node-1", "Failed")).state()).isEqualTo(PodState.FAILED);
    }

    @Test
    void aNameThatSomebodyGaveIsNotCut() {
        Resource pod = Resource.of(
                Key.of(Kind.POD, "shop", "first-pod"),
                JsonObject.of("metadata", JsonObject.of("name", Json.of("first-pod"))));

        assertThat(PodLook.shortName(pod)).isEqualTo("first-pod");
    }

    private static Resource withContainer(JsonObject state, String imageId, boolean isReady) {
        return bound(JsonObject.of("state", state, "imageID", Json.of(imageId)), isReady);
    }

    private static Resource bound(JsonObject container, boolean isReady) {
        JsonObject ready =
                condition("Ready", isReady ? "True" : "False", "").with("lastTransitionTime", Timestamps.of(2_000));
        return pod("node-1", "Running", ready)
                .change(tree ->
                        tree.change("status", status -> status.with("containerStatuses", JsonArray.of(container))));
    }

    private static Resource pod(String node, String phase, JsonObject... conditions) {
        JsonObject owner = JsonObject.of("uid", Json.of("rs-uid"), "controller", Json.of(true));
        JsonObject tree = JsonObject.builder()
                .put("metadata", JsonObject.of("ownerReferences", JsonArray.of(owner)))
                .put("spec", node.isEmpty() ? JsonObject.EMPTY : JsonObject.of("nodeName", Json.of(node)))
                .put("status", JsonObject.of("phase", Json.of(phase), "conditions", JsonArray.of(conditions)))
                .build();
        return Resource.of(Key.of(Kind.POD, "shop", "web-6f9c-x7k"), tree);
    }

    private static JsonObject waiting(String reason, String message) {
        return JsonObject.of("waiting", JsonObject.of("reason", Json.of(reason), "message", Json.of(message)));
    }

    private static JsonObject condition(String type, String status, String reason) {
        return JsonObject.builder()
                .put("type", type)
                .put("status", status)
                .put("reason", reason)
                .build();
    }
}
