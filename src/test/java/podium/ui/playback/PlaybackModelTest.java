package podium.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Request;
import podium.fixture.ManualExecutor;
import podium.fixture.PlayedCluster;
import podium.resource.Key;
import podium.resource.Kind;
import podium.session.Session;
import podium.sim.Command;
import podium.timeline.Timeline;
import podium.ui.fx.NewestFrame;
import podium.ui.model.DensityModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;

class PlaybackModelTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    private final ManualExecutor executor = new ManualExecutor();
    private final Session session = PlayedCluster.example("rolling-update.yaml", executor);
    private final Timeline timeline = session.timeline();
    private final PlayheadModel playhead = new PlayheadModel(session);
    private final DensityModel density = new DensityModel();
    private final SelectionModel selection = new SelectionModel();
    private final PlaybackModel playback = new PlaybackModel(playhead, density, selection);

    @BeforeEach
    void followOnThisThread() {
        NewestFrame.follow(playhead, Runnable::run);
    }

    @Test
    void stepsBackAndForthThroughWhatWas() {
        int newest = playhead.index();

        playback.stepBack();
        int before = playhead.index();
        playback.stepBack();
        playback.stepForward();

        assertThat(before).isLessThan(newest);
        assertThat(timeline.step(before).isNotable()).isTrue();
        assertThat(playhead.index()).isEqualTo(before);
        assertThat(timeline.size()).isEqualTo(newest + 1);
    }

    @Test
    void aStepAtTheNewestFrameMakesTheClusterGoOn() {
        create("other");
        int size = timeline.size();

        playback.stepForward();

        assertThat(timeline.size()).isGreaterThan(size);
        assertThat(playhead.isLive()).isTrue();
        assertThat(playhead.frame().step().isNotable()).isTrue();
    }

    @Test
    void playsTheClusterAtTheNewestFrame() {
        playback.setSpeed(10);
        playback.toggle();
        executor.pass(1000);

        assertThat(playback.isRunning()).isTrue();
        assertThat(session.speed()).isEqualTo(10);
        playback.toggle();
        assertThat(playback.isRunning()).isFalse();
        assertThat(session.isPlaying()).isFalse();
    }

    @Test
    void theClusterWaitsWhileThePastIsLookedAt() {
        playback.toggle();

        playhead.show(5);

        assertThat(session.isPlaying()).isFalse();
        assertThat(playback.isRunning()).isFalse();
    }

    @Test
    void playingInThePastShowsItAgainAndThenGoesOnLive() {
        playback.toStart();
        playback.toggle();
        assertThat(playback.isFilm()).isTrue();
        assertThat(session.isPlaying()).isFalse();

        playback.pulse(0);
        playback.pulse(4 * SECOND_NANOS);
        assertThat(playhead.frame().atMs() - timeline.step(0).atMs()).isBetween(3000L, 4000L);
        assertThat(playback.isRunning()).isTrue();

        playback.pulse(60 * SECOND_NANOS);
        assertThat(playback.isFilm()).isFalse();
        assertThat(playhead.isLive()).isTrue();
        assertThat(session.isPlaying()).isTrue();
    }

    @Test
    void asFastAsItGoesStillShowsPicturesOfThePast() {
        playback.setSpeed(Session.UNBOUNDED);
        playback.toStart();
        playback.toggle();

        int pictures = 0;
        while (playback.isFilm()) {
            playback.pulse(pictures++);
        }

        assertThat(pictures).isGreaterThan(40);
    }

    @Test
    void anythingElseEndsTheFilm() {
        playback.toStart();
        playback.toggle();

        playback.stepForward();

        assertThat(playback.isFilm()).isFalse();
        assertThat(playback.isRunning()).isFalse();
    }

    @Test
    void jumpsToWhatSomebodyDid() {
        playback.previousDeed();
        assertThat(playhead.frame().step().why().key()).isEqualTo("user.setImage");
        playback.previousDeed();
        assertThat(playhead.frame().step().why().key()).isEqualTo("user.createdReplicas");
        playback.nextDeed();
        assertThat(playhead.frame().step().why().key()).isEqualTo("user.setImage");
    }

    @Test
    void jumpsToTheChangesOfTheSelectedObject() {
        Key web = Key.of(Kind.DEPLOYMENT, "default", "web");
        playback.previousChangeOfSelected();
        assertThat(playhead.isLive()).as("nothing is selected").isTrue();
        selection.select(web);

        playback.previousChangeOfSelected();
        int last = playhead.index();
        playback.previousChangeOfSelected();
        playback.nextChangeOfSelected();

        assertThat(playhead.index()).isEqualTo(last);
        assertThat(playhead.frame().step().subject()).isEqualTo(web);
    }

    @Test
    void seeksTheLastStepOfAnInstantThatIsNotFoldedAway() {
        playback.seekMs(timeline.step(0).atMs() + 3000);

        assertThat(playhead.frame().step().isNotable()).isTrue();
        assertThat(playhead.frame().atMs()).isLessThanOrEqualTo(timeline.step(0).atMs() + 3000);
        assertThat(density.next(timeline, playhead.index())).isGreaterThan(playhead.index());
    }

    @Test
    void speedsGoUpAndDownWithinTheirBounds() {
        playback.setSpeed(1);
        playback.faster();
        assertThat(playback.speedProperty().get()).isEqualTo(2);
        for (int i = 0; i < 30; i++) {
            playback.faster();
        }
        assertThat(playback.speedProperty().get()).isEqualTo(Session.UNBOUNDED);
        for (int i = 0; i < 30; i++) {
            playback.slower();
        }
        assertThat(playback.speedProperty().get()).isEqualTo(0.01);
    }

    @Test
    void aBookmarkIsSetAndTakenAway() {
        playback.seek(7);
        playback.toggleBookmark();
        playback.seek(3);
        playback.toggleBookmark();
        assertThat(playback.bookmarks().steps()).containsExactly(3, 7);

        playback.toggleBookmark();
        assertThat(playback.bookmarks().steps()).containsExactly(7);
    }

    private void create(String name) {
        Key key = Key.of(Kind.NAMESPACE, name);
        JsonObject body = JsonObject.of("apiVersion", Json.of("v1"), "kind", Json.of("Namespace"))
                .with("metadata", JsonObject.of("name", Json.of(name)));
        session.submit(new Command.Ask(new Request.Create(key, body))).join();
    }
}
