package podium.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.ui.shell.WindowFixture.onUi;
import static podium.ui.shell.WindowFixture.until;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Caller;
import podium.sim.Command;

class ConnectTest extends WindowTest {

    private static final Caller KUBECTL = new Caller("admin", "kubectl/v1.33.1 (linux/amd64)");

    @Test
    void nothingIsOpenUntilSomebodyAsksAndThenThePortTheFileAndTheLineAreSaid(FxRobot robot) {
        assertThat(fixture.door.openings).isZero();
        assertThat(chip(robot).getText()).isEqualTo("kubectl");

        robot.clickOn("#connect").clickOn("#connect-open");
        until(() -> chip(robot).getText().equals("kubectl :8443"));

        assertThat(said(robot))
                .contains(
                        "https://127.0.0.1:8443",
                        "export KUBECONFIG=" + PretendedDoor.KUBECONFIG,
                        "kubectl get nodes",
                        "controllers wait for the next step or for play",
                        "No request yet");
        onUi(() -> robot.lookup(".connect-copy").queryAs(Button.class).fire());
        assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("export KUBECONFIG=" + PretendedDoor.KUBECONFIG);
    }

    @Test
    void requestsFromOutsideAreCountedAndTheLastOneIsTold(FxRobot robot) {
        robot.clickOn("#connect").clickOn("#connect-open");
        until(() -> chip(robot).getText().equals("kubectl :8443"));

        var session = fixture.models.playhead().session();
        session.submit(new Command.Read("list", Key.before(Kind.POD, "default"), KUBECTL))
                .join();
        session.submit(new Command.Read("get", Key.of(Kind.NODE, "node-1"), KUBECTL))
                .join();

        until(() -> chip(robot).getText().equals("kubectl :8443 · 2"));
        assertThat(said(robot)).contains("2 requests, the last: kubectl (admin) looked at Node node-1");
    }

    @Test
    void aPortThatIsTakenIsSaidInPlaceAndAnotherOneWorks(FxRobot robot) {
        fixture.door.taken = 8443;
        robot.clickOn("#connect").clickOn("#connect-open");

        until(() -> robot.lookup("#connect-wrong")
                .queryAs(Label.class)
                .getText()
                .startsWith("Port 8443 could not be opened"));

        onUi(() -> robot.lookup("#connect-port").queryAs(TextField.class).clear());
        robot.clickOn("#connect-open");
        until(() -> chip(robot).getText().equals("kubectl :40001"));
    }

    @Test
    void itIsClosedByItsButtonAndWithTheWindowAndFollowsANewCluster(FxRobot robot) {
        robot.clickOn("#connect").clickOn("#connect-open");
        until(() -> chip(robot).getText().equals("kubectl :8443"));

        onUi(() -> fixture.window.sessions().again());
        until(() -> fixture.door.openings == 2 && fixture.door.closings == 1);

        until(() -> robot.lookup("#connect-stop").tryQuery().isPresent());
        onUi(() -> robot.lookup("#connect-stop").queryAs(Button.class).fire());
        until(() -> fixture.door.closings == 2 && chip(robot).getText().equals("kubectl"));

        onUi(() -> robot.lookup("#connect-open").queryAs(Button.class).fire());
        until(() -> fixture.door.openings == 3 && chip(robot).getText().equals("kubectl :8443"));
        onUi(fixture.stage::hide);
        assertThat(fixture.door.closings).isEqualTo(3);
    }

    private static Button chip(FxRobot robot) {
        return robot.lookup("#connect").queryAs(Button.class);
    }

    private static String said(FxRobot robot) {
        return String.join(
                "\n",
                robot.lookup("#connect-panel .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList());
    }
}
