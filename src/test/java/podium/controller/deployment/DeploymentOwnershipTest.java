package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.fixture.Workloads.deployment;

import java.util.Map;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.fixture.Workloads;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

class DeploymentOwnershipTest {

    @Test
    void aMatchingReplicaSetWithoutOwnerIsAdoptedWithItsPods() {
        Scene scene = new Scene();
        Key stray = Workloads.key(Kind.REPLICA_SET, "stray");
        scene.cluster.create(stray, Workloads.replicaSet(2));
        scene.cluster.settle();

        scene.create(deployment(2));

        Resource adopted = scene.cluster.get(stray);
        assertThat(adopted.controllerUid()).isEqualTo(scene.deployment().uid());
        assertThat(scene.replicaSets()).hasSize(1);
        assertThat(scene.sizes()).isEqualTo(Map.of(1L, 2L));
        assertThat(scene.whysSince(0)).contains("deployment.adopted", "deployment.found");
    }

    @Test
    void anOwnerThatIsNotTheControllerYetAdoptsOnceAndIsNamedOnce() {
        Scene scene = Scene.complete(deployment(2));
        Resource first = scene.replicaSet(1);
        JsonObject reference = OwnerReference.controlledBy(scene.deployment()).without("controller");

        scene.cluster.write(draft -> draft.update(
                first.key(),
                first.changeMetadata(metadata -> metadata.with("ownerReferences", JsonArray.of(reference)))
                        .tree()));
        scene.cluster.settle();

        assertThat(scene.replicaSet(1).metadata().array("ownerReferences"))
                .containsExactly(OwnerReference.controlledBy(scene.deployment()));
        assertThat(scene.whysSince(0)).containsOnlyOnce("deployment.adopted");
    }

    @Test
    void aReplicaSetThatNoLongerMatchesIsReleased() {
        Scene scene = Scene.complete(deployment(2));
        Resource first = scene.replicaSet(1);

        scene.cluster.write(draft -> draft.update(
                first.key(),
                first.changeMetadata(metadata -> metadata.with("labels", JsonObject.of("app", Json.of("other"))))
                        .tree()));
        scene.cluster.settle();

        assertThat(scene.cluster.get(first.key()).hasOwners()).isFalse();
        assertThat(scene.whysSince(0)).contains("deployment.released");
    }

    @Test
    void oneThatIsBeingDeletedKeepsItsStatusAndDoesNothingElse() {
        Scene scene = Scene.complete(deployment(3));
        scene.cluster.delete(Scene.WEB, DeleteOptions.of(Propagation.Foreground));
        scene.cluster.settle();

        scene.setImage("app:v2");

        assertThat(scene.replicaSets()).hasSize(1);
        assertThat(scene.deployment().status().number("observedGeneration", 0))
                .isEqualTo(scene.deployment().generation());
    }

    @Test
    void anEmptySelectorIsRefusedWithAnEvent() {
        Scene scene = new Scene().create(Workloads.withSpec(deployment(3), "selector", JsonObject.EMPTY));

        assertThat(scene.replicaSets()).isEmpty();
        assertThat(scene.events())
                .contains("SelectingAll: This deployment is selecting all pods. A non-empty selector is required.");
    }

    @Test
    void nothingIsMadeInANamespaceThatGoes() {
        Scene scene = new Scene();
        scene.cluster.create(Scene.WEB, deployment(2));
        scene.cluster.delete(Key.of(Kind.NAMESPACE, "default"), DeleteOptions.DEFAULT);

        scene.cluster.settle();

        assertThat(scene.replicaSets()).isEmpty();
        assertThat(scene.whysSince(0)).containsExactly("deployment.namespaceGoes");
    }

    @Test
    void theOldAnnotationForRollbacksIsStillFollowed() {
        Scene scene = Scene.complete(deployment(2)).setImage("app:v2").finish();

        scene.edit(tree -> tree.change(
                        "metadata",
                        metadata -> metadata.change(
                                "annotations", annotations -> annotations.with(Revisions.ROLLBACK_TO, "0"))))
                .finish();

        assertThat(scene.sizes()).isEqualTo(Map.of(2L, 0L, 3L, 2L));
        assertThat(scene.deployment().annotations().has(Revisions.ROLLBACK_TO)).isFalse();
        assertThat(scene.events()).contains("DeploymentRollback: Rolled back deployment \"web\" to revision 1");
    }
}
