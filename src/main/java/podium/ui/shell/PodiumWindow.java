package podium.ui.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import podium.ui.fx.Looks;
import podium.ui.model.AppearanceModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;

/** Builds the window and wires its panels to one another through what they share. */
final class PodiumWindow {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    private final Stage stage;
    private final TextsModel texts;
    private final AppearanceModel appearance;
    private final LayoutModel layout = new LayoutModel();

    PodiumWindow(Stage stage, TextsModel texts, AppearanceModel appearance, PlayheadModel playhead) {
        this.stage = stage;
        this.texts = texts;
        this.appearance = appearance;
    }

    void show() {
        Scene scene = scene();
        stage.setScene(scene);
        stage.titleProperty().bind(texts.bind("shell.title"));
        stage.show();
    }

    Scene scene() {
        BorderPane root = new BorderPane();
        root.setTop(new TopBar(
                List.of(new ViewMenu(texts, appearance, layout).build()),
                new Region(),
                new Switches(texts, appearance).build()));
        root.setCenter(new WindowGrid(parts(), layout));
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        new Looks(appearance).dress(scene);
        return scene;
    }

    private WindowParts parts() {
        return new WindowParts(null, null, null, null, null, null, null);
    }
}
