package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.graph.Walk.Direction.DOWN;
import static podium.graph.Walk.Direction.LEFT;
import static podium.graph.Walk.Direction.RIGHT;
import static podium.graph.Walk.Direction.UP;

import org.junit.jupiter.api.Test;
import podium.resource.Key;
import podium.resource.Kind;

class WalkTest {

    private static final Key SHOP = Key.of(Kind.NAMESPACE, "shop");
    private static final Key WEB = Stages.key(Kind.DEPLOYMENT, "web");

    private final Stages stage = Stages.empty()
            .deployment("web", 3)
            .replicaSet("web", 1, 3)
            .pods("web-1", "a", "b", "c")
            .replicaSet("web", 2, 1)
            .pods("web-2", "x")
            .barePod("debug");
    private final Walk walk = new Walk(Layout.of(stage.state()));

    @Test
    void downLeadsAlongOwnersToAPodAndUpLeadsBack() {
        assertThat(walk.from(null, DOWN)).isEqualTo(SHOP);
        assertThat(walk.from(SHOP, DOWN)).isEqualTo(pod("debug"));
        assertThat(walk.from(WEB, DOWN)).isEqualTo(replicaSet("web-2"));
        assertThat(walk.from(replicaSet("web-2"), DOWN)).isEqualTo(pod("web-2-x"));
        assertThat(walk.from(pod("web-2-x"), UP)).isEqualTo(replicaSet("web-2"));
        assertThat(walk.from(replicaSet("web-2"), UP)).isEqualTo(WEB);
        assertThat(walk.from(WEB, UP)).isEqualTo(SHOP);
    }

    @Test
    void leftAndRightLeadToThoseOfTheSameOwner() {
        assertThat(walk.from(replicaSet("web-2"), LEFT)).isEqualTo(replicaSet("web-1"));
        assertThat(walk.from(pod("web-1-a"), RIGHT)).isEqualTo(pod("web-1-b"));
        assertThat(walk.from(pod("web-1-a"), LEFT)).isEqualTo(pod("web-1-a"));
    }

    @Test
    void amongPodsUpAndDownLeadToTheNextRow() {
        assertThat(walk.from(pod("web-1-a"), DOWN)).isEqualTo(pod("web-1-c"));
        assertThat(walk.from(pod("web-1-c"), UP)).isEqualTo(pod("web-1-a"));
    }

    private static Key pod(String name) {
        return Stages.key(Kind.POD, name);
    }

    private static Key replicaSet(String name) {
        return Stages.key(Kind.REPLICA_SET, name);
    }
}
