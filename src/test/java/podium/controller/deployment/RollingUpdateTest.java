package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.fixture.Workloads.deployment;
import static podium.fixture.Workloads.rolling;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.base.Why;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.DeploymentReading;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;
import podium.sim.ClusterStart;

class RollingUpdateTest {

    @Test
    void aNewDeploymentGetsOneReplicaSetWithAllPods() {
        Scene scene = new Scene().create(deployment(3));

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 3L));
        assertThat(scene.kubelets.pods()).hasSize(3);
        assertThat(scene.events()).containsExactly("ScalingReplicaSet: Scaled up replica set r1 from 0 to 3");
    }

    @Test
    void aNewTemplateFirstFillsTheSurgeAndFreesWhatNeedNotBeAvailable() {
        Scene scene = Scene.complete(deployment(4)).setImage("app:v2");

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 3L, 2L, 2L));
    }

    @Test
    void eachPodThatBecomesAvailableLetsAnOldOneGo() {
        Scene scene = Scene.complete(deployment(3)).setImage("app:v2");
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 3L, 2L, 1L));

        scene.kubelets.readyOne();

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 2L, 2L, 2L));
    }

    @Test
    void aFinishedRolloutLeavesTheOldReplicaSetEmpty() {
        Scene scene = Scene.complete(deployment(4)).setImage("app:v2").finish();

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 0L, 2L, 4L));
        assertThat(scene.condition("Progressing")).isEqualTo("True NewReplicaSetAvailable");
        assertThat(scene.conditionMessage("Progressing"))
                .isEqualTo("ReplicaSet \"%s\" has successfully progressed."
                        .formatted(scene.replicaSet(2).key().name()));
    }

    @ParameterizedTest(name = "{0} replicas, {1} surge, {2} unavailable: at most {3}, at least {4}")
    @CsvSource({
        "4, 25%, 25%, 5, 3",
        "3, 25%, 25%, 4, 3",
        "5, 0, 30%, 5, 4",
        "10, 10%, 0, 11, 10",
        "1, 1%, 1%, 2, 1",
        "4, 0, 0, 4, 3",
        "4, 0%, 1%, 4, 3",
        "3, 10, 0, 13, 3",
        "4, 0, 100%, 4, 0"
    })
    void surgeIsRoundedUpAndUnavailableDown(int replicas, String surge, String unavailable, int max, int min) {
        Resource deployment =
                Resource.of(Scene.WEB, rolling(deployment(replicas), intOrPercent(surge), intOrPercent(unavailable)));

        assertThat(DeploymentReading.of(deployment).maxReplicas()).isEqualTo(max);
        assertThat(DeploymentReading.of(deployment).minAvailable()).isEqualTo(min);
    }

    private static Json intOrPercent(String text) {
        return text.endsWith("%") ? Json.of(text) : Json.of(Long.parseLong(text));
    }

    @Test
    void withoutSurgeAnOldPodGoesFirst() {
        Scene scene =
                Scene.complete(rolling(deployment(2), Json.of(0), Json.of(1))).setImage("app:v2");

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 1L, 2L, 1L));
    }

    @Test
    void oldPodsThatAreNotAvailableGoFirstAndDoNotCostAvailability() {
        Scene scene = Scene.complete(rolling(deployment(4), Json.of(1), Json.of(0)));
        Key broken = scene.kubelets.pods(PodReading::isReady).get(0).key();
        scene.kubelets.report(broken, false);
        scene.cluster.settle();
        int before = scene.steps();

        scene.setImage("app:v2");

        assertThat(scene.whysSince(before)).doesNotContain("deployment.rolling.unavailableFirst");
        scene.kubelets.report(scene.podOf(2), true);
        scene.cluster.settle();
        assertThat(scene.whysSince(before)).contains("deployment.rolling.unavailableFirst");
        assertThat(scene.cluster.get(broken).isDeleting()).isTrue();
    }

    @Test
    void aSecondChangeInTheMiddleTakesFromAllOldRevisionsTheUnavailableFirst() {
        Scene scene = Scene.complete(deployment(4)).setImage("app:v2");
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 3L, 2L, 2L));

        scene.setImage("app:v3");

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 3L, 2L, 0L, 3L, 2L));
    }

    @Test
    void theTotalNeverExceedsTheWantedAndTheSurge() {
        Scene scene = Scene.complete(deployment(10))
                .setImage("app:v2")
                .finish()
                .setImage("app:v3")
                .finish();

        assertThat(scene.cluster.history())
                .allSatisfy(moved -> assertThat(moved.state().cluster().list(Kind.REPLICA_SET, "default").stream()
                                .mapToLong(replicaSet ->
                                        ReplicaSetReading.of(replicaSet).replicas())
                                .sum())
                        .isLessThanOrEqualTo(13));
    }

    @Test
    void theReasonForGrowthNamesTheNumbersThatDecided() {
        Scene scene = Scene.complete(deployment(3)).setImage("app:v2");
        int before = scene.steps();

        scene.kubelets.readyOne();

        List<Why> reasons = scene.cluster.steps().subList(before, scene.steps()).stream()
                .flatMap(step -> Whys.parts(step.why()))
                .toList();
        assertThat(reasons)
                .contains(Why.of("deployment.rolling.down", 1L, 3L, 2L, 4L, 3L, 3L, 0L, 1L))
                .contains(Why.of("deployment.rolling.up", 2L, 1L, 2L, 4L, 3L, 1L, 3L, 1L));
    }

    @Test
    void aStatusThatIsBehindItsSpecIsNotReckonedWith() {
        Scene scene = Scene.complete(deployment(4)).setImage("app:v2");
        scene.resize(1, 1, 2).resize(2, 4, 4);

        Decision decision = new DeploymentController().decide(scene.cluster.state(), Scene.WEB, ClusterStart.EPOCH_MS);

        assertThat(Whys.parts(decision.why())).contains(Why.of("deployment.rolling.statusIsOld", 1L, 2L, 1L));
        assertThat(decision.effects()).noneMatch(Effect.Update.class::isInstance);
    }

    @Test
    void podsOfAReplicaSetThatIsToHaveNoneAreNotCountedAsAvailable() {
        Scene scene = Scene.complete(rolling(deployment(4), Json.of(1), Json.of(1)))
                .setImage("app:v2")
                .setImage("app:v3");
        scene.resize(1, 0, 2).resize(2, 3, 3).resize(3, 2, 1);

        Decision decision = new DeploymentController().decide(scene.cluster.state(), Scene.WEB, ClusterStart.EPOCH_MS);

        assertThat(Whys.parts(decision.why()))
                .contains(Why.of("deployment.rolling.down", 2L, 3L, 2L, 4L, 3L, 4L, 1L, 1L));
    }

    @Test
    void availabilityIsReportedWithTheExactWords() {
        Scene scene = new Scene().create(deployment(2));
        assertThat(scene.condition("Available")).isEqualTo("False MinimumReplicasUnavailable");
        assertThat(scene.conditionMessage("Available")).isEqualTo("Deployment does not have minimum availability.");

        scene.kubelets.readyAll();

        assertThat(scene.condition("Available")).isEqualTo("True MinimumReplicasAvailable");
        assertThat(scene.conditionMessage("Available")).isEqualTo("Deployment has minimum availability.");
    }
}
