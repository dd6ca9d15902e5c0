package podium.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

class NodeHeartbeatTest {

    private static final long BEGIN_MS = Timestamps.parse(Json.of("2026-01-01T00:00:00Z"));
    private static final JsonObject HELD = JsonObject.of("holderIdentity", Json.of("node-1"));

    @Test
    void aHeartBeatsAsLongAsNobodyHasWrittenWhenItBeatLast() {
        assertThat(NodeHeartbeat.of(null).isBeating()).isTrue();
        assertThat(NodeHeartbeat.of(lease("Node", HELD)).isBeating()).isTrue();
        assertThat(NodeHeartbeat.of(lease("Node", HELD.with("renewTime", Timestamps.micros(BEGIN_MS))))
                        .silentMs(BEGIN_MS + 7_000))
                .isEqualTo(7_000);
    }

    @Test
    void aBeatingLeaseIsShownWithTheLastBeat() {
        Resource lease = lease("Node", HELD);

        assertThat(renewal(lease, 9_999)).isEqualTo(Json.of("2026-01-01T00:00:00.000000Z"));
        assertThat(renewal(lease, 34_500)).isEqualTo(Json.of("2026-01-01T00:00:30.000000Z"));
    }

    @Test
    void aStoppedLeaseAndOneThatIsNoNodesAreShownAsTheyAre() {
        Resource stopped = lease("Node", HELD.with("renewTime", Timestamps.micros(BEGIN_MS)));
        Resource other = lease("Pod", HELD);

        assertThat(NodeHeartbeat.shown(stopped, BEGIN_MS + 60_000)).isSameAs(stopped);
        assertThat(NodeHeartbeat.shown(other, BEGIN_MS + 60_000)).isSameAs(other);
    }

    private static Json renewal(Resource lease, long afterMs) {
        return NodeHeartbeat.shown(lease, BEGIN_MS + afterMs).spec().get("renewTime");
    }

    private static Resource lease(String owner, JsonObject spec) {
        JsonObject metadata = JsonObject.builder()
                .put("name", "node-1")
                .put("creationTimestamp", Timestamps.of(BEGIN_MS))
                .put("ownerReferences", JsonArray.of(JsonObject.of("kind", Json.of(owner), "name", Json.of("node-1"))))
                .build();
        return Resource.of(NodeHeartbeat.leaseKey("node-1"), JsonObject.of("metadata", metadata, "spec", spec));
    }
}
