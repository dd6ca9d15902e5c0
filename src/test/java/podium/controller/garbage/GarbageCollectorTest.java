package podium.controller.garbage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.cluster.Change;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Finalizers;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.KindsHere;
import podium.resource.Resource;
import podium.sim.Step;

class GarbageCollectorTest {

    private static final String GC = "garbage-collector-controller";
    private static final Key DEPLOYMENT = Key.of(Kind.DEPLOYMENT, "default", "web");
    private static final Key REPLICA_SET = Key.of(Kind.REPLICA_SET, "default", "web-1");
    private static final Key POD_A = Key.of(Kind.POD, "default", "web-1-a");
    private static final Key POD_B = Key.of(Kind.POD, "default", "web-1-b");

    private final TestCluster cluster = TestCluster.of(new GarbageCollector());

    private Resource family() {
        Resource deployment = cluster.create(DEPLOYMENT, Trees.of(Kind.DEPLOYMENT));
        Resource replicaSet =
                cluster.create(REPLICA_SET, Trees.ownedBy(Kind.REPLICA_SET, Trees.controlledBy(deployment)));
        cluster.create(POD_A, Trees.ownedBy(Kind.POD, Trees.controlledBy(replicaSet)));
        cluster.create(POD_B, Trees.ownedBy(Kind.POD, Trees.controlledBy(replicaSet)));
        return deployment;
    }

    @Test
    void sleepsWhileAllOwnersLive() {
        family();

        cluster.settle();

        assertThat(cluster.whys(GC)).isEmpty();
    }

    @Test
    void deletesInTheBackgroundFromTheOwnerDown() {
        family();

        cluster.delete(DEPLOYMENT, DeleteOptions.of(Propagation.Background)).settle();

        assertThat(cluster.has(DEPLOYMENT)).isFalse();
        assertThat(gone()).containsExactly(DEPLOYMENT, REPLICA_SET, POD_A, POD_B);
        assertThat(cluster.whys(GC)).containsExactly("gc.ownerGone", "gc.ownerGone", "gc.ownerGone");
    }

    @Test
    void followsOwnersOfEveryKindToDependentsOfEveryKind() {
        for (Kind kind : KindsHere.ALL) {
            if (kind.namespaced()) {
                Resource owner = cluster.create(Key.of(kind, "default", "owner"), Trees.of(kind));
                cluster.create(Key.of(kind, "default", "owned"), Trees.ownedBy(kind, Trees.controlledBy(owner)));
                cluster.delete(owner.key(), DeleteOptions.of(Propagation.Background));
            }
        }

        cluster.settle();

        assertThat(KindsHere.ALL).noneMatch(kind -> cluster.has(Key.of(kind, "default", "owned")));
    }

    @Test
    void deletesInTheForegroundFromTheDependentsUp() {
        family();

        cluster.delete(DEPLOYMENT, DeleteOptions.of(Propagation.Foreground));
        boolean isStillThere = cluster.has(DEPLOYMENT);
        cluster.settle();

        assertThat(isStillThere).isTrue();
        assertThat(gone()).containsExactly(POD_A, POD_B, REPLICA_SET, DEPLOYMENT);
        assertThat(cluster.whys(GC))
                .contains("gc.ownerWaitsDependentsFirst", "gc.ownerWaits", "gc.waitForDependents")
                .endsWith("gc.dependentsAreGone");
    }

    @Test
    void aForegroundDeletionWaitsOnlyForDependentsThatBlockIt() {
        Resource deployment = cluster.create(DEPLOYMENT, Trees.of(Kind.DEPLOYMENT));
        Resource blocking = cluster.create(
                REPLICA_SET,
                Trees.withFinalizer(
                        Trees.ownedBy(Kind.REPLICA_SET, Trees.controlledBy(deployment)), "example.com/hold"));
        cluster.create(
                POD_A,
                Trees.withFinalizer(
                        Trees.ownedBy(Kind.POD, Trees.reference(DEPLOYMENT, deployment.uid())), "example.com/hold"));

        cluster.delete(DEPLOYMENT, DeleteOptions.of(Propagation.Foreground)).settle();
        boolean waits = cluster.has(DEPLOYMENT);
        cluster.write(draft ->
                        draft.update(blocking.key(), blocking.tree().change("metadata", m -> m.without("finalizers"))))
                .settle();

        assertThat(waits).isTrue();
        assertThat(cluster.has(REPLICA_SET)).isFalse();
        assertThat(cluster.has(DEPLOYMENT)).isFalse();
        assertThat(cluster.get(POD_A).isDeleting()).isTrue();
    }

