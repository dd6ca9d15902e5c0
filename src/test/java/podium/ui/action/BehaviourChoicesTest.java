package podium.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.Request;
import podium.cluster.api.ApiServer;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.session.Session;
import podium.sim.Command;
import podium.sim.Step;
import podium.sim.kubelet.NamedBehaviour;
import podium.store.BehaviourFiles;
import podium.store.Examples;
import podium.store.Manifest;
import podium.store.MessageFiles;
import podium.ui.RolledCluster;
import podium.ui.action.ObjectAction.Act;
import podium.ui.action.ObjectAction.Choice;
import podium.ui.model.CommandsModel;
import podium.ui.model.NoticesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;

class BehaviourChoicesTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");
    private static final List<NamedBehaviour> NAMED = BehaviourFiles.read();

    private final Session session = new Session(
            NewCluster.with(ClusterSettings.DEFAULT, new ApiServer(RolledCluster.CATALOGUE)),
            Executors.newSingleThreadScheduledExecutor(),
            System::nanoTime);
    private final PlayheadModel playhead = new PlayheadModel(session);
    private final NoticesModel notices = new NoticesModel();
    private final CommandsModel commands =
            new CommandsModel(playhead, notices, new TextsModel(MessageFiles::read, Locale.ENGLISH), Runnable::run);

    @BeforeEach
    void apply() {
        Request first = Manifest.parse(Examples.text(Examples.FIRST), RolledCluster.CATALOGUE).stream()
                .flatMap(entry -> entry.request().stream())
                .findFirst()
                .orElseThrow();
        session.submit(new Command.Ask(first)).join();
        playhead.refresh();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theUsualBehaviourIsMarkedUntilAnotherIsChosen() {
        assertThat(marked()).containsExactly("behaviour.named.usual");

        choose("crash-loop");
        assertThat(marked()).containsExactly("behaviour.named.crash-loop");

        choose("usual");
        assertThat(marked()).containsExactly("behaviour.named.usual");
    }

    @Test
    void oneBehaviourTakesThePlaceOfAnotherInTheTemplate() {
        choose("crash-loop");
        choose("slow-start");

        assertThat(annotations()).hasToString("{\"sim.podium/ready-after\":\"30s\"}");
    }

    @Test
    void inThePastNothingIsChosen() {
        choose("crash-loop");
        playhead.show(0);

        commands.act(act("slow-start").command());

        assertThat(notices.current()).isNotNull();
        assertThat(annotations()).hasToString("{\"sim.podium/crash-after\":\"5s\"}");
    }

    @Test
    void ofAPodTheAnnotationsAreMergedAndWhatIsSaidOfOneContainerStays() {
        Resource pod = Resource.of(
                Key.of(Kind.POD, "default", "p"), JsonObject.of("metadata", JsonObject.of("annotations", said())));
        Choice choice = new BehaviourChoices(newest(), NAMED).ofPod(pod);

        Request.Patch patch = patch(act(choice, "crash-loop"));

        assertThat(patch.type()).isEqualTo(Request.PatchType.MERGE);
        assertThat(patch.body())
                .hasToString(
                        "{\"metadata\":{\"annotations\":{\"sim.podium/pull\":null,\"sim.podium/crash-after\":\"5s\"}}}");
    }

    private static JsonObject said() {
        return JsonObject.builder()
                .put("sim.podium/pull", "20s")
                .put("sim.podium/app.start", "4s")
                .build();
    }

    private void choose(String name) {
        CompletableFuture<Step> done = new CompletableFuture<>();
        commands.act(act(name).command(), done::complete);
        done.join();
        playhead.refresh();
    }

    private List<String> marked() {
        return ofDeployment().ways().stream()
                .filter(way -> way.icon().equals("done"))
                .map(Act::text)
                .toList();
    }

    private Act act(String name) {
        return act(ofDeployment(), name);
    }

    private static Act act(Choice choice, String name) {
        return choice.ways().stream()
                .filter(way -> way.text().equals("behaviour.named." + name))
                .findFirst()
                .orElseThrow();
    }

    private static Request.Patch patch(Act act) {
        return (Request.Patch) ((Command.Ask) act.command()).request();
    }

    private Choice ofDeployment() {
        return new BehaviourChoices(newest(), NAMED).ofTemplate(deployment());
    }

    private JsonObject annotations() {
        return deployment().spec().object("template").object("metadata").object("annotations");
    }

    private Resource deployment() {
        return Objects.requireNonNull(newest().get(WEB));
    }

    private ClusterState newest() {
        return session.timeline().newestState().cluster();
    }
}
