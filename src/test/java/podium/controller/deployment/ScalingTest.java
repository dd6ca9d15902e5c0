package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.fixture.Workloads.deployment;
import static podium.fixture.Workloads.rolling;
import static podium.fixture.Workloads.withImage;
import static podium.fixture.Workloads.withSpec;

import java.util.Map;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.resource.ReplicaSetReading;

class ScalingTest {

    @Test
    void theOnlyReplicaSetWithPodsFollowsTheDeployment() {
        Scene scene = Scene.complete(deployment(3)).scale(5);

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 5L));
        assertThat(scene.events()).contains("ScalingReplicaSet: Scaled up replica set r1 from 3 to 5");
    }

    @Test
    void scalingAndANewTemplateInOneChangeScaleFirst() {
        Scene scene = Scene.complete(deployment(3));
        int before = scene.steps();

        scene.edit(tree -> withSpec(withImage(tree, "app:v2"), "replicas", Json.of(5)));

        assertThat(scene.whysSince(before))
                .containsSubsequence("deployment.scale.only", "deployment.revision.new")
                .startsWith("deployment.scale.only");
    }

    @Test
    void inTheMiddleOfARolloutEachReplicaSetKeepsItsShare() {
        Scene scene =
                Scene.complete(rolling(deployment(10), Json.of(3), Json.of(2))).setImage("app:v2");
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 8L, 2L, 5L));

        scene.scale(15);

        // 18 may exist instead of 13: 8 × 18 ÷ 13 = 11.08 and 5 × 18 ÷ 13 = 6.92
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 11L, 2L, 7L));
        assertThat(scene.condition("Progressing")).isEqualTo("True ReplicaSetUpdated");
    }

    @Test
    void whatRoundingLeavesGoesToTheLargest() {
        Scene scene =
                Scene.complete(rolling(deployment(4), Json.of(2), Json.of(1))).setImage("app:v2");
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 3L, 2L, 3L));
        int before = scene.steps();

        scene.scale(5);

        // 7 may exist instead of 6: 3 × 7 ÷ 6 = 3.5 is rounded to 4 for the younger, which leaves nothing for the older
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 3L, 2L, 4L));
        assertThat(scene.whysSince(before)).contains("deployment.proportional.up", "deployment.proportional.share");
    }

    @Test
    void scalingDownTakesFromEachByItsShare() {
        Scene scene =
                Scene.complete(rolling(deployment(10), Json.of(3), Json.of(2))).setImage("app:v2");

        scene.scale(5);

        // 8 may exist instead of 13: 8 × 8 ÷ 13 = 4.92 and 5 × 8 ÷ 13 = 3.08; after that the rollout goes on
        assertThat(scene.events())
                .contains(
                        "ScalingReplicaSet: Scaled down replica set r1 from 8 to 5",
                        "ScalingReplicaSet: Scaled down replica set r2 from 5 to 3");
    }

    @Test
    void scalingToNothingEmptiesAllAndTheNewestComesBack() {
        Scene scene = Scene.complete(deployment(5)).setImage("app:v2").scale(0);
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 0L, 2L, 0L));

        scene.scale(3);

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 0L, 2L, 3L));
    }

    @Test
    void aReplicaSetRemembersForWhichSizeItWasSized() {
        Scene scene = Scene.complete(deployment(4)).scale(8);

        assertThat(ReplicaSetReading.of(scene.replicaSet(1)).desiredReplicas()).isEqualTo(8);
        assertThat(ReplicaSetReading.of(scene.replicaSet(1)).maxReplicas()).isEqualTo(10);
    }
}
