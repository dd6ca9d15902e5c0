package podium.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import podium.fixture.ManualExecutor;
import podium.fixture.PlayedCluster;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.resource.Kind;
import podium.store.MessageFiles;
import podium.ui.fx.Looks;
import podium.ui.model.AppearanceModel;
import podium.ui.model.DensityModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class InspectorPaneTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");

    private final PlayheadModel playhead =
            new PlayheadModel(PlayedCluster.example("rolling-update.yaml", new ManualExecutor()));
    private final SelectionModel selection = new SelectionModel();
    private final TextsModel texts = new TextsModel(MessageFiles::read, Locale.ENGLISH);
    private Key menuOf;
    private int steps;

    @Start
    void start(Stage stage) {
        InspectorPane inspector = new InspectorPane(
                playhead,
                selection,
                new DensityModel(),
                texts,
                new IconSet(),
                (key, anchor, x, y) -> menuOf = key,
                () -> steps++);
        Scene scene = new Scene(inspector, 400, 760);
        new Looks(new AppearanceModel()).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void withNothingSelectedItShowsTheClusterAndItsLinksSelect(FxRobot robot) {
        assertThat(robot.lookup(".inspector-name").queryAs(Label.class).getText())
                .isEqualTo("Cluster");

        robot.clickOn(robot.lookup(".fact-link").<Text>queryAll().stream()
                .filter(link -> link.getText().equals("web"))
                .findFirst()
                .orElseThrow());

        assertThat(selection.primary()).isEqualTo(WEB);
        assertThat(robot.lookup(".inspector-name").queryAs(Label.class).getText())
                .isEqualTo("web");
    }

    @Test
    void theMenuIsThatOfTheObject(FxRobot robot) {
        select(robot, WEB);

        robot.clickOn("#inspector-menu");

        assertThat(menuOf).isEqualTo(WEB);
    }

    @Test
    void aLinkOfTheChainJumpsToItsStep(FxRobot robot) {
        select(robot, WEB);
        robot.clickOn("#inspector-why");
        HBox origin = robot.lookup(".why-link").queryAllAs(HBox.class).stream()
                .reduce((first, last) -> last)
                .orElseThrow();

        robot.interact(() -> origin.getOnMouseClicked().handle(null));
        settle();

        assertThat(playhead.frame().step().why().key()).isEqualTo("user.setImage");
        robot.clickOn(".why-next .button");
        assertThat(steps).isEqualTo(1);
    }

    @Test
    void yamlShowsWantedAndStatusAndIsCopiedWhole(FxRobot robot) {
        select(robot, WEB);
        robot.clickOn("#inspector-yaml").clickOn("#yaml-copy");
        settle();

        assertThat(robot.lookup(".yaml").queryAllAs(CodeArea.class))
                .extracting(CodeArea::getText)
                .anyMatch(text -> text.startsWith("apiVersion: apps/v1\nkind: Deployment"))
                .anyMatch(text -> text.startsWith("status:\n"));
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("kind: Deployment", "\nstatus:\n", "availableReplicas: 4");
    }

    @Test
    void anEventLeadsToTheMomentItWasWritten(FxRobot robot) {
        select(robot, WEB);
        robot.clickOn("#inspector-events");
        settle();

        robot.clickOn(robot.lookup("ScalingReplicaSet").queryAs(Label.class));
        settle();

        assertThat(playhead.isLive()).isFalse();
        assertThat(playhead.frame().step().changes())
                .anyMatch(change -> change.key().kind().equals(Kind.EVENT));
    }

    @Test
    void anObjectThatIsGoneSaysSoAndLeadsToItsLastMoment(FxRobot robot) {
        Key pod = playhead.session()
                .timeline()
                .frame(playhead.size() / 3)
                .state()
                .table(Kind.POD)
                .keys()
                .get(0);
        select(robot, pod);
        Labeled absence = robot.lookup(".inspector-absence").queryAs(Labeled.class);
        assertThat(absence.getText()).startsWith(pod.name() + " is gone since step ");

        robot.clickOn(absence);
        settle();

        assertThat(playhead.frame().state().has(pod)).isTrue();
        assertThat(absence.isVisible()).isFalse();
    }

    @Test
    void speaksTheReadersLanguageAtOnce(FxRobot robot) {
        select(robot, WEB);

        robot.interact(() -> texts.use(Locale.JAPANESE));
        settle();

        assertThat(robot.lookup("必要").tryQuery()).isPresent();
    }

    private void select(FxRobot robot, Key key) {
        robot.interact(() -> selection.select(key));
        settle();
    }

    /** Readings rest between two runs. */
    private static void settle() {
        WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
