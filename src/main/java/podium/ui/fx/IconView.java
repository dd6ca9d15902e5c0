package podium.ui.fx;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import podium.graph.Icon;

/**
 * An icon as a node of the scene. Its colour is the style sheet's: filled paths have the class {@code icon-fill}, stroked
 * ones {@code icon-stroke}; those in a second colour {@code icon-second} besides. All take the looked-up colours
 * {@code -podium-icon} and {@code -podium-icon-second}, which any ancestor may set.
 */
public final class IconView extends StackPane {

    /** @param side of the square it takes, in pixels */
    public IconView(Icon icon, double side) {
        Group drawing = new Group();
        drawing.setManaged(false);
        drawing.getTransforms().add(new Scale(side / icon.size(), side / icon.size()));
        for (Icon.Part part : icon.parts()) {
            drawing.getChildren().add(path(part));
        }
        getChildren().add(drawing);
        getStyleClass().add("icon");
        setMouseTransparent(true);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    private static SVGPath path(Icon.Part part) {
        SVGPath path = new SVGPath();
        path.setContent(part.data());
        if (part.isFilled()) {
            path.getStyleClass().add("icon-fill");
        } else {
            path.getStyleClass().add("icon-stroke");
            path.setStrokeWidth(part.strokeWidth());
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        }
        if (part.isSecond()) {
            path.getStyleClass().add("icon-second");
        }
        return path;
    }
}
