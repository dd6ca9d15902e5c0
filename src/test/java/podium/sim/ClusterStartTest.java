package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.cluster.ClusterState;
import podium.fixture.TrustingApi;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;

class ClusterStartTest {

    private final Simulation simulation = new Simulation(List.of(), Faults.NONE, new TrustingApi());

    @Test
    void aClusterStartsWithItsNamespacesAndReadyNodes() {
        ClusterState cluster = start(2);

        assertThat(cluster.table(Kind.NAMESPACE).keys())
                .extracting(Key::name)
                .containsExactly("default", "kube-node-lease", "kube-public", "kube-system");
        assertThat(cluster.table(Kind.NODE).keys()).extracting(Key::name).containsExactly("node-1", "node-2");
        assertThat(cluster.table(Kind.NODE).values()).allMatch(ClusterStartTest::isReady);
    }

    @Test
    void everyNodeHasALeaseThatGoesWithItAndOfWhichNoRenewalIsWritten() {
        ClusterState cluster = start(2);

        assertThat(cluster.table(Kind.LEASE).keys())
                .containsExactly(NodeHeartbeat.leaseKey("node-1"), NodeHeartbeat.leaseKey("node-2"));
        for (Resource node : cluster.table(Kind.NODE).values()) {
            Resource lease = cluster.get(NodeHeartbeat.leaseKey(node.key().name()));
            assertThat(cluster.dependents(node.uid()).values()).containsExactly(lease);
            assertThat(lease.spec().string("holderIdentity"))
                    .isEqualTo(node.key().name());
            assertThat(NodeHeartbeat.of(lease).isBeating()).isTrue();
        }
    }

    @Test
    void theSameSeedGivesTheSameNodes() {
        assertThat(start(3).table(Kind.NODE)).isEqualTo(start(3).table(Kind.NODE));
    }

    private static boolean isReady(Resource node) {
        return Conditions.isTrue(node.status().array("conditions"), "Ready");
    }

    private ClusterState start(int nodes) {
        SimState blank = simulation.blank(1, ClusterStart.EPOCH_MS);
        return ClusterStart.withNodes(nodes).begin(simulation, blank).state().cluster();
    }
}
