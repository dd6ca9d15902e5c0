package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import podium.resource.Key;
import podium.resource.Kind;
import podium.store.MessageFiles;

class StagePictureTest {

    private static final Key WEB = Stages.key(Kind.DEPLOYMENT, "web");
    private static final Key POD = Stages.key(Kind.POD, "web-1-b");

    private final Stages stage = Stages.empty()
            .deployment("web", 4)
            .replicaSet("web", 1, 3)
            .pods("web-1", "a", "b", "c")
            .replicaSet("web", 2, 2)
            .pods("web-2", "x");

    @Test
    void eachLevelOfDetailShowsMoreThanTheOneBefore() {
        DisplayList tile = picture(0.15);
        DisplayList dots = picture(0.35);
        DisplayList cards = picture(1);
        DisplayList containers = picture(3);

        assertThat(texts(tile)).contains("shop").doesNotContain("web");
        assertThat(tile.shapes()).noneMatch(Dots.class::isInstance);
        assertThat(texts(dots)).contains("web", "r2").doesNotContain("x");
        assertThat(dots.shapes()).anyMatch(Dots.class::isInstance);
        assertThat(texts(cards)).contains("web", "r1", "r2", "a", "x", "Ready", "made next", "waits");
        assertThat(texts(containers)).contains("on node-1");
    }

    @Test
    void budgetsAreSaidInWords() {
        assertThat(texts(picture(1))).contains("available, 3 must stay", "pods, 5 at most");
    }

    @Test
    void wordsFollowTheLanguage() {
        Layout layout = Layout.of(stage.state());
        View view = new View(1, 0, 0, 1200, 800, 1);
        DisplayList list = new StagePicture(FontTables.bundled(), MessageFiles.read(Locale.JAPANESE))
                .draw(layout, view, stage.nowMs(), Motion.NONE, Emphasis.NONE);

        assertThat(texts(list)).contains("準備完了", "次に作成", "利用可能：3個は維持");
    }

    @Test
    void aPointFindsTheUppermostObject() {
        DisplayList list = picture(1);
        Rect pod = Objects.requireNonNull(list.boundsOf(POD));
        Rect card = Objects.requireNonNull(list.boundsOf(WEB));

        assertThat(list.keyAt(pod.centreX(), pod.centreY())).isEqualTo(POD);
        assertThat(list.keyAt(card.x() + 30, card.y() + 20)).isEqualTo(WEB);
        assertThat(list.keyAt(card.x() - 4, card.y() + 20)).isEqualTo(Key.of(Kind.NAMESPACE, "shop"));
        assertThat(list.keyAt(-5, -5)).isNull();
    }

    @Test
    void dotsAreFoundLikeCards() {
        DisplayList list = picture(0.35);
        Rect pod = Objects.requireNonNull(list.boundsOf(POD));

        assertThat(list.keyAt(pod.centreX(), pod.centreY())).isEqualTo(POD);
        assertThat(list.podsIn(pod.inset(2))).containsExactly(POD);
    }

    @Test
    void aRubberBandTakesThePodsThatItTouches() {
        DisplayList list = picture(1);
        Rect first = Objects.requireNonNull(list.boundsOf(Stages.key(Kind.POD, "web-1-a")));
        Rect second = Objects.requireNonNull(list.boundsOf(POD));

        assertThat(list.podsIn(Rect.between(first.x(), first.y(), second.x() + 1, second.bottom())))
                .containsExactly(Stages.key(Kind.POD, "web-1-a"), POD);
    }

    @Test
    void aSelectedObjectGetsARing() {
        DisplayList plain = picture(1);
        DisplayList selected = picture(1, POD);

        assertThat(selected.shapes()).hasSize(plain.shapes().size() + 1);
        Shape.Box ring = (Shape.Box) selected.shapes().get(plain.shapes().size());
        assertThat(ring.line()).isEqualTo(Ink.ACCENT);
        assertThat(ring.bounds().inset(4)).isEqualTo(selected.boundsOf(POD));
    }

    @Test
    void edgesFallOnPixelsOfTheDevice() {
        double pixel = 1 / 1.25;
        Layout layout = Layout.of(stage.state());
        View view = View.fitting(layout.bounds(), 911, 703, 46, pixel);
        DisplayList list = new StagePicture(FontTables.bundled(), MessageFiles.read(Locale.ENGLISH))
                .draw(layout, view, stage.nowMs(), Motion.NONE, Emphasis.NONE);

        assertThat(list.shapes()).filteredOn(Shape.Box.class::isInstance).allSatisfy(shape -> {
            double left = ((Shape.Box) shape).bounds().x() / pixel;
            assertThat(Math.abs(left - Math.round(left))).isLessThan(1e-6);
        });
    }

    @Test
    void whatIsOutOfSightIsNotDrawn() {
        Layout layout = Layout.of(stage.state());
        View elsewhere = new View(1, 5000, 5000, 800, 600, 1);
        DisplayList list = new StagePicture(FontTables.bundled(), MessageFiles.read(Locale.ENGLISH))
                .draw(layout, elsewhere, 0, Motion.NONE, Emphasis.NONE);

        assertThat(list.shapes()).hasSize(1).allMatch(Shape.Backdrop.class::isInstance);
    }

    private DisplayList picture(double scale, Key... selected) {
        Layout layout = Layout.of(stage.state());
        View view = new View(scale, -20, -20, 600 * Math.max(1, scale), 500 * Math.max(1, scale), 1);
        return new StagePicture(FontTables.bundled(), MessageFiles.read(Locale.ENGLISH))
                .draw(layout, view, stage.nowMs(), Motion.NONE, Emphasis.on(List.of(selected)));
    }

    private static List<String> texts(DisplayList list) {
        List<String> texts = new ArrayList<>();
        for (Shape shape : list.shapes()) {
            if (shape instanceof Shape.Label label) {
                texts.add(label.text());
            }
        }
        return texts;
    }
}
