package podium.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Request;
import podium.cluster.WriteOptions;
import podium.fixture.ManualExecutor;
import podium.fixture.TrustingApi;
import podium.sim.Caller;
import podium.sim.Command;
import podium.sim.ControllerActor;
import podium.sim.Faults;
import podium.sim.Simulation;
import podium.sim.Step;
import podium.timeline.Timeline;

class SessionTest {

    private static final JsonObject EACH_SECOND =
            JsonObject.EMPTY.with("beats", 1_000_000).with("everyMs", 1000);

    private final ManualExecutor executor = new ManualExecutor();
    private boolean isMemoryShort;
    private final Session session = new Session(cluster(), executor, executor::nowNanos, () -> isMemoryShort);

    @Test
    void whilePausedACommandIsAnsweredAndNothingElseHappens() {
        Step step = create("a", EACH_SECOND);
        executor.pass(10_000);

        assertThat(step.hasChanges()).isTrue();
        assertThat(session.timeline().size()).isEqualTo(2);
        assertThat(session.nowMs()).isZero();
    }

    @Test
    void aStepIsMadeHoweverFarAheadItLies() {
        create("a", EACH_SECOND.with("everyMs", 100_000_000));

        session.step();
        session.step();

        assertThat(session.nowMs()).isEqualTo(100_000_000);
        assertThat(beat("a")).isEqualTo(2);
    }

    @Test
    void steppingAnswersNullWhenNothingIsDue() {
        assertThat(session.step().join()).isNull();
        assertThat(session.stepToNotable().join()).isNull();
    }

    @Test
    void stepsThatChangeNothingAreSteppedOver() {
        create("a", EACH_SECOND.with("writeEvery", 500));
        executor.workTakes(1_000_000);

        Step step = session.stepToNotable().join();

        assertThat(step.hasChanges()).isTrue();
        assertThat(beat("a")).isEqualTo(500);
    }

    @Test
    void virtualTimeFollowsTheWallAtTheSpeed() {
        create("a", EACH_SECOND);

        session.play(2);
        executor.pass(2400);
        assertThat(session.nowMs()).isEqualTo(4800);
        assertThat(beat("a")).isEqualTo(5);

        session.play(0.01);
        executor.pass(10_000);
        assertThat(session.nowMs()).isEqualTo(4900);

        session.play(1000);
        executor.pass(1000);
        assertThat(session.nowMs()).isEqualTo(1_004_900);
        assertThat(beat("a")).isBetween(990L, 1005L);

        session.pause();
        executor.pass(5000);
        assertThat(session.nowMs()).isEqualTo(1_004_900);
    }

    @Test
    void sleepsUntilSomethingIsDue() {
        create("a", EACH_SECOND.with("everyMs", 60_000));
        session.play(1);
        executor.pass(100);

        int turnsBefore = executor.turns();
        executor.pass(59_000);
        assertThat(executor.turns()).isEqualTo(turnsBefore);

        executor.pass(1000);
        assertThat(beat("a")).isEqualTo(2);
        assertThat(executor.turns()).isEqualTo(turnsBefore + 1);
    }

    @Test
    void theClockMovesWhileNothingIsDue() {
        session.play(1);
        executor.pass(5000);

        assertThat(session.nowMs()).isEqualTo(5000);
        assertThat(create("a", EACH_SECOND).atMs()).isEqualTo(5000);
    }

    @Test
    void aCommandWakesASleepingSession() {
        create("slow", EACH_SECOND.with("everyMs", 60_000));
        session.play(1);
        executor.pass(1000);

        create("fast", EACH_SECOND.with("startMs", 1000));
        executor.pass(3000);

        assertThat(beat("fast")).isEqualTo(4);
    }

    @Test
    void asFastAsItGoesEndsWhenNothingNewIsExpected() {
        create("a", EACH_SECOND.with("beats", 10_000));

        session.play(Session.UNBOUNDED);
        executor.pass(1);

        assertThat(beat("a")).isEqualTo(10_000);
        assertThat(session.nowMs()).isEqualTo(9_999_000);
        assertThat(session.isSettled()).isTrue();
        int turns = executor.turns();
        executor.pass(1_000_000);
        assertThat(executor.turns()).isEqualTo(turns);
    }

