package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;

class ShownHeartbeatsTest {

    private static final String LEASES = "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases";
    private static final String LEASE = """
            {"metadata": {"name": "node-1", "ownerReferences": [
              {"apiVersion": "v1", "kind": "Node", "name": "node-1", "uid": "11111111-1111-4111-8111-111111111111"}]},
             "spec": {"holderIdentity": "node-1", "leaseDurationSeconds": 40}}
            """;

    private final ServedCluster cluster = new ServedCluster();

    @BeforeEach
    void createLease() {
        cluster.post(LEASES, LEASE);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void whoeverGetsListsOrBeginsToWatchALeaseSeesItsLastBeat() throws InterruptedException {
        JsonObject got = ServedCluster.tree(cluster.get(LEASES + "/node-1"));
        JsonObject listed =
                ServedCluster.tree(cluster.get(LEASES)).array("items").get(0).asObject();

        assertThat(got.object("spec").string("renewTime", "")).endsWith(".000000Z");
        assertThat(listed).isEqualTo(got.without("apiVersion").without("kind"));
        String watching = LEASES + "?watch=1";
        try (WatchReading watch = new WatchReading(cluster.get(watching))) {
            assertThat(watch.events(1).get(0).object("object").object("spec")).isEqualTo(got.object("spec"));
        }
    }

    @Test
    void aBeatIsNoWrite() {
        String version = version();

        cluster.get(LEASES + "/node-1");

        assertThat(version()).isEqualTo(version);
    }

    private String version() {
        return ServedCluster.tree(cluster.get(LEASES + "/node-1"))
                .object("metadata")
                .string("resourceVersion");
    }
}