    @Test
    void orphansKeepLivingWithoutTheReference() {
        Resource deployment = family();

        cluster.delete(DEPLOYMENT, DeleteOptions.of(Propagation.Orphan)).settle();

        assertThat(cluster.has(DEPLOYMENT)).isFalse();
        assertThat(cluster.get(REPLICA_SET).isOwnedBy(deployment.uid())).isFalse();
        assertThat(cluster.get(REPLICA_SET).hasOwners()).isFalse();
        assertThat(cluster.has(POD_A)).isTrue();
        assertThat(cluster.whys(GC)).containsExactly("gc.orphan");
    }

    @Test
    void anObjectBornWithADeadOwnerIsDeleted() {
        cluster.create(POD_A, Trees.ownedBy(Kind.POD, Trees.reference(REPLICA_SET, "no-such-uid")));

        cluster.settle();

        assertThat(cluster.has(POD_A)).isFalse();
    }

    @Test
    void anOwnerOfTheSameNameButAnotherUidIsNotTheOwner() {
        cluster.create(REPLICA_SET, Trees.of(Kind.REPLICA_SET));
        cluster.create(POD_A, Trees.ownedBy(Kind.POD, Trees.reference(REPLICA_SET, "uid-of-before")));

        cluster.settle();

        assertThat(cluster.has(POD_A)).isFalse();
    }

    @Test
    void ofTwoOwnersTheLivingOneHolds() {
        Resource deployment = cluster.create(DEPLOYMENT, Trees.of(Kind.DEPLOYMENT));
        Resource replicaSet = cluster.create(REPLICA_SET, Trees.of(Kind.REPLICA_SET));
        cluster.create(
                POD_A,
                Trees.ownedBy(Kind.POD, Trees.controlledBy(replicaSet), Trees.reference(DEPLOYMENT, deployment.uid())));

        cluster.delete(REPLICA_SET, DeleteOptions.DEFAULT).settle();

        assertThat(cluster.get(POD_A).isOwnedBy(deployment.uid())).isTrue();
        assertThat(cluster.get(POD_A).isOwnedBy(replicaSet.uid())).isFalse();
        assertThat(cluster.whys(GC)).containsExactly("gc.dropReferences");
    }

    @Test
    void nothingIsConcludedFromAnOwnerOfAnUnknownKind() {
        Kind unknown = new Kind("example.com", "v1", "Widget", "widgets", true);
        cluster.create(POD_A, Trees.ownedBy(Kind.POD, Trees.reference(Key.of(unknown, "default", "w"), "some-uid")));

        cluster.settle();

        assertThat(cluster.has(POD_A)).isTrue();
        assertThat(cluster.whys(GC)).containsExactly("gc.ownerUnknown");
    }

    @Test
    void aFinalizerPutThereBeforehandAsksForItsOwnPropagation() {
        Resource deployment = cluster.create(DEPLOYMENT, Trees.of(Kind.DEPLOYMENT));
        Resource replicaSet = cluster.create(
                REPLICA_SET,
                Trees.withFinalizer(
                        Trees.ownedBy(Kind.REPLICA_SET, Trees.controlledBy(deployment)), Finalizers.ORPHAN));
        cluster.create(POD_A, Trees.ownedBy(Kind.POD, Trees.controlledBy(replicaSet)));

        cluster.delete(DEPLOYMENT, DeleteOptions.of(Propagation.Background)).settle();

        assertThat(cluster.has(REPLICA_SET)).isFalse();
        assertThat(cluster.get(POD_A).hasOwners()).isFalse();
    }

    /** Keys in the order in which their objects went. */
    private List<Key> gone() {
        return cluster.steps().stream()
                .map(Step::changes)
                .flatMap(List::stream)
                .filter(change -> !cluster.has(change.key()))
                .filter(change -> change instanceof Change.Written written && written.isRemoval())
                .map(Change::key)
                .toList();
    }
}
