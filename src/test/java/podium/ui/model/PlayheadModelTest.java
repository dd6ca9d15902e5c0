package podium.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Request;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.session.Recording;
import podium.session.Session;
import podium.sim.Command;
import podium.sim.Faults;
import podium.sim.Simulation;
import podium.timeline.Timeline;

class PlayheadModelTest {

    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final Session session = session();
    private final PlayheadModel playhead = new PlayheadModel(session);

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void liveFollowsTheNewestFrame() {
        create("a");
        playhead.refresh();

        assertThat(playhead.index()).isEqualTo(1);
        assertThat(playhead.size()).isEqualTo(2);
    }

    @Test
    void aFrameOfThePastStaysWhileTheClusterGoesOn() {
        create("a");
        playhead.refresh();
        playhead.show(0);
        create("b");
        playhead.refresh();

        assertThat(playhead.index()).isZero();
        assertThat(playhead.isLive()).isFalse();
        assertThat(playhead.size()).isEqualTo(3);
    }

    @Test
    void goingLiveShowsWhatHappenedMeanwhile() {
        playhead.show(0);
        create("a");

        playhead.goLive();

        assertThat(playhead.isLive()).isTrue();
        assertThat(playhead.frame().state().has(namespace("a"))).isTrue();
    }

    @Test
    void noFrameLiesBeforeTheFirstOrAfterTheLast() {
        create("a");

        playhead.show(-5);
        assertThat(playhead.index()).isZero();

        playhead.show(99);
        assertThat(playhead.index()).isEqualTo(1);
    }

    @Test
    void anotherClusterIsShownFromItsNewestFrame() {
        playhead.show(0);
        Session another = session();

        playhead.open(another);

        assertThat(playhead.isLive()).isTrue();
        assertThat(playhead.session()).isSameAs(another);
        another.close();
    }

    private void create(String name) {
        Key key = namespace(name);
        JsonObject body = JsonObject.of("metadata", JsonObject.EMPTY.with("name", name));
        session.submit(new Command.Ask(new Request.Create(key, body))).join();
    }

    private static Key namespace(String name) {
        return Key.of(Kind.NAMESPACE, name);
    }

    private Session session() {
        Simulation simulation = new Simulation(List.of(), Faults.NONE, new TrustingApi());
        Timeline timeline = new Timeline(
                simulation.begin(simulation.blank(1, 0), namespace("default"), Why.of("cluster.begins"), draft -> {}));
        NewCluster cluster = new NewCluster(Recording.beginning(ClusterSettings.DEFAULT), simulation, timeline);
        return new Session(cluster, writer, System::nanoTime);
    }
}
