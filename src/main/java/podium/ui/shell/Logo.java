package podium.ui.shell;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/** The program's sign: a winners' podium with somebody on it, 24 pixels square. */
final class Logo extends Group {

    Logo() {
        SVGPath bars = new SVGPath();
        bars.setContent("M3 20h18M6 20v-5h4v5M10 20V9h4v11M14 20v-8h4v8");
        bars.getStyleClass().add("logo-bars");
        Circle head = new Circle(12, 5, 2.2);
        head.getStyleClass().add("logo-head");
        getChildren().addAll(bars, head);
        setMouseTransparent(true);
    }
}
