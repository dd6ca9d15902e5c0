package podium.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.ui.shell.WindowFixture.onUi;
import static podium.ui.shell.WindowFixture.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.Command;
import podium.ui.model.PlayheadModel;
import podium.ui.model.Theme;

class PodiumWindowTest extends WindowTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");

    @Test
    void theFirstStartShowsAClusterThatIsAlreadyPlaying() {
        onUi(() -> fixture.window.perform(List.of()));

        until(() -> fixture.models.playhead().frame().state().has(WEB));
        assertThat(fixture.models.playhead().isPlaying()).isTrue();
        assertThat(fixture.window.editorModel().files()).hasSize(1);
    }

    @Test
    void aProblemIsCountedAsItIsTypedAndGoneWhenItIsMended(FxRobot robot) {
        fixture.performFirstExample();
        replaceInText(robot, "replicas: 4", "replicaas: 4");

        until(() -> problems(robot).isVisible());
        assertThat(problems(robot).getText()).isEqualTo("2 problems");

        replaceInText(robot, "replicaas: 4", "replicas: 4");
        until(() -> !problems(robot).isVisible());
    }

    @Test
    void applyingChangesTheClusterAndSaysWhatBecameOfIt(FxRobot robot) {
        fixture.performFirstExample();
        replaceInText(robot, "replicas: 4", "replicas: 2");

        robot.clickOn(".yaml").press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);

        until(() -> state().get(WEB).spec().number("replicas", 0) == 2);
        until(() -> fixture.notice().startsWith("Deployment web changed"));
    }

    @Test
    void aManifestWithAProblemIsAppliedOnlyIfTheGoodPartIsWanted(FxRobot robot) {
        onUi(() -> fixture.window.editorModel().create());
        String pod =
                "apiVersion: v1\nkind: Pod\nmetadata:\n  name: NAME\nspec:\n  containers:\n  - name: a\n    image: b\n";
        setText(robot, pod.replace("NAME", "good") + "---\nkind: Service\napiVersion: v1\nmetadata: {name: s}\n");

        onUi(fixture.window.editor()::apply);
        until(() -> fixture.notice().contains("1 of 2 objects has a problem"));
        assertThat(state().table(Kind.POD).isEmpty()).isTrue();

        robot.clickOn("Apply the good one");
        until(() -> state().has(Key.of(Kind.POD, "default", "good")));
    }

    @Test
    void actingInThePastIsRefusedAndGoesOnAtTheNewestStep(FxRobot robot) {
        fixture.performFirstExample();
        onUi(() -> fixture.models.playhead().show(3));

        onUi(fixture.window.editor()::apply);
        until(() -> fixture.notice().contains("step 3"));

        robot.clickOn("Go to live");
        until(() -> fixture.models.playhead().isLive());
    }

    /** What a teacher does in the first five minutes. */
    @Test
    void anImageRollsOutIsSteppedThroughAndACrashedPodComesBack(FxRobot robot) {
        fixture.performFirstExample();
        fixture.stepUntil(PodiumWindowTest::isEachPodReady);
        String first = area(robot).getText().split("---")[0];
        setText(robot, first.replace("shop/web:1.4", "shop/web:1.6"));
        onUi(fixture.window.editor()::apply);
        until(() -> state().get(WEB).tree().toString().contains("shop/web:1.6"));

        PlayheadModel playhead = fixture.models.playhead();
        int before = playhead.index();
        robot.clickOn(".explorer-cell");
        for (int i = 0; i < 5; i++) {
            onUi(() -> playhead.session().step().join());
        }
        until(() -> playhead.index() == before + 5);
        onUi(() -> playhead.show(playhead.index() - 3));
        assertThat(playhead.index()).isEqualTo(before + 2);

        Key pod = state().table(Kind.POD).keys().get(0);
        Command crash = new Command.Strike(new Command.Fault.CrashContainer(pod, "", 1));
        onUi(() -> fixture.models.commands().act(crash));
        until(() -> fixture.notice().contains("acting is possible at the newest step only"));
        robot.clickOn("Go to live");

        fixture.stepUntil(PodiumWindowTest::isEachPodReady);
        Key alive = state().table(Kind.POD).values().stream()
                .filter(one -> PodReading.of(one).isReady())
                .findFirst()
                .orElseThrow()
                .key();
        onUi(() -> fixture.models.commands().act(new Command.Strike(new Command.Fault.CrashContainer(alive, "", 1))));
        fixture.stepUntil(state -> PodReading.of(state.get(alive)).restarts() == 1
                && PodReading.of(state.get(alive)).isReady());
    }

    private static boolean isEachPodReady(ClusterState state) {
        List<Resource> pods = state.table(Kind.POD).values();
        return pods.size() == 4
                && pods.stream().allMatch(pod -> PodReading.of(pod).isReady());
    }

    @Test
    void themeAndLanguageChangeAtOnce(FxRobot robot) {
        robot.clickOn("#theme");
        assertThat(fixture.models.appearance().theme()).isEqualTo(Theme.DARK);
        assertThat(fixture.stage.getScene().getStylesheets().get(0)).endsWith("tokens-dark.css");

        robot.clickOn("#language");
        assertThat(fixture.models.texts().messages().locale()).isEqualTo(Locale.JAPANESE);
        assertThat(robot.lookup("#menu-file").<MenuButton>query().getText()).isEqualTo("ファイル");
    }

    @Test
    void everyMenuAndButtonHasWordsInBothLanguages(FxRobot robot) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            onUi(() -> fixture.models.texts().use(language));

            assertThat(robot.lookup(".button").queryAllAs(Button.class))
                    .allSatisfy(button -> assertThat(button.getText() + button.getAccessibleText())
                            .isNotBlank()
                            .isNotEqualTo("null"));
            assertThat(robot.lookup(".label").queryAllAs(Labeled.class))
                    .noneSatisfy(label -> assertThat(label.getText()).contains("⟨"));
        }
    }

    @Test
    void closingAsksAboutWhatIsNotSaved(FxRobot robot) {
        fixture.performFirstExample();
        replaceInText(robot, "replicas: 4", "replicas: 3");

        onUi(() -> fixture.stage
                .getOnCloseRequest()
                .handle(new WindowEvent(fixture.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(fixture.stage.isShowing()).isTrue();
        assertThat(fixture.notice()).isEqualTo("rolling-update.yaml has changes that are not saved");

        fixture.toSave = folder.resolve("mine.yaml");
        robot.clickOn("Save");
        until(() -> !fixture.stage.isShowing());
        assertThat(fixture.toSave).content().contains("replicas: 3");
    }

    @Test
    void aFileIsOpenedSavedAndRemembered(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("pod.yaml"), "kind: Pod\n");
        fixture.toOpen.add(file);

        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        until(() -> fixture.window.editorModel().active() != null);
        setText(robot, "kind: Node\n");
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);

        until(() -> fixture.notice().equals("pod.yaml saved"));
        assertThat(file).hasContent("kind: Node\n");
        assertThat(fixture.settings.recent()).containsExactly(file);
    }

    @Test
    void aFileThatAnotherProgramChangesIsReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("pod.yaml"), "kind: Pod\n");
        onUi(() -> fixture.window.editorModel().open(file));

        Files.writeString(file, "kind: Node # longer\n");

        until(() -> fixture.window.editorModel().active().text().equals("kind: Node # longer\n"));
        Files.delete(file);
        until(() -> fixture.notice().contains("is gone from the disk"));
    }

    @Test
    void filesThatAreNoManifestsAreRefusedPlainly() throws IOException {
        Path binary = Files.write(folder.resolve("a.yaml"), new byte[] {0, 1, (byte) 0xff});
        onUi(() -> fixture.window.editorModel().open(binary));
        assertThat(fixture.notice()).contains("is no text in UTF-8");

        onUi(() -> fixture.window.editorModel().open(folder.resolve("missing.yaml")));
        assertThat(fixture.notice()).contains("there is no such file");
        assertThat(fixture.window.editorModel().files()).isEmpty();
    }

    @Test
    void theSearchJumpsToAnObject(FxRobot robot) {
        fixture.performFirstExample();

        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("node-2");
        robot.type(KeyCode.ENTER);

        until(() ->
                Key.of(Kind.NODE, "node-2").equals(fixture.models.selection().primary()));
    }

    @Test
    void aSelectionIsTheSameInTheExplorerAsElsewhere(FxRobot robot) {
        fixture.performFirstExample();
        fixture.stepUntil(state -> state.table(Kind.POD).size() == 4);
        Resource pod = state().table(Kind.POD).values().get(0);

        onUi(() -> fixture.models.selection().select(pod.key()));

        assertThat(robot.lookup("#explorer-objects")
                        .<ListView<Object>>query()
                        .getSelectionModel()
                        .getSelectedItem()
                        .toString())
                .contains(pod.key().toString());
    }

    @Test
    void aSavedSessionOpensToTheSameHistory() {
        fixture.performFirstExample();
        fixture.stepUntil(state -> state.table(Kind.POD).size() == 4);
        String before = state().table(Kind.POD).toString() + state().resourceVersion();
        int steps = fixture.models.playhead().size();
        fixture.toSave = folder.resolve("demo.podium");

        onUi(() -> fixture.window.sessions().save());
        until(() -> fixture.notice().contains("holds the history"));
        fixture.toOpen.add(fixture.toSave);
        onUi(() -> fixture.window.sessions().open());

        until(() -> fixture.notice().contains("is open, with all its"));
        assertThat(fixture.models.playhead().size()).isEqualTo(steps);
        assertThat(state().table(Kind.POD).toString() + state().resourceVersion())
                .isEqualTo(before);
    }

    @Test
    void aNewClusterHasAsManyNodesAsWanted(FxRobot robot) {
        onUi(() -> fixture.window.sessions().begin(5, 42));

        until(() -> state().table(Kind.NODE).size() == 5);
        assertThat(fixture.models.playhead().session().settings().seed()).isEqualTo(42);
    }

    @Test
    void whatWasChosenIsKept() {
        onUi(() -> {
            fixture.models.appearance().themeProperty().set(Theme.DARK);
            fixture.models.layout().openProperty(Panel.INSPECTOR).set(false);
            fixture.models.layout().resize(Panel.EXPLORER, 300);
            fixture.settings.flush(fixture.models, fixture.stage);
        });

        assertThat(folder.resolve("settings.json"))
                .content()
                .contains("\"theme\":\"DARK\"")
                .contains("\"explorer\":{\"open\":true,\"size\":300}")
                .contains("\"inspector\":{\"open\":false");
    }

    private ClusterState state() {
        return fixture.models.playhead().session().newest().state();
    }

    private static Label problems(FxRobot robot) {
        return robot.lookup("#editor-problems").query();
    }

    private static CodeArea area(FxRobot robot) {
        return robot.lookup(".yaml").query();
    }

    private static void replaceInText(FxRobot robot, String what, String with) {
        CodeArea area = area(robot);
        onUi(() -> area.replaceText(area.getText().replace(what, with)));
    }

    private static void setText(FxRobot robot, String text) {
        onUi(() -> area(robot).replaceText(text));
    }
}
