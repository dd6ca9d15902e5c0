package podium.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import podium.fixture.ManualExecutor;
import podium.fixture.PlayedCluster;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.resource.Kind;
import podium.store.MessageFiles;
import podium.ui.fx.Inks;
import podium.ui.fx.Looks;
import podium.ui.fx.NewestFrame;
import podium.ui.model.AppearanceModel;
import podium.ui.model.DensityModel;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class TimelinePaneTest {

    private static final double PLOT_LEFT = 120;

    private final ManualExecutor executor = new ManualExecutor();
    private final PlayheadModel playhead = new PlayheadModel(PlayedCluster.example("rolling-update.yaml", executor));
    private final SelectionModel selection = new SelectionModel();
    private final PlaybackModel playback = new PlaybackModel(playhead, new DensityModel(), selection);
    private TextField field;
    private TimelinePane timeline;
    private PlaybackControl control;

    @Start
    void start(Stage stage) {
        field = new TextField("x");
        TextsModel texts = new TextsModel(MessageFiles::read, Locale.ENGLISH);
        AppearanceModel appearance = new AppearanceModel();
        NewestFrame.follow(playhead, Runnable::run);
        timeline = new TimelinePane(
                playback, playhead, new NamespacesModel(), selection, texts, appearance, new Inks(appearance));
        timeline.setPrefSize(900, 208);
        control = new PlaybackControl(playback, playhead, selection, texts, new IconSet());
        Scene scene = new Scene(new VBox(timeline, control, field), 900, 500);
        new Looks(appearance).dress(scene);
        PlaybackKeys.install(scene, playback);
        stage.setScene(scene);
        stage.show();
        timeline.requestFocus();
    }

    @Test
    void draggingScrubs(FxRobot robot) {
        robot.moveTo(at(500, 60)).press(MouseButton.PRIMARY);
        int atPress = playhead.index();
        robot.moveTo(at(250, 60));
        int atDrag = playhead.index();
        robot.moveTo(at(PLOT_LEFT, 60)).release(MouseButton.PRIMARY);

        assertThat(playhead.isLive()).isFalse();
        assertThat(atDrag).isLessThan(atPress);
        assertThat(playhead.frame().atMs())
                .isEqualTo(playhead.session().timeline().step(0).atMs());
    }

    @Test
    void hoveringSaysWhichStepItIs(FxRobot robot) {
        robot.moveTo(at(600, 60));

        Label hint = robot.lookup(".timeline-hint").queryAs(Label.class);
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getText()).matches("(?s)step [0-9]+ · .*s · .*\n.+").doesNotContain("⟨");
        robot.moveTo(field);
        assertThat(hint.isVisible()).isFalse();
    }

    @Test
    void theWheelZoomsAtThePointerAndADoubleClickShowsAll(FxRobot robot) {
        robot.moveTo(at(300, 60)).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        int before = playhead.index();
        robot.scroll(60, VerticalDirection.UP).scroll(60, VerticalDirection.UP);
        robot.moveTo(at(300, 61)).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);

        assertThat(playhead.index()).as("the instant under the pointer stays").isEqualTo(before);
    }

    @Test
    void aClickOnALanesNameSelectsItsDeployment(FxRobot robot) {
        robot.clickOn(at(40, 30));

        assertThat(selection.primary()).isEqualTo(Key.of(Kind.DEPLOYMENT, "default", "web"));
    }

    @Test
    void keysMoveTimeButNotWhileSomebodyTypes(FxRobot robot) {
        int newest = playhead.index();
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
        int twoBack = playhead.index();
        robot.type(KeyCode.RIGHT).type(KeyCode.B).type(KeyCode.HOME);
        assertThat(twoBack).isLessThan(newest);
        assertThat(playback.bookmarks().steps()).hasSize(1).first().isNotEqualTo(twoBack);
        assertThat(playhead.index()).isZero();

        robot.interact(field::requestFocus);
        robot.type(KeyCode.L).type(KeyCode.SPACE).type(KeyCode.END).type(KeyCode.RIGHT);
        assertThat(playhead.index()).as("the field keeps its keys").isZero();
        assertThat(playback.isRunning()).isFalse();

        robot.interact(timeline::requestFocus);
        robot.type(KeyCode.L);
        assertThat(playhead.isLive()).isTrue();
    }

    @Test
    void theControlSaysTheMomentAndItsButtonsMoveIt(FxRobot robot) {
        robot.clickOn("#playback-to-start");
        assertThat(playhead.index()).isZero();
        assertThat(robot.lookup(".playback-time").queryAs(Label.class).getText())
                .isEqualTo("0.0\u00a0s");

        robot.clickOn("#playback-step").clickOn("#playback-step").clickOn("#playback-step-back");
        assertThat(playhead.index()).isEqualTo(1);

        robot.clickOn(".playback-live");
        assertThat(playhead.isLive()).isTrue();
    }

    private Point2D at(double x, double y) {
        Bounds bounds = timeline.localToScreen(timeline.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x, bounds.getMinY() + y);
    }
}
