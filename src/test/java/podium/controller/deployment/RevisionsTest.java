package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.fixture.Workloads.deployment;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.fixture.Workloads;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

class RevisionsTest {

    private static final String REVISION = "deployment.kubernetes.io/revision";

    @Test
    void anEqualTemplateFindsItsOldReplicaSetWhichBecomesTheNewestRevision() {
        Scene scene = Scene.complete(deployment(3));
        Key first = scene.replicaSet(1).key();
        scene.setImage("app:v2").finish().setImage("app:v1").finish();

        assertThat(scene.sizes()).isEqualTo(Map.of(2L, 0L, 3L, 3L));
        assertThat(scene.replicaSet(3).key()).isEqualTo(first);
        assertThat(scene.replicaSet(3).annotations().string(Revisions.HISTORY)).isEqualTo("1");
        assertThat(scene.deployment().annotations().string(REVISION)).isEqualTo("3");
    }

    @Test
    void theRevisionOfTheDeploymentIsNoNewGeneration() {
        Scene scene = Scene.complete(deployment(3)).setImage("app:v2").finish();

        assertThat(scene.deployment().generation()).isEqualTo(2);
    }

    @Test
    void annotationsAreHandedDownButForTheBookkeeping() {
        Scene scene = Scene.complete(deployment(2));

        scene.edit(tree -> annotated(annotated(tree, "kubernetes.io/change-cause", "because"), Revisions.HISTORY, "7"));

        JsonObject annotations = scene.replicaSet(1).annotations();
        assertThat(annotations.string("kubernetes.io/change-cause")).isEqualTo("because");
        assertThat(annotations.has(Revisions.HISTORY)).isFalse();
    }

    private static JsonObject annotated(JsonObject tree, String name, String value) {
        return tree.change(
                "metadata", metadata -> metadata.change("annotations", annotations -> annotations.with(name, value)));
    }

    @Test
    void minReadySecondsAreHandedDownWithoutANewRevision() {
        Scene scene = Scene.complete(deployment(2));

        scene.edit(tree -> Workloads.withSpec(tree, "minReadySeconds", Json.of(7)));

        assertThat(scene.replicaSet(1).spec().number("minReadySeconds", 0)).isEqualTo(7);
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 2L));
    }

    @Test
    void aGreaterRevisionIsKept() {
        JsonObject annotations = JsonObject.of(REVISION, Json.of("9"));

        assertThat(Revisions.ofNewest(annotations, plainDeployment(), 4)).isSameAs(annotations);
    }

    @Test
    void theHistoryForgetsItsOldestWhenItGrowsTooLong() {
        String history = LongStream.range(1000, 1400).mapToObj(Long::toString).collect(Collectors.joining(","));
        JsonObject annotations = JsonObject.of(REVISION, Json.of("1400"), Revisions.HISTORY, Json.of(history));

        String kept = Revisions.ofNewest(annotations, plainDeployment(), 1401).string(Revisions.HISTORY, "");

        assertThat(kept).startsWith("1001,").endsWith(",1400").hasSizeLessThanOrEqualTo(2000);
    }

    private static Resource plainDeployment() {
        return Resource.of(Scene.WEB, deployment(1));
    }

    @Test
    void aTakenNameCountsAsCollisionAndAnotherHashIsTried() {
        String hash = TemplateHash.of(PodTemplates.of(deployment(2)), 0);
        Scene scene = new Scene();
        JsonObject others = JsonObject.of("a", Json.of("b"));
        JsonObject foreign = Workloads.withSpec(
                        Workloads.replicaSet(0), "selector", JsonObject.of("matchLabels", others))
                .with("metadata", JsonObject.of("labels", others)); // else the Deployment would adopt it
        scene.cluster.create(Workloads.key(Kind.REPLICA_SET, "web-" + hash), foreign);

        scene.create(deployment(2));

        assertThat(scene.deployment().status().number("collisionCount", 0)).isEqualTo(1);
        assertThat(scene.replicaSet(1).key().name()).isNotEqualTo("web-" + hash);
        assertThat(scene.whysSince(0)).contains("deployment.collision", "deployment.revision.first");
    }

    @Test
    void oldReplicaSetsBeyondTheLimitGoWhenTheRolloutIsComplete() {
        Scene scene = Scene.complete(Workloads.withSpec(deployment(2), "revisionHistoryLimit", Json.of(1)));

        scene.setImage("app:v2").finish().setImage("app:v3").finish();

        assertThat(scene.sizes()).isEqualTo(Map.of(2L, 0L, 3L, 2L));
    }
}
