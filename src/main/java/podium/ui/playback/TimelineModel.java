package podium.ui.playback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.timeline.Lane;
import podium.timeline.Lanes;
import podium.timeline.Marks;
import podium.timeline.Timeline;
import podium.ui.model.Ancestry;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;

/**
 * What the timeline shows: the lanes of the chosen namespaces, and the piece of time. As long as nobody has zoomed, all time
 * is shown, with room ahead that grows by leaps so that the picture stands still in between.
 */
final class TimelineModel {

    private static final double ROOM_FIRST_MS = 10_000;
    private static final double ROOM_GROWTH = 1.5;

    /** Steps folded between two looks at the clock. */
    private static final int SLICE = 512;

    /** A cursor that leaves a zoomed piece of time comes back at this share of it. */
    private static final double CAUGHT_AT = 0.3;

    private final PlayheadModel playhead;
    private final NamespacesModel namespaces;
    private final SelectionModel selection;
    private Lanes lanes;
    private double left;
    private double width = 1;
    private @Nullable TimeScale zoomed;

    TimelineModel(PlayheadModel playhead, NamespacesModel namespaces, SelectionModel selection) {
        this.playhead = playhead;
        this.namespaces = namespaces;
        this.selection = selection;
        this.lanes = new Lanes(playhead.session().timeline());
        playhead.sessionProperty().addListener((property, before, after) -> {
            lanes = new Lanes(after.timeline());
            zoomed = null;
        });
    }

    Timeline timeline() {
        return playhead.session().timeline();
    }

    Lanes lanes() {
        return lanes;
    }

    /**
     * Folds in the steps that are new, for no longer than this.
     *
     * @return whether some are left
     */
    boolean catchUp(long nanosMax) {
        long start = System.nanoTime();
        while (lanes.advance(SLICE)) {
            if (System.nanoTime() - start > nanosMax) {
                return true;
            }
        }
        return false;
    }

    /** The lanes to show, from the top. */
    List<Lane> shownLanes() {
        List<Lane> shown = new ArrayList<>();
        for (Lane lane : lanes.lanes()) {
            if (isShown(lane)) {
                shown.add(lane);
            }
        }
        shown.sort((one, other) -> order(one.key(), other.key()));
        return shown;
    }

    private boolean isShown(Lane lane) {
        Key key = lane.key();
        if (key.equals(Lanes.NODES)) {
            return lane.failures().size() > 0;
        }
        String namespace = key.kind().equals(Kind.NAMESPACE) ? key.name() : key.namespace();
        return namespaces.isShown(namespace) && lane.max() > 0;
    }

    private static int order(Key one, Key other) {
        int order = namespace(one).compareTo(namespace(other));
        return order != 0 ? order : one.compareTo(other);
    }

    /** Nodes stand below everything that lives in namespaces. */
    private static String namespace(Key key) {
        if (key.equals(Lanes.NODES)) {
            return "\uffff";
        }
        return key.kind().equals(Kind.NAMESPACE) ? key.name() : key.namespace();
    }

    /** The lane of the selected object's Deployment, or null. */
    @Nullable
    Lane selectedLane() {
        Resource deployment = Ancestry.deployment(playhead.frame().state(), selection.primary());
        return deployment == null ? null : lanes.lane(deployment.key());
    }

    /** The instant of the history's beginning; all other instants here are measured from it. */
    long startMs() {
        return timeline().step(0).atMs();
    }

    double cursorMs() {
        return playhead.viewedMs() - startMs();
    }

    double endMs() {
        return Math.max(playhead.liveMsProperty().get(), timeline().newest().atMs()) - startMs();
    }

    void setPlace(double newLeft, double newWidth) {
        left = newLeft;
        width = newWidth;
        if (zoomed != null) {
            zoomed = new TimeScale(left, width, zoomed.fromMs(), zoomed.lengthMs()).within(allMs());
        }
    }

    TimeScale scale() {
        return zoomed != null ? zoomed : new TimeScale(left, width, 0, allMs());
    }

    private double allMs() {
        double room = ROOM_FIRST_MS;
        while (room < endMs() * 1.01) {
            room *= ROOM_GROWTH;
        }
        return room;
    }

    void zoom(double x, double factor) {
        show(scale().zoomed(x, factor));
    }

    void pan(double pixels) {
        if (zoomed != null) {
            show(zoomed.movedBy(pixels));
        }
    }

    void showAll() {
        zoomed = null;
    }

    private void show(TimeScale wanted) {
        zoomed = wanted.lengthMs() >= allMs() ? null : wanted.within(allMs());
    }

    /** Moves a zoomed piece of time after the cursor when that has left it. */
    void followCursor() {
        TimeScale shown = zoomed;
        if (shown != null && (cursorMs() < shown.fromMs() || cursorMs() > shown.toMs())) {
            double from = cursorMs() - CAUGHT_AT * shown.lengthMs();
            show(new TimeScale(left, width, from, shown.lengthMs()));
        }
    }

    /** The step that a pixel stands for: a mark nearby, else the last step at or before its instant. */
    int stepAt(double x, @Nullable Lane lane, double reach) {
        TimeScale scale = scale();
        if (lane != null) {
            int failure = nearest(lane.failures(), scale, x, reach);
            if (failure >= 0) {
                return failure;
            }
        }
        return timeline().lastAtOrBefore(startMs() + (long) scale.ms(x));
    }

    private int nearest(Marks marks, TimeScale scale, double x, double reach) {
        int place = marks.placeFrom(startMs() + (long) scale.ms(x - reach));
        boolean isNear = place < marks.size() && scale.x(marks.atMs(place) - startMs()) <= x + reach;
        return isNear ? marks.step(place) : -1;
    }
}
