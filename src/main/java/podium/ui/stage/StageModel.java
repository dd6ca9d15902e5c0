package podium.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import podium.base.Messages;
import podium.graph.DisplayList;
import podium.graph.Emphasis;
import podium.graph.FontTables;
import podium.graph.Layout;
import podium.graph.Motion;
import podium.graph.Rect;
import podium.graph.Spoken;
import podium.graph.StagePicture;
import podium.graph.TextMetrics;
import podium.graph.Tween;
import podium.graph.Walk;
import podium.resource.Key;
import podium.resource.Kind;
import podium.timeline.Frame;
import podium.ui.model.AppearanceModel;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;

/** What the stage shows: the layout of the frame that is looked at, where the camera is, and what is on its way. */
public final class StageModel {

    private static final double MOVE_MS = 220;

    private final PlayheadModel playhead;
    private final SelectionModel selection;
    private final NamespacesModel namespaces;
    private final AppearanceModel appearance;
    private final TextsModel texts;
    private final TextMetrics metrics = FontTables.bundled();
    private final ReadOnlyObjectWrapper<Layout> layout;
    private final Camera camera;
    private final Easing easing = new Easing(MOVE_MS);
    private final Arrivals arrivals = new Arrivals();

    private @Nullable Tween tween;
    private Motion motion = Motion.NONE;
    private @Nullable Key hovered;
    private StagePicture picture;

    public StageModel(
            PlayheadModel playhead,
            SelectionModel selection,
            NamespacesModel namespaces,
            AppearanceModel appearance,
            TextsModel texts) {
        this.playhead = playhead;
        this.selection = selection;
        this.namespaces = namespaces;
        this.appearance = appearance;
        this.texts = texts;
        this.layout = new ReadOnlyObjectWrapper<>(Layout.of(playhead.frame().state(), namespaces::isShown));
        this.camera = new Camera(() -> layout().bounds());
        this.picture = new StagePicture(metrics, texts.messages());
    }

    /**
     * Follows the other models from now on.
     *
     * @return what ends that
     */
    Subscription follow() {
        Subscription all = Subscription.combine(
                playhead.frameProperty().subscribe(this::changed),
                playhead.sessionProperty().subscribe((before, after) -> startAnew()),
                namespaces.chosenProperty().subscribe((before, after) -> show(playhead.frame())),
                texts.messagesProperty().subscribe(after -> picture = new StagePicture(metrics, after)),
                appearance.reducedMotionProperty().subscribe(isReduced -> camera.setMoves(!isReduced)));
        show(playhead.frame());
        return all;
    }

    /** Another cluster: nothing of the old one is kept. */
    private void startAnew() {
        rest();
        arrivals.clear();
        layout.set(Layout.of(playhead.frame().state(), namespaces::isShown));
        camera.fit();
    }

    private void changed(Frame before, Frame after) {
        show(after);
        boolean isNews = playhead.isLive() && after.index() > before.index();
        if (isNews && !appearance.reducedMotionProperty().get()) {
            arrivals.notice(
                    playhead.session().timeline(), (int) before.index() + 1, (int) after.index() + 1, this::placed);
        }
    }

    /** What has no place of its own is seen in its namespace. */
    private Key placed(Key key) {
        return layout().boundsOf(key) == null ? Key.of(Kind.NAMESPACE, key.namespace()) : key;
    }

    private void show(Frame frame) {
        Layout before = layout.get();
        Layout after = before.next(frame.state(), namespaces::isShown);
        if (appearance.reducedMotionProperty().get()) {
            rest();
        } else {
            Tween next = Tween.between(before, after, motion, seen());
            tween = next.isStill() ? null : next;
            motion = tween == null ? Motion.NONE : tween.at(0);
            if (tween != null) {
                easing.start();
            }
        }
        layout.set(after);
        camera.follow();
    }

    private Rect seen() {
        var view = camera.view();
        return new Rect(view.left(), view.top(), view.width() / view.scale(), view.height() / view.scale());
    }

    private void rest() {
        tween = null;
        motion = Motion.NONE;
        easing.stop();
    }

    /** The object under the pointer, whose lines are drawn; or null. */
    void hover(@Nullable Key key) {
        hovered = key;
    }

    /** Moves everything on that is on its way. */
    void tick(long nowNanos) {
        camera.tick(nowNanos);
        arrivals.tick(nowNanos);
        Tween current = tween;
        if (current != null) {
            motion = current.at(easing.tick(nowNanos));
            if (!easing.isRunning()) {
                rest();
            }
        }
    }

    /** Whether anything is on its way. */
    boolean isMoving() {
        return tween != null || camera.isMoving() || !arrivals.isEmpty();
    }

    /** Where everything stands; another one with each frame. */
    public ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    public Layout layout() {
        return layout.get();
    }

    public Camera camera() {
        return camera;
    }

    public PlayheadModel playhead() {
        return playhead;
    }

    public SelectionModel selection() {
        return selection;
    }

    public AppearanceModel appearance() {
        return appearance;
    }

    public TextsModel texts() {
        return texts;
    }

    Messages messages() {
        return texts.messages();
    }

    /** What is to be painted now. */
    DisplayList picture() {
        Emphasis emphasis = new Emphasis(selection.keys(), hovered, arrivals.pulses());
        return picture.draw(layout(), camera.view(), playhead.viewedMs(), motion, emphasis);
    }

    /** Selects the next object in a direction, and has it in sight. */
    void walk(Walk.Direction direction) {
        Key next = new Walk(layout()).from(selection.primary(), direction);
        if (next != null) {
            selection.select(next);
            reveal(next);
        }
    }

    private void reveal(Key key) {
        Rect bounds = layout().boundsOf(key);
        if (bounds != null) {
            camera.reveal(bounds);
        }
    }

    /** Shows an object as large as fits. */
    void zoomTo(Key key) {
        Rect bounds = layout().boundsOf(key);
        if (bounds != null) {
            camera.show(bounds);
        }
    }

    /** Selects these besides what is selected already. */
    void add(List<Key> keys) {
        List<Key> all = new ArrayList<>(selection.keys());
        keys.stream().filter(key -> !all.contains(key)).forEach(all::add);
        selection.select(all);
    }

    /** What the stage shows of an object, line by line. */
    String tip(Key key) {
        return spoken().lines(key);
    }

    /** What somebody hears who cannot see the stage: the selected object, or how much there is. */
    String sentence() {
        Key key = selection.primary();
        String selected = key == null ? "" : spoken().sentence(key);
        return selected.isEmpty()
                ? texts.say("stage.spoken.all", layout().counts().total())
                : selected;
    }

    private Spoken spoken() {
        return new Spoken(layout().state(), messages(), playhead.viewedMs());
    }
}
