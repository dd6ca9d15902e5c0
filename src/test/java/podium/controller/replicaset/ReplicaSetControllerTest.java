package podium.controller.replicaset;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.fixture.Workloads.key;
import static podium.fixture.Workloads.replicaSet;
import static podium.fixture.Workloads.withSpec;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.fixture.Stagehand;
import podium.fixture.TestCluster;
import podium.fixture.Workloads;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

class ReplicaSetControllerTest {

    private static final Key SOLO = key(Kind.REPLICA_SET, "solo");

    private final TestCluster cluster = TestCluster.of(new ReplicaSetController());
    private final Stagehand kubelets = new Stagehand(cluster);

    private void create(JsonObject replicaSet) {
        cluster.create(SOLO, replicaSet);
        cluster.settle();
    }

    private void scale(int replicas) {
        cluster.write(draft -> draft.update(SOLO, withSpec(cluster.get(SOLO).tree(), "replicas", Json.of(replicas))));
        cluster.settle();
    }

    private JsonObject status() {
        return cluster.get(SOLO).status();
    }

    private List<String> events() {
        return cluster.state().list(Kind.EVENT, "default").stream()
                .map(event -> event.tree().string("type", "") + " "
                        + event.tree().string("reason", "") + ": "
                        + event.tree().string("message", ""))
                .toList();
    }

    private List<Why> reasons() {
        return cluster.steps().stream()
                .filter(step -> step.actor().equals("replicaset-controller"))
                .map(podium.sim.Step::why)
                .toList();
    }

    @Test
    void itsPodsAreMadeFromTheTemplateAndShareItsParts() {
        create(replicaSet(3));

        List<Resource> pods = kubelets.pods();
        Resource owner = cluster.get(SOLO);
        assertThat(pods).hasSize(3).allSatisfy(pod -> {
            assertThat(pod.key().name()).matches("solo-[bcdfghjklmnpqrstvwxz2456789]{5}");
            assertThat(pod.spec()).isSameAs(owner.spec().object("template").object("spec"));
            assertThat(pod.labels())
                    .isSameAs(owner.spec().object("template").object("metadata").object("labels"));
            assertThat(pod.metadata().get("ownerReferences"))
                    .isSameAs(pods.get(0).metadata().get("ownerReferences"));
            assertThat(pod.controllerUid()).isEqualTo(owner.uid());
        });
    }

    @Test
    void eachPodThatIsCreatedOrDeletedIsReported() {
        create(replicaSet(1));
        String pod = kubelets.pods().get(0).key().name();
        scale(0);

        assertThat(events())
                .containsExactlyInAnyOrder(
                        "Normal SuccessfulCreate: Created pod: " + pod, "Normal SuccessfulDelete: Deleted pod: " + pod);
    }

    @Test
    void oneSyncCreatesFiveHundredAtTheMost() {
        create(replicaSet(1_200));

        assertThat(reasons())
                .contains(Why.of("replicaset.createSome", 1_200L, 0, 500, 500))
                .contains(Why.of("replicaset.createSome", 1_200L, 500, 500, 500))
                .contains(Why.of("replicaset.create", 1_200L, 1_000, 200));
        assertThat(status().number("replicas", 0)).isEqualTo(1_200);
    }

    @Test
    void itsStatusCountsPodsByWhatTheyAre() {
        create(replicaSet(4));
        kubelets.readyOne();
        kubelets.readyOne();
        scale(3);

        assertThat(status())
                .isEqualTo(JsonObject.builder()
                        .put("replicas", 3)
                        .put("fullyLabeledReplicas", 3)
                        .put("readyReplicas", 2)
                        .put("availableReplicas", 2)
                        .put("terminatingReplicas", 0)
                        .put("observedGeneration", 2)
                        .build());
    }

    @Test
    void aPodOnANodeTerminatesBeforeItIsGone() {
        create(replicaSet(2));
        kubelets.readyAll();

        scale(1);

        assertThat(status().number("terminatingReplicas", 0)).isEqualTo(1);
        kubelets.endAll();
        assertThat(status().number("terminatingReplicas", 1)).isZero();
    }

