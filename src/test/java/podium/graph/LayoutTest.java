package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.graph.NamespaceBox.Card;
import podium.resource.Key;
import podium.resource.Kind;

class LayoutTest {

    private static final Key WEB = Stages.key(Kind.DEPLOYMENT, "web");
    private static final Key API = Stages.key(Kind.DEPLOYMENT, "api");

    private final Stages stage = Stages.empty()
            .deployment("web", 4)
            .replicaSet("web", 1, 4)
            .pods("web-1", "a", "b", "c", "d")
            .deployment("api", 2)
            .replicaSet("api", 1, 2)
            .pods("api-1", "a", "b");

    @Test
    void replicaSetsOfARolloutStandSideBySideTheOldestFirst() {
        stage.replicaSet("web", 2, 1).pods("web-2", "x");

        Workload web = web(Layout.of(stage.state()));

        assertThat(web.columns()).extracting(ReplicaSetBox::revision).containsExactly(1L, 2L);
        assertThat(web.columns().get(0).bounds().right())
                .isLessThan(web.columns().get(1).bounds().x());
        assertThat(web.columns()).extracting(ReplicaSetBox::target).containsExactly(0, 4);
    }

    @Test
    void placesWaitForPodsThatAreToCome() {
        stage.replicaSet("web", 2, 2).pods("web-2", "x");

        ReplicaSetBox coming = web(Layout.of(stage.state())).columns().get(1);

        assertThat(coming.plan())
                .containsExactly(
                        ReplicaSetBox.Place.POD,
                        ReplicaSetBox.Place.MADE_NEXT,
                        ReplicaSetBox.Place.WAITS,
                        ReplicaSetBox.Place.WAITS);
    }

    @Test
    void aRevisionWithoutPodsBecomesHistory() {
        stage.scaled(Kind.REPLICA_SET, "web-1", 0);
        for (String pod : List.of("a", "b", "c", "d")) {
            stage.without(Kind.POD, "web-1-" + pod);
        }
        stage.replicaSet("web", 2, 4).pods("web-2", "w", "x", "y", "z");

        Workload web = web(Layout.of(stage.state()));

        assertThat(web.columns()).extracting(ReplicaSetBox::revision).containsExactly(2L);
        assertThat(web.history()).extracting(ReplicaSetBox::revisionOf).containsExactly(1L);
    }

    @Test
    void whatAStepDoesNotTouchIsTheVerySame() {
        Layout before = Layout.of(stage.state());

        stage.stopping("web-1-b");
        Layout after = before.next(stage.state(), namespace -> true);

        assertThat(card(after, API).workload()).isSameAs(card(before, API).workload());
        assertThat(card(after, API).bounds()).isEqualTo(card(before, API).bounds());
        assertThat(card(after, WEB).workload()).isNotSameAs(card(before, WEB).workload());
        assertThat(after.counts()).hasToString("5 READY, 1 TERMINATING");
    }

    @Test
    void whatIsNewComesLast() {
        Layout before = Layout.of(stage.state());

        stage.deployment("a-late-one", 1);
        Layout after = before.next(stage.state(), namespace -> true);

        assertThat(after.namespaces().get(0).cards())
                .extracting(card -> card.workload().key().name())
                .containsExactly("web", "api", "a-late-one");
        assertThat(card(after, WEB).bounds()).isEqualTo(card(before, WEB).bounds());
        assertThat(card(after, API).bounds()).isEqualTo(card(before, API).bounds());
    }

    @Test
    void nothingIsLeftOut() {
        stage.bareReplicaSet("worker", 1)
                .pods("worker", "k")
                .barePod("debug")
                .without(Kind.REPLICA_SET, "api-1")
                .without(Kind.DEPLOYMENT, "web");

        Layout layout = Layout.of(stage.state());

        assertThat(layout.counts().total())
                .isEqualTo(stage.state().table(Kind.POD).size());
        assertThat(layout.boundsOf(Stages.key(Kind.POD, "api-1-a"))).isNotNull();
        assertThat(layout.boundsOf(Stages.key(Kind.POD, "debug"))).isNotNull();
        assertThat(layout.boundsOf(Stages.key(Kind.REPLICA_SET, "web-1"))).isNotNull();
        assertThat(layout.boundsOf(Stages.key(Kind.REPLICA_SET, "worker"))).isNotNull();
    }

    @Test
    void thePlacesDependOnTheStateAlone() {
        Layout one = Layout.of(stage.state());
        Layout other = Layout.of(stage.state());

        assertThat(other.namespaces().toString()).isEqualTo(one.namespaces().toString());
    }

    @Test
    void cardsDoNotOverlapAndStayInTheirNamespace() {
        for (int i = 0; i < 7; i++) {
            stage.deployment("more-" + i, 3 * i).replicaSet("more-" + i, 1, 3 * i);
        }

        NamespaceBox namespace = Layout.of(stage.state()).namespaces().get(0);

        for (Card card : namespace.cards()) {
            assertThat(namespace
                            .bounds()
                            .contains(card.bounds().x(), card.bounds().y()))
                    .isTrue();
            assertThat(namespace
                            .bounds()
                            .contains(card.bounds().right(), card.bounds().bottom()))
                    .isTrue();
            assertThat(namespace.cards())
                    .filteredOn(other -> other != card)
                    .noneMatch(other -> other.bounds().intersects(card.bounds()));
        }
    }

    @Test
    void namespacesThatAreNotChosenAreNotShown() {
        stage.namespace("other");

        assertThat(Layout.of(stage.state(), "other"::equals).namespaces())
                .extracting(NamespaceBox::name)
                .containsExactly("other");
    }

    @Test
    void aNamespaceWithoutPodsIsFoldedBeneathTheOthers() {
        stage.namespace("empty");

        List<NamespaceBox> namespaces = Layout.of(stage.state()).namespaces();

        assertThat(namespaces).extracting(NamespaceBox::isFolded).containsExactly(false, true);
        assertThat(namespaces.get(1).bounds().y())
                .isGreaterThan(namespaces.get(0).bounds().bottom());
    }

    private static Workload web(Layout layout) {
        return card(layout, WEB).workload();
    }

    private static Card card(Layout layout, Key key) {
        return java.util.Objects.requireNonNull(layout.card(key));
    }
}