    @Test
    void aTurnIsBoundedSoThatCommandsNeverWait() {
        create("a", EACH_SECOND);
        executor.workTakes(1_000_000); // each look at the clock takes a millisecond
        session.play(Session.UNBOUNDED);

        executor.pass(20);
        long before = session.timeline().size();
        Step step = create("b", EACH_SECOND);

        assertThat(before).isLessThan(500);
        assertThat(step.index()).isLessThan(before + 200);
    }

    @Test
    void listenersHearOnceATurn() {
        create("a", EACH_SECOND.with("everyMs", 1).with("beats", 10_000));
        int[] heard = new int[1];
        session.addListener(told -> heard[0]++);

        session.play(1000);
        executor.pass(10);

        assertThat(session.timeline().size()).isGreaterThan(7000);
        assertThat(heard[0]).isLessThan(10);
    }

    @Test
    void whenTheEngineContradictsItselfTheLastGoodFrameStays() {
        create("a", EACH_SECOND.with("failAt", 3));
        session.play(1);
        executor.pass(10_000);

        assertThat(session.isPlaying()).isFalse();
        assertThat(beat("a")).isEqualTo(2);
        Notice.EngineFailed notice = (Notice.EngineFailed) session.notice();
        assertThat(notice.message()).contains("beat 3 must not be");
        assertThat(notice.replayLine()).isEqualTo("seed=1 nodes=3 start=1767225600000 steps=4 inputs=1");

        CompletableFuture<Step> again = session.step();
        assertThat(again).isCompletedExceptionally();
        assertThat(session.notice()).isEqualTo(notice);
        assertThat(create("b", EACH_SECOND).hasChanges()).isTrue();
    }

    @Test
    void aRequestIsAnsweredAndItsStepNamesTheCaller() {
        Caller caller = new Caller("admin", "kubectl/v1.33.1");
        Request request = new Request.Create(Metronome.key("a"), JsonObject.EMPTY);

        Answered answered = session.ask(new Command.Ask(request, WriteOptions.STRICT, caller))
                .join();

        assertThat(answered.answer().problem()).isNull();
        assertThat(Objects.requireNonNull(answered.answer().object()).key()).isEqualTo(Metronome.key("a"));
        assertThat(answered.step().caller()).isEqualTo(caller);
        assertThat(answered.step().changes()).hasSize(1);
    }

    @Test
    void aDryRunIsAnsweredAndWritesNothing() {
        Request request = new Request.Create(Metronome.key("a"), JsonObject.EMPTY);
        long version = session.newest().state().resourceVersion();

        Answered answered = session.ask(new Command.Ask(request, WriteOptions.STRICT.dry(), Caller.YOU))
                .join();

        assertThat(answered.answer().object()).isNotNull();
        assertThat(answered.step().why().key()).isEqualTo("user.dryRun");
        assertThat(answered.step().changes()).isEmpty();
        assertThat(session.newest().state().resourceVersion()).isEqualTo(version);
    }

    @Test
    void aReadIsAStepThatChangesNothing() {
        Step step = session.submit(new Command.Read("get", Metronome.key("a"), Caller.YOU))
                .join();

        assertThat(step.why()).isEqualTo(Why.of("user.read.get", "Namespace", "a"));
        assertThat(step.isRead()).isTrue();
        assertThat(step.isNotable()).isFalse();
        assertThat(step.changes()).isEmpty();
    }

    @Test
    void pausesWhenMemoryRunsShort() {
        create("a", EACH_SECOND);
        session.play(1);
        isMemoryShort = true;
        executor.pass(10_000);

        assertThat(session.isPlaying()).isFalse();
        assertThat(session.notice()).isEqualTo(new Notice.MemoryShort());
        assertThat(session.timeline().size()).isEqualTo(2);
    }

    private Step create(String name, JsonObject spec) {
        return session.submit(
                        new Command.Ask(new Request.Create(Metronome.key(name), JsonObject.EMPTY.with("spec", spec))))
                .join();
    }

    private long beat(String name) {
        return Objects.requireNonNull(session.newest().state().get(Metronome.key(name)))
                .status()
                .number("beat", 0);
    }

    private static NewCluster cluster() {
        Simulation simulation =
                new Simulation(List.of(new ControllerActor(new Metronome())), Faults.NONE, new TrustingApi());
        Timeline timeline = new Timeline(simulation.begin(
                simulation.blank(1, 0), Metronome.key("default"), Why.of("cluster.start", 0), draft -> {}));
        return new NewCluster(Recording.beginning(ClusterSettings.DEFAULT), simulation, timeline);
    }
}
