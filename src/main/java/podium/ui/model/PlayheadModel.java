package podium.ui.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import podium.session.Session;
import podium.timeline.Frame;

/**
 * Which moment of which history the window shows: either it follows the newest frame ("live"), or it rests on one frame of
 * the past. Every panel shows {@link #frameProperty()} and nothing else.
 *
 * <p>All properties change on the UI thread; {@code ui.fx} calls {@link #refresh()} there when the session has news.
 */
public final class PlayheadModel {

    private final ReadOnlyObjectWrapper<Session> session;
    private final ReadOnlyObjectWrapper<Frame> frame;
    private final ReadOnlyIntegerWrapper size;
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper playing;
    private final ReadOnlyDoubleWrapper speed;
    private final ReadOnlyLongWrapper liveMs;
    private final ReadOnlyObjectWrapper<podium.session.@Nullable Notice> trouble = new ReadOnlyObjectWrapper<>(null);

    public PlayheadModel(Session session) {
        this.session = new ReadOnlyObjectWrapper<>(session);
        this.frame = new ReadOnlyObjectWrapper<>(session.newest());
        this.size = new ReadOnlyIntegerWrapper(session.timeline().size());
        this.playing = new ReadOnlyBooleanWrapper(session.isPlaying());
        this.speed = new ReadOnlyDoubleWrapper(session.speed());
        this.liveMs = new ReadOnlyLongWrapper(session.nowMs());
    }

    /** The running cluster; another one after a reset or when a saved session is opened. */
    public ReadOnlyObjectProperty<Session> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    public Session session() {
        return session.get();
    }

    /** The frame that the window shows. */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public Frame frame() {
        return frame.get();
    }

    /** The number of the frame that is shown, from 0. */
    public int index() {
        return (int) frame().index();
    }

    /** How many frames the history has; the newest is one less. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    public int size() {
        return size.get();
    }

    /** Whether the newest frame is followed. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    public boolean isLive() {
        return live.get();
    }

    /** Whether the session plays, whatever is looked at. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /** Virtual seconds a wall second at which the session plays or last played. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** The session's own instant, in virtual milliseconds since 1970; it moves while nothing happens, too. */
    public ReadOnlyLongProperty liveMsProperty() {
        return liveMs.getReadOnlyProperty();
    }

    /** Why the session paused of itself, or null. */
    public ReadOnlyObjectProperty<podium.session.@Nullable Notice> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The instant that is looked at, in virtual milliseconds since 1970. */
    public long viewedMs() {
        return isLive() ? Math.max(liveMs.get(), frame().atMs()) : frame().atMs();
    }

    /** Rests on a frame, the nearest there is; on the newest one it still rests and does not follow. */
    public void show(int index) {
        int wanted = Math.max(0, Math.min(index, session().timeline().size() - 1));
        size.set(session().timeline().size());
        live.set(false);
        if (wanted != index()) {
            frame.set(session().timeline().frame(wanted));
        }
    }

    /** Follows the newest frame from now on. */
    public void goLive() {
        live.set(true);
        refresh();
    }

    /** Shows another cluster, live. */
    public void open(Session another) {
        session.set(another);
        live.set(true);
        frame.set(another.newest());
        refresh();
    }

    /** Takes over what is new in the session. */
    public void refresh() {
        Session current = session();
        playing.set(current.isPlaying());
        speed.set(current.speed());
        liveMs.set(current.nowMs());
        trouble.set(current.notice());
        int now = current.timeline().size();
        if (isLive() && now - 1 != index()) {
            frame.set(current.newest());
            now = Math.max(now, index() + 1);
        }
        size.set(now);
    }
}
