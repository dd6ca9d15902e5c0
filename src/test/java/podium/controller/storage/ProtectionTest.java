package podium.controller.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;

class ProtectionTest {

    private static final Key CLAIM = Key.of(FurtherKinds.PERSISTENT_VOLUME_CLAIM, "default", "data");
    private static final Key VOLUME = Key.of(FurtherKinds.PERSISTENT_VOLUME, "vol");
    private static final Key POD = Key.of(Kind.POD, "default", "p");

    private final TestCluster cluster = TestCluster.of(new ClaimProtection(), new VolumeProtection());

    private void delete(Key key) {
        cluster.delete(key, DeleteOptions.of(Propagation.Background)).settle();
    }

    @Test
    void aClaimStaysAsLongAsAPodUsesIt() {
        JsonObject volume = JsonObject.of(
                "name", Json.of("v"), "persistentVolumeClaim", JsonObject.of("claimName", Json.of(CLAIM.name())));
        cluster.create(CLAIM, Trees.withFinalizer(Trees.of(CLAIM.kind()), "kubernetes.io/pvc-protection"));
        cluster.create(POD, Trees.of(Kind.POD).with("spec", JsonObject.of("volumes", JsonArray.of(volume))));

        delete(CLAIM);
        assertThat(cluster.get(CLAIM).isDeleting()).isTrue();

        delete(POD);
        assertThat(cluster.state().has(CLAIM)).isFalse();
    }

    @Test
    void aVolumeGoesUnlessAClaimIsBoundToIt() {
        cluster.create(VOLUME, Trees.withFinalizer(Trees.of(VOLUME.kind()), "kubernetes.io/pv-protection"));
        cluster.write(draft -> draft.updateStatus(VOLUME, JsonObject.of("phase", Json.of("Bound"))));

        delete(VOLUME);
        assertThat(cluster.state().has(VOLUME)).isTrue();

        cluster.write(draft -> draft.updateStatus(VOLUME, JsonObject.of("phase", Json.of("Released"))))
                .settle();
        assertThat(cluster.state().has(VOLUME)).isFalse();
    }
}
