package podium.ui.fx;

import java.util.concurrent.Executor;
import podium.session.Session;
import podium.ui.model.PlayheadModel;

/** Carries a session's news to the playhead: on the UI thread, and never more than one at a time is on its way. */
public final class NewestFrame implements Session.Listener {

    private final Latest refresh;

    private NewestFrame(PlayheadModel playhead, Executor ui) {
        this.refresh = new Latest(ui, playhead::refresh);
    }

    /** Keeps a playhead up to date with its session, and with every later one. */
    public static void follow(PlayheadModel playhead, Executor ui) {
        NewestFrame follower = new NewestFrame(playhead, ui);
        playhead.session().addListener(follower);
        playhead.sessionProperty().addListener((property, before, after) -> {
            before.removeListener(follower);
            after.addListener(follower);
        });
    }

    @Override
    public void changed(Session session) {
        refresh.request();
    }
}
