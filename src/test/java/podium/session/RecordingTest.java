package podium.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader.Repeat;
import podium.base.Why;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Request;
import podium.cluster.WriteOptions;
import podium.cluster.WriteOptions.FieldValidation;
import podium.fixture.ManualExecutor;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Caller;
import podium.sim.Command;
import podium.sim.Command.Fault;
import podium.sim.Step;
import podium.timeline.Timeline;

class RecordingTest {

    private static final Key POD = Key.of(Kind.POD, "default", "a");
    private static final Key NODE = Key.of(Kind.NODE, "node-1");
    private static final ClusterSettings SETTINGS =
            ClusterSettings.DEFAULT.withNodes(2).withSeed(42);

    private final ManualExecutor executor = new ManualExecutor();
    private final Session session =
            new Session(NewCluster.with(SETTINGS, new TrustingApi()), executor, executor::nowNanos);

    @Test
    void aReplayGivesTheSameStepsAndStates() {
        play();

        Recording recording = session.recording().join();
        Timeline replayed = recording.replay(new TrustingApi()).timeline();

        Timeline original = session.timeline();
        assertThat(recording.inputs()).hasSize(5);
        assertThat(replayed.steps(0, replayed.size())).isEqualTo(original.steps(0, original.size()));
        assertThat(replayed.newestState().queue().fingerprint())
                .isEqualTo(original.newestState().queue().fingerprint());
        assertThat(replayed.newest().state().chance())
                .isEqualTo(original.newest().state().chance());
    }

    @Test
    void aRecordingSaysWhoAnswersForThePods() {
        Recording recording = Recording.beginning(SETTINGS.withKubelets(Kubelets.STAND_IN));

        RecordingJson.Read read = RecordingJson.read(RecordingJson.write(recording));

        assertThat(read.recording()).isEqualTo(recording);
    }

    @Test
    void kubeletsThatThisVersionDoesNotKnowAreSaid() {
        JsonObject saved = RecordingJson.write(Recording.beginning(SETTINGS)).with("kubelets", Json.of("hollow"));

        assertThat(RecordingJson.read(saved).problem()).isEqualTo(Why.of("recording.otherKubelets", "hollow"));
    }

    @Test
    void aRecordingSurvivesBeingSaved() {
        play();
        Recording recording = session.recording().join();

        RecordingJson.Read read = RecordingJson.read(RecordingJson.write(recording));

        assertThat(read.problem()).isNull();
        assertThat(read.recording()).isEqualTo(recording);
    }

    @Test
    void aReplayedClusterCanBePlayedOn() {
        play();
        Recording recording = session.recording().join();
        Session again = new Session(recording.replay(new TrustingApi()), executor, executor::nowNanos);

        Step step = again.submit(new Command.Ask(new Request.Delete(POD, DeleteOptions.NOW)))
                .join();

        assertThat(step.index()).isEqualTo(recording.steps());
        assertThat(again.recording().join().inputs()).hasSize(6);
    }

    @Test
    void everyCommandSurvivesBeingSaved() {
        JsonObject body = JsonObject.of("spec", JsonObject.of("x", Json.of(1)));
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.Ask(new Request.Create(POD, body)));
        commands.add(new Command.Ask(new Request.Update(POD, "status", body)));
        commands.add(new Command.Ask(
                new Request.Patch(POD, "", Request.PatchType.JSON, JsonArray.of(Json.of("no object")))));
        commands.add(new Command.Ask(new Request.Patch(POD, "scale", Request.PatchType.STRATEGIC, body)));
        commands.add(new Command.Ask(new Request.Apply(NODE, body)));
        commands.add(new Command.Ask(
                new Request.Patch(POD, "", Request.PatchType.APPLY, body),
                new WriteOptions(FieldValidation.WARN, List.of(new Repeat("spec", "nodeName", 3, 2)))
                        .by("tester")
                        .forced()
                        .dry(),
                new Caller("admin", "kubectl/v1.33.1")));
        commands.add(new Command.Read("get", POD, new Caller("admin", "kubectl/v1.33.1")));
        commands.add(new Command.Ask(new Request.Delete(POD, DeleteOptions.DEFAULT)));
        commands.add(new Command.Ask(new Request.Delete(POD, new DeleteOptions(7L, Propagation.Orphan, "uid-1"))));
        commands.add(new Command.Strike(new Fault.StopNode(NODE)));
        commands.add(new Command.Strike(new Fault.StartNode(NODE)));
        commands.add(new Command.Strike(new Fault.CrashContainer(POD, "app", 137)));
        commands.add(new Command.Strike(new Fault.MakeUnready(POD)));
        commands.add(new Command.Strike(new Fault.MakeReady(POD)));

        for (Command command : commands) {
            assertThat(CommandJson.read(CommandJson.write(command))).isEqualTo(command);
        }
        long faults = commands.stream().filter(Command.Strike.class::isInstance).count();
        assertThat(faults).isEqualTo(Fault.class.getPermittedSubclasses().length);
    }

    @Test
    void whatIsNoRecordingIsRefusedWithAReason() {
        JsonObject saved = RecordingJson.write(Recording.beginning(SETTINGS));

        assertThat(RecordingJson.read(Json.of("text")).problem().key()).isEqualTo("recording.notASession");
        assertThat(RecordingJson.read(saved.with("version", 2)).problem().key()).isEqualTo("recording.otherVersion");
        JsonObject strange = JsonObject.of("command", JsonObject.of("do", Json.of("dance")));
        JsonObject strangePatch =
                JsonObject.of("command", JsonObject.of("do", Json.of("patch"), "type", Json.of("GENTLE")));
        for (JsonObject input : List.of(strange, strangePatch)) {
            assertThat(RecordingJson.read(saved.with("inputs", JsonArray.of(input)))
                            .problem()
                            .key())
                    .isEqualTo("recording.badInput");
        }
    }

    /** Some commands at some instants, one of them refused, with steps of the cluster's own in between. */
    private void play() {
        ask(new Request.Create(POD, pod()));
        session.play(1);
        executor.pass(1500);
        ask(new Request.Create(POD, pod()));
        executor.pass(700);
        ask(new Request.Create(Key.of(Kind.POD, "default", "b"), pod()));
        session.submit(new Command.Strike(new Fault.StopNode(NODE)));
        executor.pass(30_000);
        session.pause();
        ask(new Request.Delete(POD, DeleteOptions.DEFAULT));
        session.step();
        session.step();
    }

    private void ask(Request request) {
        session.submit(new Command.Ask(request)).join();
    }

    private static JsonObject pod() {
        JsonObject container = JsonObject.of("name", Json.of("app"), "image", Json.of("nginx"));
        return JsonObject.of("apiVersion", Json.of("v1"), "kind", Json.of("Pod"))
                .with("metadata", JsonObject.of("name", Json.of("a")))
                .with("spec", JsonObject.of("containers", JsonArray.of(container)));
    }
}
