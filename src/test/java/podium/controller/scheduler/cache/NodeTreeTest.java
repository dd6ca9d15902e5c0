package podium.controller.scheduler.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;

class NodeTreeTest {

    @Test
    void zonesTakeTurnsAndOlderNodesComeFirst() {
        List<Resource> nodes = List.of(
                node("a1", "a", 0), node("a2", "a", 0), node("a3", "a", 0), node("b1", "b", 0), node("c1", "c", 5));
        Resource first = node("z", "c", -5);

        List<Resource> byAge =
                NodeTree.byAge(List.of(nodes.get(4), nodes.get(3), nodes.get(2), nodes.get(1), nodes.get(0), first));

        assertThat(byAge).extracting(node -> node.key().name()).containsExactly("z", "a1", "a2", "a3", "b1", "c1");
        assertThat(NodeTree.ordered(byAge))
                .extracting(node -> node.key().name())
                .containsExactly("z", "a1", "b1", "c1", "a2", "a3");
    }

    @Test
    void aNodeThatMovesToAnotherZoneLosesItsPlace() {
        assertThat(NodeTree.isPlaceKept(node("a1", "a", 0), node("a1", "a", 0))).isTrue();
        assertThat(NodeTree.isPlaceKept(node("a1", "a", 0), node("a1", "b", 0))).isFalse();
    }

    private static Resource node(String name, String zone, int second) {
        JsonObject metadata = JsonObject.of(
                "labels",
                JsonObject.of("topology.kubernetes.io/zone", Json.of(zone)),
                "creationTimestamp",
                Timestamps.of(1_767_225_600_000L + second * 1000L));
        return Resource.of(Key.of(Kind.NODE, name), JsonObject.of("metadata", metadata));
    }
}
