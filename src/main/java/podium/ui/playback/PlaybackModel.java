package podium.ui.playback;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import podium.resource.Key;
import podium.session.Session;
import podium.timeline.Timeline;
import podium.ui.model.DensityModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;

/**
 * What can be done with time. At the newest frame playing and stepping make the cluster go on; in the past they show again
 * what was, until the newest frame is reached. While the past is looked at the cluster waits.
 */
public final class PlaybackModel {

    private final PlayheadModel playhead;
    private final DensityModel density;
    private final SelectionModel selection;
    private final BookmarksModel bookmarks = new BookmarksModel();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed;
    private @Nullable Film film;

    public PlaybackModel(PlayheadModel playhead, DensityModel density, SelectionModel selection) {
        this.playhead = playhead;
        this.density = density;
        this.selection = selection;
        this.speed = new ReadOnlyDoubleWrapper(playhead.session().speed());
        playhead.liveProperty().addListener((property, before, isLive) -> waitWhilePast(isLive));
        playhead.playingProperty().addListener((property, before, after) -> refresh());
        playhead.speedProperty().addListener((property, before, after) -> speed.set(after.doubleValue()));
        playhead.sessionProperty().addListener((property, before, after) -> forget(after));
        refresh();
    }

    private void waitWhilePast(boolean isLive) {
        if (!isLive && playhead.isPlaying()) {
            session().pause();
        }
        refresh();
    }

    private void forget(Session another) {
        film = null;
        bookmarks.set(List.of());
        speed.set(another.speed());
        refresh();
    }

    private void refresh() {
        running.set(film != null || (playhead.isPlaying() && playhead.isLive()));
    }

    /** Whether what is looked at moves of itself: the cluster at the newest frame, or its past once more. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    /** Virtual seconds a wall second; infinite for as fast as it goes. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public BookmarksModel bookmarks() {
        return bookmarks;
    }

    public DensityModel density() {
        return density;
    }

    /** Whether history is being played again, and {@link #pulse} is to be called for each picture. */
    public boolean isFilm() {
        return film != null;
    }

    /** Shows the frame of the film that is due. */
    public void pulse(long nanos) {
        Film playing = film;
        if (playing == null) {
            return;
        }
        int next = playing.next(playhead.index(), nanos, speed.get());
        if (next >= timeline().size() - 1) {
            play();
        } else if (next != playhead.index()) {
            playhead.show(next);
        }
    }

    public void toggle() {
        if (isRunning()) {
            pause();
        } else {
            play();
        }
    }

    private void play() {
        boolean isPast = !playhead.isLive() && playhead.index() < timeline().size() - 1;
        if (isPast && film == null) {
            film = new Film(timeline(), playhead.frame().atMs());
        } else {
            film = null;
            playhead.goLive();
            session().play(speed.get());
        }
        refresh();
    }

    public void pause() {
        film = null;
        session().pause();
        refresh();
    }

    public void setSpeed(double wanted) {
        speed.set(wanted);
        if (playhead.isPlaying()) {
            session().play(wanted);
        }
    }

    public void faster() {
        setSpeed(Speeds.faster(speed.get()));
    }

    public void slower() {
        setSpeed(Speeds.slower(speed.get()));
    }

    /** Shows the next step; at the newest frame the cluster makes one. */
    public void stepForward() {
        stopFilm();
        int next = density.next(timeline(), playhead.index());
        if (next >= 0) {
            playhead.show(next);
            return;
        }
        if (playhead.isPlaying()) {
            session().pause();
        }
        playhead.goLive();
        if (density.isNotableOnly()) {
            session().stepToNotable();
        } else {
            session().step();
        }
    }

    public void stepBack() {
        seek(density.previous(timeline(), playhead.index()));
    }

    public void toStart() {
        seek(0);
    }

    public void toLive() {
        stopFilm();
        playhead.goLive();
    }

    /** Rests on a frame. */
    public void seek(int index) {
        stopFilm();
        playhead.show(index);
    }

    /** Rests on the last frame at or before an instant that is not folded away. */
    public void seekMs(long ms) {
        int index = timeline().lastAtOrBefore(ms);
        seek(density.isNotableOnly() ? density.previous(timeline(), index + 1) : index);
    }

    public void nextChangeOfSelected() {
        Key key = selection.primary();
        if (key != null) {
            seek(timeline().firstConcerning(key, playhead.index()));
        }
    }

    public void previousChangeOfSelected() {
        Key key = selection.primary();
        if (key != null) {
            seek(timeline().lastConcerning(key, playhead.index()));
        }
    }

    public void nextDeed() {
        seek(timeline().firstOutside(playhead.index()));
    }

    public void previousDeed() {
        seek(timeline().lastOutside(playhead.index()));
    }

    public void toggleBookmark() {
        bookmarks.toggle(playhead.index());
    }

    private void seek(OptionalInt index) {
        index.ifPresent(this::seek);
    }

    private void stopFilm() {
        film = null;
        refresh();
    }

    private Session session() {
        return playhead.session();
    }

    private Timeline timeline() {
        return session().timeline();
    }
}
