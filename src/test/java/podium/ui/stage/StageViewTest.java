package podium.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import podium.fixture.PlayedCluster;
import podium.graph.Ink;
import podium.graph.Palette;
import podium.graph.Rect;
import podium.graph.View;
import podium.resource.Key;
import podium.resource.Kind;
import podium.session.Session;
import podium.store.MessageFiles;
import podium.ui.fx.Fonts;
import podium.ui.fx.Looks;
import podium.ui.model.AppearanceModel;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;
import podium.ui.model.Theme;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class StageViewTest {

    private final Session session = PlayedCluster.example("rolling-update.yaml");
    private final SelectionModel selection = new SelectionModel();
    private final AppearanceModel appearance = new AppearanceModel();
    private final List<Key> menus = new ArrayList<>();
    private PlayheadModel playhead;
    private StageModel model;
    private StageView view;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Looks.setBase();
        appearance.reducedMotionProperty().set(true);
        playhead = new PlayheadModel(session);
        TextsModel texts = new TextsModel(MessageFiles::read, Locale.ENGLISH);
        model = new StageModel(playhead, selection, new NamespacesModel(), appearance, texts);
        view = new StageView(model, (key, anchor, x, y) -> menus.add(key));
        Scene scene = new Scene(view, 1000, 700);
        new Looks(appearance).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aClickSelectsWhatIsUnderIt(FxRobot robot) {
        Key pod = anyPod();

        robot.clickOn(centre(pod));
        assertThat(selection.primary()).isEqualTo(pod);

        robot.clickOn(corner());
        assertThat(selection.keys()).isEmpty();
    }

    @Test
    void aRightClickSelectsAndTheMenuIsThatOfTheSelectedObject(FxRobot robot) {
        Key pod = anyPod();

        robot.clickOn(centre(pod), MouseButton.SECONDARY);
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);

        assertThat(selection.primary()).isEqualTo(pod);
        assertThat(menus).containsExactly(pod);
    }

    @Test
    void theWheelZoomsToThePointer(FxRobot robot) {
        Key pod = anyPod();
        Point2D before = centre(pod);
        double scale = model.camera().view().scale();

        robot.moveTo(before).scroll(3);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.camera().view().scale()).isNotEqualTo(scale);
        assertThat(centre(pod).distance(before)).isLessThan(3);
        assertThat(model.camera().isFitting()).isFalse();
    }

    @Test
    void draggingMovesTheCameraAndFitBringsItBack(FxRobot robot) {
        View before = model.camera().view();

        robot.drag(corner()).dropBy(120, 60);
        assertThat(model.camera().view().left()).isLessThan(before.left());

        robot.type(KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.camera().view()).isEqualTo(before);
    }

    @Test
    void arrowsWalkAlongOwnersButLeftAndRightAreTimes(FxRobot robot) {
        robot.clickOn(corner());

        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        Key replicaSet = Objects.requireNonNull(selection.primary());
        robot.type(KeyCode.RIGHT);

        assertThat(replicaSet.kind()).isEqualTo(Kind.REPLICA_SET);
        assertThat(selection.primary()).isEqualTo(replicaSet);
    }

    @Test
    void whatIsSelectedIsSaidToThoseWhoHearIt(FxRobot robot) {
        Key pod = anyPod();
        robot.interact(() -> selection.select(pod));

        assertThat(model.sentence()).startsWith("Pod " + pod.name()).contains("Ready", "on node-");
    }

    @Test
    void theCanvasIsPaintedInTheColoursOfTheTheme(FxRobot robot) {
        assertThat(colourOfCorner(robot)).isEqualTo(colour(Theme.LIGHT));

        robot.interact(() -> appearance.themeProperty().set(Theme.DARK));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(colourOfCorner(robot)).isEqualTo(colour(Theme.DARK));
    }

    @Test
    void aStepBackShowsTheFrameBefore(FxRobot robot) {
        int pods = model.layout().counts().total();

        robot.interact(() -> playhead.show(0));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(pods).isPositive();
        assertThat(model.layout().counts().total()).isZero();
        assertThat(model.layout().isEmpty()).isTrue();
    }

    @Test
    void nothingMovesWhileNothingHappens() {
        assertThat(model.isMoving()).isFalse();
    }

    private Key anyPod() {
        return playhead.frame().state().table(Kind.POD).keys().get(0);
    }

    private Point2D centre(Key key) {
        WaitForAsyncUtils.waitForFxEvents();
        Rect bounds = Objects.requireNonNull(view.painted().boundsOf(key));
        return view.localToScreen(bounds.centreX(), bounds.centreY());
    }

    private Point2D corner() {
        return view.localToScreen(30, 640);
    }

    private Color colourOfCorner(FxRobot robot) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = view.snapshot(null, null));
        return image[0].getPixelReader().getColor(3, 690);
    }

    private static Color colour(Theme theme) {
        int rgb = Palette.read(theme.tokens()).rgb(Ink.BACKGROUND);
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