    @Test
    void aReadyPodIsAvailableOnlyAfterMinReadySeconds() {
        create(withSpec(replicaSet(1), "minReadySeconds", Json.of(5)));
        kubelets.readyAll();

        cluster.run(4_000);
        assertThat(status().number("availableReplicas", 0)).isZero();
        cluster.run(1_000);

        assertThat(status().number("availableReplicas", 0)).isEqualTo(1);
    }

    @Test
    void aMatchingPodWithoutOwnerIsAdoptedAndCounts() {
        cluster.create(key(Kind.POD, "stray"), Workloads.pod());

        create(replicaSet(2));

        assertThat(kubelets.pods()).hasSize(2);
        assertThat(cluster.get(key(Kind.POD, "stray")).controllerUid())
                .isEqualTo(cluster.get(SOLO).uid());
    }

    @Test
    void aMatchingPodThatComesLaterIsAdoptedAndThenOneIsTooMany() {
        create(replicaSet(2));
        kubelets.readyAll();

        cluster.create(key(Kind.POD, "stray"), Workloads.pod());
        cluster.settle();

        assertThat(cluster.has(key(Kind.POD, "stray"))).isFalse();
        assertThat(reasons())
                .anyMatch(why -> why.key().equals("replicaset.parts"))
                .anyMatch(why -> why.key().equals("replicaset.asWanted"));
    }

    @Test
    void aRelabelledPodIsReleasedAndReplaced() {
        create(replicaSet(2));
        kubelets.readyAll();
        Resource pod = kubelets.pods().get(0);

        cluster.write(draft -> draft.update(
                pod.key(),
                pod.changeMetadata(metadata -> metadata.with("labels", JsonObject.of("app", Json.of("debug"))))
                        .tree()));
        cluster.settle();

        assertThat(cluster.get(pod.key()).hasOwners()).isFalse();
        assertThat(cluster.state().dependents(cluster.get(SOLO).uid()).size()).isEqualTo(2);
    }

    @Test
    void aFinishedPodIsReplacedAndStays() {
        create(replicaSet(1));
        Key pod = kubelets.pods().get(0).key();

        cluster.write(draft -> draft.updateStatus(pod, JsonObject.of("phase", Json.of("Failed"))));
        cluster.settle();

        assertThat(kubelets.pods()).hasSize(2);
        assertThat(kubelets.pods(PodReading::isActive)).hasSize(1);
    }

    @Test
    void oneThatIsBeingDeletedMakesNoPods() {
        create(replicaSet(2));
        cluster.delete(SOLO, DeleteOptions.of(Propagation.Foreground));
        cluster.delete(kubelets.pods().get(0).key(), DeleteOptions.NOW);
        cluster.settle();

        assertThat(kubelets.pods()).hasSize(1);
    }

    @Test
    void noPodIsTriedInANamespaceThatGoes() {
        cluster.create(SOLO, replicaSet(2));
        cluster.delete(Key.of(Kind.NAMESPACE, "default"), DeleteOptions.DEFAULT);

        cluster.settle();

        assertThat(kubelets.pods()).isEmpty();
        assertThat(reasons()).contains(Why.of("replicaset.namespaceGoes", "default", 2L, 0));
        assertThat(events()).isEmpty();
    }

    @Test
    void theReasonOfADeletionNamesThePodsAndTheRule() {
        create(replicaSet(2));
        Resource waiting = kubelets.pods().get(0);
        Resource bound = kubelets.pods().get(1);
        kubelets.bind(bound.key(), "node-7");

        scale(1);

        Why chosen = Why.of(
                "replicaset.chosen.unassigned",
                waiting.key().name(),
                bound.key().name(),
                "node-7");
        assertThat(reasons()).contains(Why.of("replicaset.delete", 1L, 2, 1, new Why.Arg.Parts(List.of(chosen))));
    }

    @Test
    void aTemplateThatChangesTouchesNoRunningPod() {
        create(replicaSet(2));
        kubelets.readyAll();
        List<Key> before = kubelets.pods().stream().map(Resource::key).toList();

        cluster.write(draft ->
                draft.update(SOLO, Workloads.withImage(cluster.get(SOLO).tree(), "app:v2")));
        cluster.settle();

        assertThat(kubelets.pods()).extracting(Resource::key).isEqualTo(before);
    }
}
