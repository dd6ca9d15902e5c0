package podium.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.ui.shell.WindowFixture.onUi;
import static podium.ui.shell.WindowFixture.until;

import javafx.stage.WindowEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Caller;
import podium.sim.Command;
import podium.ui.action.KubectlCommands;

class LeaveGuardTest extends WindowTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");

    @Test
    void whatTheOpeningOfAManifestDidIsLetGoWithoutAQuestion() {
        fixture.performFirstExample();

        askToClose();

        assertThat(fixture.stage.isShowing()).isFalse();
    }

    @Test
    void aHistoryInWhichSomebodyActedIsSavedBeforeTheWindowCloses(FxRobot robot) {
        scale();

        askToClose();
        assertThat(fixture.stage.isShowing()).isTrue();
        assertThat(fixture.notice()).startsWith("What happened in this cluster is not saved: ");

        robot.clickOn("Cancel");
        assertThat(fixture.notice()).isEmpty();
        assertThat(fixture.stage.isShowing()).isTrue();

        askToClose();
        fixture.toSave = folder.resolve("lesson.podium");
        robot.clickOn("Save session…");
        until(() -> !fixture.stage.isShowing());
        assertThat(fixture.toSave).isNotEmptyFile();
    }

    @Test
    void aTextAndAHistoryAreOneQuestion(FxRobot robot) {
        scale();
        CodeArea area = robot.lookup(".yaml").query();
        onUi(() -> area.replaceText(area.getText().replace("replicas: 4", "replicas: 3")));

        askToClose();

        assertThat(fixture.notice())
                .startsWith("rolling-update.yaml has changes that are not saved · What happened in this cluster");
        robot.clickOn("Discard");
        until(() -> !fixture.stage.isShowing());
    }

    @Test
    void whatAProgramOutsideWroteIsAskedAboutAndWhatItReadIsNot() {
        fixture.performFirstExample();
        Caller kubectl = new Caller("admin", "kubectl/v1.33.1 (linux/amd64)");
        var session = fixture.models.playhead().session();
        session.submit(new Command.Read("get", WEB, kubectl)).join();
        assertThat(fixture.window.sessions().isUnsaved()).isFalse();

        Command.Ask scale = (Command.Ask) KubectlCommands.scale(WEB, 2);
        session.submit(new Command.Ask(scale.request(), scale.options(), kubectl))
                .join();

        assertThat(fixture.window.sessions().isUnsaved()).isTrue();
    }

    @Test
    void beginningAgainAsksTooAndTheAnswerCanBeForEver(FxRobot robot) {
        scale();
        fixture.window.editorModel();
        int steps = fixture.models.playhead().size();

        robot.clickOn("#menu-cluster").clickOn("Begin this one again");
        assertThat(fixture.notice()).startsWith("What happened in this cluster");
        assertThat(fixture.models.playhead().size()).isGreaterThanOrEqualTo(steps);

        robot.clickOn("#notice-choice").clickOn("Discard");
        until(() -> fixture.models.playhead().size() < steps);
        onUi(() -> fixture.settings.flush(fixture.models, fixture.stage));
        assertThat(folder.resolve("settings.json")).content().contains("\"askAboutHistory\":false");

        onUi(() -> fixture.models
                .commands()
                .act(new Command.Strike(new Command.Fault.StopNode(Key.of(Kind.NODE, "node-1")))));
        until(() -> fixture.window.sessions().isUnsaved());
        askToClose();
        assertThat(fixture.stage.isShowing()).isFalse();
    }

    private void scale() {
        fixture.performFirstExample();
        onUi(() -> fixture.models.commands().act(KubectlCommands.scale(WEB, 2)));
        until(() -> fixture.models
                        .playhead()
                        .session()
                        .newest()
                        .state()
                        .get(WEB)
                        .spec()
                        .number("replicas", 0)
                == 2);
    }

    private void askToClose() {
        onUi(() -> fixture.stage
                .getOnCloseRequest()
                .handle(new WindowEvent(fixture.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
