package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.resource.Key;
import podium.resource.Kind;

class TweenTest {

    private static final Rect EVERYWHERE = new Rect(-10_000, -10_000, 20_000, 20_000);
    private static final Key WEB = Stages.key(Kind.DEPLOYMENT, "web");

    private final Stages stage =
            Stages.empty().deployment("web", 3).replicaSet("web", 1, 3).pods("web-1", "a", "b");
    private final Layout before = Layout.of(stage.state());

    @Test
    void aPodIsBornAtTheHeadOfItsReplicaSet() {
        stage.pods("web-1", "c");
        Layout after = next();
        Rect home = placeOf(after, "c");

        Motion start = Tween.between(before, after, Motion.NONE, EVERYWHERE).at(0);

        assertThat(start.place(pod("c"), home).y()).isLessThan(home.y());
        assertThat(start.opacity(pod("c"))).isZero();
        assertThat(start.place(pod("a"), home)).isSameAs(home);
    }

    @Test
    void aPodThatIsGoneFadesWhereItStood() {
        Rect stood = placeOf(before, "b");
        stage.without(Kind.POD, "web-1-b");

        Tween tween = Tween.between(before, next(), Motion.NONE, EVERYWHERE);

        assertThat(tween.at(0.25).ghosts(WEB)).containsExactly(new Motion.Ghost(pod("b"), stood, 0.75));
        assertThat(tween.at(1).ghosts(WEB)).isEmpty();
    }

    @Test
    void whatDidNotChangeDoesNotMove() {
        assertThat(Tween.between(before, next(), Motion.NONE, EVERYWHERE).isStill())
                .isTrue();
    }

    @Test
    void aMovementThatIsInterruptedGoesOnFromWhereItWas() {
        stage.pods("web-1", "c");
        Layout between = next();
        Rect home = placeOf(between, "c");
        Motion halfway = Tween.between(before, between, Motion.NONE, EVERYWHERE).at(0.5);
        Rect there = halfway.place(pod("c"), home);
        stage.pods("web-1", "d");

        Layout after = between.next(stage.state(), namespace -> true);
        Motion start = Tween.between(between, after, halfway, EVERYWHERE).at(0);

        assertThat(start.place(pod("c"), home)).isEqualTo(there);
    }

    @Test
    void aFewCardsMakeRoomForOneMoreByMoving() {
        assertThat(roomFor(6).isStill()).isFalse();
    }

    @Test
    void aStageFullOfCardsIsSeenAnewAtOnce() {
        assertThat(roomFor(90).isStill()).isTrue();
    }

    /** A Deployment comes that stands before so many others. */
    private static Tween roomFor(int others) {
        Stages crowd = Stages.empty();
        for (int i = 0; i < others; i++) {
            crowd.deployment("web-" + i, 1);
        }
        Layout earlier = Layout.of(crowd.state());
        crowd.deployment("api", 1);
        return Tween.between(earlier, earlier.next(crowd.state(), namespace -> true), Motion.NONE, EVERYWHERE);
    }

    private Layout next() {
        return before.next(stage.state(), namespace -> true);
    }

    private static Key pod(String suffix) {
        return Stages.key(Kind.POD, "web-1-" + suffix);
    }

    private static Rect placeOf(Layout layout, String suffix) {
        ReplicaSetBox column = layout.card(WEB).workload().columns().get(0);
        return column.place(column.grid().placeOf(pod(suffix)));
    }
}
