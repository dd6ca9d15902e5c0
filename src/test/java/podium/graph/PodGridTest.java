package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.OrderedMap;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

class PodGridTest {

    private final Stages stage = Stages.empty().deployment("web", 4).replicaSet("web", 1, 4);

    @Test
    void podsStandInTheOrderOfTheirCreation() {
        stage.pods("web-1", "z", "m", "a");

        assertThat(names(grid(PodGrid.EMPTY))).containsExactly("z", "m", "a");
    }

    @Test
    void aPodKeepsItsPlaceWhenAnotherGoes() {
        stage.pods("web-1", "z", "m", "a");
        PodGrid before = grid(PodGrid.EMPTY);

        stage.without(Kind.POD, "web-1-m");

        assertThat(names(grid(before))).containsExactly("z", "-", "a");
    }

    @Test
    void aLaterPodTakesTheFirstFreePlace() {
        stage.pods("web-1", "z", "m", "a");
        PodGrid before = grid(PodGrid.EMPTY);
        stage.without(Kind.POD, "web-1-m");
        PodGrid between = grid(before);

        stage.pods("web-1", "q", "b");

        assertThat(names(grid(between))).containsExactly("z", "q", "a", "b");
    }

    @Test
    void aStepBackPutsThePodWhereItWas() {
        stage.pods("web-1", "z", "m", "a");
        OrderedMap<Key, Resource> earlier = pods();
        PodGrid before = grid(PodGrid.EMPTY);
        stage.without(Kind.POD, "web-1-m");

        PodGrid back = PodGrid.of(earlier, grid(before));

        assertThat(names(back)).isEqualTo(names(before));
    }

    @Test
    void podsCloseRanksWhenMostPlacesAreFree() {
        List<String> suffixes = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            suffixes.add("p" + i);
        }
        stage.pods("web-1", suffixes.toArray(new String[0]));
        PodGrid before = grid(PodGrid.EMPTY);
        for (int i = 10; i < 38; i++) {
            stage.without(Kind.POD, "web-1-p" + i);
        }

        assertThat(names(grid(before))).containsExactly("p38", "p39");
    }

    @Test
    void aNamesakeIsAnotherPod() {
        stage.pods("web-1", "z", "m");
        PodGrid before = grid(PodGrid.EMPTY);
        stage.without(Kind.POD, "web-1-z").pods("web-1", "a", "z");

        assertThat(names(grid(before))).containsExactly("a", "m", "z");
    }

    @Test
    void theSameMapGivesTheSameGrid() {
        stage.pods("web-1", "z", "m");
        PodGrid grid = grid(PodGrid.EMPTY);

        assertThat(grid(grid)).isSameAs(grid);
    }

    @Test
    void countsFollowTheStates() {
        stage.pods("web-1", "z", "m", "a").stopping("web-1-m");
        PodGrid grid = grid(PodGrid.EMPTY);

        assertThat(grid.counts()).hasToString("2 READY, 1 TERMINATING");
        assertThat(grid.counts().active()).isEqualTo(2);
        assertThat(grid.placeOf(Stages.key(Kind.POD, "web-1-a"))).isEqualTo(2);
        assertThat(grid.placeOf(Stages.key(Kind.POD, "web-1-b"))).isEqualTo(-1);
    }

    private PodGrid grid(PodGrid before) {
        return PodGrid.of(pods(), before);
    }

    private OrderedMap<Key, Resource> pods() {
        return stage.state()
                .dependents(stage.state()
                        .table(Kind.REPLICA_SET)
                        .get(Stages.key(Kind.REPLICA_SET, "web-1"))
                        .uid());
    }

    private static List<String> names(PodGrid grid) {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < grid.places(); place++) {
            Resource pod = grid.at(place);
            names.add(pod == null ? "-" : PodLook.shortName(pod));
        }
        return names;
    }
}
