package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.fixture.Workloads.deployment;
import static podium.fixture.Workloads.withSpec;

import java.util.Map;
import org.junit.jupiter.api.Test;
import podium.base.Json;

class PausingTest {

    @Test
    void aPausedDeploymentLetsATemplateWaitButFollowsItsSize() {
        Scene scene = Scene.complete(deployment(4)).pause(true);

        scene.setImage("app:v2").scale(6);

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 6L));
        assertThat(scene.condition("Progressing")).isEqualTo("Unknown DeploymentPaused");
        assertThat(scene.conditionMessage("Progressing")).isEqualTo("Deployment is paused");
    }

    @Test
    void whatWaitedRollsOutOnceItGoesOn() {
        Scene scene = Scene.complete(deployment(4)).pause(true).setImage("app:v2");
        int before = scene.steps();

        scene.pause(false);

        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 3L, 2L, 2L));
        assertThat(scene.whysSince(before)).startsWith("deployment.resumed", "deployment.revision.new");
    }

    @Test
    void oneThatIsCreatedPausedHasNoReplicaSet() {
        Scene scene = new Scene().create(withSpec(deployment(3), "paused", Json.of(true)));

        assertThat(scene.replicaSets()).isEmpty();
        assertThat(scene.deployment().status().array("conditions").object(0).string("type"))
                .isEqualTo("Progressing");
    }

    @Test
    void aTimeoutIsNotPaintedOverByAPause() {
        Scene scene = new Scene().create(withSpec(deployment(3), "progressDeadlineSeconds", Json.of(5)));
        scene.cluster.run(10_000);

        scene.pause(true);

        assertThat(scene.condition("Progressing")).isEqualTo("False ProgressDeadlineExceeded");
    }
}
