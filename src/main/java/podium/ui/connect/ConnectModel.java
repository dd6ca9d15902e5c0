package podium.ui.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import podium.session.Session;
import podium.sim.Caller;
import podium.sim.Step;
import podium.timeline.Timeline;
import podium.ui.connect.Door.Opened;
import podium.ui.model.PlayheadModel;

/**
 * Whether the cluster is open to programs outside, where, and how many requests have come. Another cluster that takes the
 * place of this one is opened at the same port.
 */
public final class ConnectModel {

    private final PlayheadModel playhead;
    private final Door door;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed());
    private final ReadOnlyIntegerWrapper requests = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable Step> last = new ReadOnlyObjectWrapper<>(null);
    private @Nullable Opened opened;
    private int counted;

    /** How it stands with the door. */
    public sealed interface State {

        /** Nobody outside can reach the cluster. */
        record Closed() implements State {}

        /** It is being opened. */
        record Opening() implements State {}

        /** @param kubeconfig the file that lets in whoever reads it */
        record Open(int port, Path kubeconfig) implements State {}

        /** @param message what the machine says */
        record Failed(int port, String message) implements State {}
    }

    /**
     * @param background where the door is opened and closed
     * @param ui brings back what became of it
     */
    public ConnectModel(PlayheadModel playhead, Door door, Executor background, Executor ui) {
        this.playhead = playhead;
        this.door = door;
        this.background = background;
        this.ui = ui;
        playhead.sizeProperty().addListener((property, before, after) -> count());
        playhead.sessionProperty().addListener((property, before, after) -> openAnew());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** Requests that have come since it was opened. */
    public ReadOnlyIntegerProperty requestsProperty() {
        return requests.getReadOnlyProperty();
    }

    /** The last request that came, or null. */
    public ReadOnlyObjectProperty<@Nullable Step> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** @param port or {@link Door#ANY_PORT} */
    public void open(int port) {
        if (state() instanceof State.Open || state() instanceof State.Opening) {
            return;
        }
        state.set(new State.Opening());
        Session session = playhead.session();
        background.execute(() -> {
            try {
                Opened now = door.open(session, port);
                ui.execute(() -> opened(session, now));
            } catch (IOException failed) {
                String message = String.valueOf(failed.getMessage());
                ui.execute(() -> state.set(new State.Failed(port, message)));
            }
        });
    }

    private void opened(Session session, Opened now) {
        if (!(state() instanceof State.Opening)) { // closed meanwhile
            background.execute(now::close);
            return;
        }
        opened = now;
        counted = session.timeline().size();
        requests.set(0);
        last.set(null);
        state.set(new State.Open(now.port(), now.kubeconfig()));
        if (session != playhead.session()) {
            openAnew();
        }
    }

    public void close() {
        Opened now = release();
        if (now != null) {
            background.execute(now::close);
        }
    }

    /** Closes it at once, when the window goes. */
    public void closeNow() {
        Opened now = release();
        if (now != null) {
            now.close();
        }
    }

    private @Nullable Opened release() {
        Opened now = opened;
        opened = null;
        state.set(new State.Closed());
        return now;
    }

    private void openAnew() {
        Opened now = opened;
        if (now != null) {
            opened = null;
            int port = now.port();
            state.set(new State.Closed());
            background.execute(() -> {
                now.close();
                ui.execute(() -> open(port));
            });
        }
    }

    private void count() {
        if (!(state() instanceof State.Open)) {
            return;
        }
        Timeline timeline = playhead.session().timeline();
        int until = timeline.size();
        for (Step step : timeline.steps(Math.min(counted, until), until)) {
            if (step.caller() != null && !step.caller().equals(Caller.YOU)) {
                last.set(step);
                requests.set(requests.get() + 1);
            }
        }
        counted = until;
    }
}
