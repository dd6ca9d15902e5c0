package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.fixture.Workloads.deployment;
import static podium.fixture.Workloads.recreate;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecreateTest {

    @Test
    void noNewPodComesBeforeTheLastOldOneHasEnded() {
        Scene scene = Scene.complete(recreate(deployment(3))).setImage("app:v2");
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 0L));
        assertThat(scene.whysSince(0)).contains("deployment.recreate.waitsForEnd");

        scene.kubelets.endAll();

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 0L, 2L, 3L));
        assertThat(scene.kubelets.pods()).hasSize(3);
    }

    @Test
    void allNewPodsComeAtOnce() {
        Scene scene = Scene.complete(recreate(deployment(3))).setImage("app:v2").finish();

        assertThat(scene.events())
                .containsExactlyInAnyOrder(
                        "ScalingReplicaSet: Scaled up replica set r1 from 0 to 3",
                        "ScalingReplicaSet: Scaled down replica set r1 from 3 to 0",
                        "ScalingReplicaSet: Scaled up replica set r2 from 0 to 3");
        assertThat(scene.condition("Progressing")).isEqualTo("True NewReplicaSetAvailable");
    }

    @Test
    void withoutItsPodsItIsNotAvailable() {
        Scene scene = Scene.complete(recreate(deployment(3))).setImage("app:v2");

        assertThat(scene.condition("Available")).isEqualTo("False MinimumReplicasUnavailable");
    }
}
