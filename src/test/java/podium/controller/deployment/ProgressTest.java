package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.fixture.Workloads.deployment;
import static podium.fixture.Workloads.withSpec;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;

class ProgressTest {

    private static JsonObject withDeadline(int seconds) {
        return withSpec(deployment(2), "progressDeadlineSeconds", Json.of(seconds));
    }

    @Test
    void aRolloutWithoutProgressTimesOutAfterItsDeadline() {
        Scene scene = new Scene().create(withDeadline(10));

        scene.cluster.run(10_000);
        assertThat(scene.condition("Progressing")).isEqualTo("True ReplicaSetUpdated");
        scene.cluster.run(2_000);

        assertThat(scene.condition("Progressing")).isEqualTo("False ProgressDeadlineExceeded");
        assertThat(scene.conditionMessage("Progressing")).endsWith("\" has timed out progressing.");
        assertThat(scene.cluster.steps())
                .anyMatch(step -> Whys.parts(step.why())
                        .anyMatch(Why.of("deployment.timedOut", new Why.Arg.Span(10_000))::equals));
    }

    @Test
    void progressStartsTheDeadlineAnew() {
        Scene scene = new Scene().create(withDeadline(10));
        scene.cluster.run(8_000);

        scene.kubelets.readyOne();
        scene.cluster.run(8_000);

        assertThat(scene.condition("Progressing")).isEqualTo("True ReplicaSetUpdated");
    }

    @Test
    void aTimedOutRolloutGoesOnWhenItCan() {
        Scene scene = new Scene().create(withDeadline(5));
        scene.cluster.run(10_000);

        scene.kubelets.readyAll();

        assertThat(scene.condition("Progressing")).isEqualTo("True NewReplicaSetAvailable");
    }

    @Test
    void aCompleteRolloutIsNotWatchedAnyMore() {
        Scene scene = Scene.complete(withDeadline(5));

        scene.cluster.run(60_000);

        assertThat(scene.condition("Progressing")).isEqualTo("True NewReplicaSetAvailable");
        assertThat(scene.cluster.newest().queue().size()).isZero();
    }

    @Test
    void withoutADeadlineThereIsNoSuchCondition() {
        Scene scene = Scene.complete(withDeadline(Integer.MAX_VALUE));

        assertThat(scene.condition("Progressing")).isEqualTo("none");
    }
}
