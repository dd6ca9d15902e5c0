package podium.controller.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.Conditions;
import podium.resource.DisruptionTarget;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;
import podium.resource.Timestamps;

class DisruptionControllerTest {

    private static final Key BUDGET = Key.of(FurtherKinds.POD_DISRUPTION_BUDGET, "default", "b");
    private static final JsonObject LABELS = JsonObject.EMPTY.with("app", "web");

    private final TestCluster cluster = TestCluster.of(new DisruptionController());

    private static Key pod(String name) {
        return Key.of(Kind.POD, "default", name);
    }

    private void budget(String limit, Json amount) {
        JsonObject spec = JsonObject.EMPTY.with(limit, amount).with("selector", JsonObject.of("matchLabels", LABELS));
        cluster.create(BUDGET, Trees.of(FurtherKinds.POD_DISRUPTION_BUDGET).with("spec", spec));
        cluster.settle();
    }

    private Resource ready(String name, JsonObject... owners) {
        JsonObject condition = JsonObject.EMPTY
                .with("type", "Ready")
                .with("status", "True")
                .with("lastTransitionTime", Timestamps.of(cluster.nowMs()));
        JsonObject tree = Trees.ownedBy(Kind.POD, owners)
                .change("metadata", metadata -> metadata.with("labels", LABELS))
                .with("status", JsonObject.of("conditions", JsonArray.of(condition)));
        return cluster.create(pod(name), tree);
    }

    private JsonObject controlledBy(Kind kind, String name, long replicas, JsonObject... owners) {
        JsonObject tree = Trees.ownedBy(kind, owners).with("spec", JsonObject.EMPTY.with("replicas", replicas));
        return OwnerReference.controlledBy(cluster.create(Key.of(kind, "default", name), tree));
    }

    private String counts() {
        JsonObject status = cluster.get(BUDGET).status();
        return status.number("currentHealthy", -1) + " of " + status.number("expectedPods", -1) + ", "
                + status.number("desiredHealthy", -1) + " must stay, " + status.number("disruptionsAllowed", -1)
                + " may go";
    }

    private JsonObject condition() {
        return Conditions.find(cluster.get(BUDGET).status().array("conditions"), "DisruptionAllowed");
    }

    @Test
    void aNumberThatMustStayIsComparedWithThePodsThereAre() {
        ready("p1");
        ready("p2");
        budget("minAvailable", Json.of(1));

        assertThat(counts()).isEqualTo("2 of 2, 1 must stay, 1 may go");
        assertThat(condition().string("reason")).isEqualTo("SufficientPods");
        assertThat(cluster.whys("disruption-controller")).first().isEqualTo("disruption.minAvailable");
    }

    @Test
    void aPercentageIsTakenOfWhatTheDeploymentWantsAndRoundedUp() {
        JsonObject deployment = controlledBy(Kind.DEPLOYMENT, "web", 5);
        JsonObject replicaSet = controlledBy(Kind.REPLICA_SET, "web-1", 3, deployment);
        ready("p1", replicaSet);
        ready("p2", replicaSet);
        budget("minAvailable", Json.of("50%"));

        assertThat(counts()).isEqualTo("2 of 5, 3 must stay, 0 may go");
        assertThat(condition().string("reason")).isEqualTo("InsufficientPods");
    }

    @Test
    void podsThatMayBeMissingAreTakenOffWhatTheReplicaSetWants() {
        JsonObject replicaSet = controlledBy(Kind.REPLICA_SET, "web", 3);
        ready("p1", replicaSet);
        ready("p2", replicaSet);
        ready("p3", replicaSet);
        budget("maxUnavailable", Json.of(2));

        assertThat(counts()).isEqualTo("3 of 3, 1 must stay, 2 may go");
    }

    @Test
    void podsOnTheirWayOutAreNotHealthy() {
        ready("p1");
        ready("p2");
        budget("minAvailable", Json.of(1));

        cluster.write(draft -> draft.update(
                        pod("p1"), Trees.withFinalizer(cluster.get(pod("p1")).tree(), "x/y")))
                .delete(pod("p1"), DeleteOptions.DEFAULT)
                .settle();

        assertThat(counts()).isEqualTo("1 of 2, 1 must stay, 0 may go");
    }

    @Test
    void aControllerThatNamesNoNumberLeavesNothingToEvict() {
        ready("p1", controlledBy(FurtherKinds.JOB, "j", 1));
        budget("maxUnavailable", Json.of(1));

        assertThat(condition().string("reason")).isEqualTo("SyncFailed");
        assertThat(condition().has("observedGeneration")).isFalse();
        assertThat(condition().string("message")).isEqualTo("jobs.batch does not implement the scale subresource");
        assertThat(cluster.events())
                .contains("CalculateExpectedPodCountFailed: Failed to calculate the number of expected pods:"
                        + " jobs.batch does not implement the scale subresource");
    }

    @Test
    void withoutASelectorNoPodIsMeant() {
        ready("p1");
        JsonObject spec = JsonObject.EMPTY.with("minAvailable", 1);
        cluster.create(BUDGET, Trees.of(FurtherKinds.POD_DISRUPTION_BUDGET).with("spec", spec));
        cluster.settle();

        assertThat(counts()).isEqualTo("0 of 0, 1 must stay, 0 may go");
        assertThat(cluster.events()).contains("NoPods: No matching pods found");
    }

    @Test
    void anEvictedPodCountsAsGoneForTwoMinutesAndIsToldWhenItStays() {
        ready("p1");
        ready("p2");
        budget("minAvailable", Json.of(1));
        JsonObject status =
                cluster.get(BUDGET).status().with("disruptedPods", JsonObject.of("p1", Timestamps.of(cluster.nowMs())));

        cluster.write(draft -> draft.updateStatus(BUDGET, status)).settle();
        String spent = counts();
        cluster.run(120_001);

        assertThat(spent).isEqualTo("1 of 2, 1 must stay, 0 may go");
        assertThat(counts()).isEqualTo("2 of 2, 1 must stay, 1 may go");
        assertThat(cluster.events())
                .contains("NotDeleted: Pod was expected by PDB default/default to be deleted but it wasn't");
    }

    @Test
    void aPodThatWasToGoAndStaysIsToldSoAfterTwoMinutes() {
        Resource pod = ready("p1");
        JsonObject status = DisruptionTarget.in(pod, "EvictionByEvictionAPI", "x", cluster.nowMs());

        cluster.write(draft -> draft.updateStatus(pod.key(), status)).run(120_000);

        JsonObject condition = Conditions.find(cluster.get(pod.key()).status().array("conditions"), "DisruptionTarget");
        assertThat(condition.string("status")).isEqualTo("False");
        assertThat(cluster.whys("disruption-controller")).containsExactly("disruption.podStays");
    }
}
