package podium.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Lays the panels out side by side with one line between any two. Panels keep their size when the window changes its own;
 * the stage takes the difference.
 */
final class WindowGrid extends Region {

    private final WindowParts parts;
    private final LayoutModel layout;
    private final Map<Panel, Grip> grips = new EnumMap<>(Panel.class);

    WindowGrid(WindowParts parts, LayoutModel layout) {
        this.parts = parts;
        this.layout = layout;
        getStyleClass().add("window-grid");
        getChildren().addAll(parts.present());
        addGrip(Panel.EXPLORER, Orientation.VERTICAL, 1);
        addGrip(Panel.INSPECTOR, Orientation.VERTICAL, -1);
        addGrip(Panel.EDITOR, Orientation.HORIZONTAL, -1);
        addGrip(Panel.TIME, Orientation.HORIZONTAL, -1);
        for (Panel panel : Panel.values()) {
            layout.openProperty(panel).addListener((property, before, after) -> requestLayout());
            layout.sizeProperty(panel).addListener((property, before, after) -> requestLayout());
        }
    }

    /** @param sign 1 when the panel grows as its edge goes right or down, -1 when it shrinks */
    private void addGrip(Panel panel, Orientation orientation, int sign) {
        Grip grip = new Grip(
                orientation,
                pixels -> layout.resize(panel, extent(panel) + sign * pixels),
                () -> layout.resize(panel, panel.size()));
        grips.put(panel, grip);
        getChildren().add(grip);
    }

    /** How large a panel is on the screen, which may be less than is wanted in a small window. */
    private double extent(Panel panel) {
        Places places = places();
        return switch (panel) {
            case EXPLORER -> places.explorer().getWidth();
            case INSPECTOR -> places.inspector().getWidth();
            case EDITOR -> places.editor().getHeight();
            case TIME -> places.timeline().getHeight();
        };
    }

    private Places places() {
        return Places.of(getWidth(), getHeight(), layout);
    }

    @Override
    protected void layoutChildren() {
        Places places = places();
        put(parts.explorer(), places.explorer());
        put(parts.stage(), places.stage());
        put(parts.editor(), places.editor());
        put(parts.inspector(), places.inspector());
        put(parts.control(), places.control());
        put(parts.timeline(), places.timeline());
        put(parts.story(), places.story());
        upright(Panel.EXPLORER, places.explorer(), places.explorer().getMaxX());
        upright(Panel.INSPECTOR, places.inspector(), places.inspector().getMinX());
        lying(Panel.EDITOR, places.editor());
        lying(
                Panel.TIME,
                new Rectangle2D(
                        0,
                        places.timeline().getMinY(),
                        getWidth(),
                        places.timeline().getHeight()));
    }

    private void put(@Nullable Node node, Rectangle2D place) {
        if (node != null) {
            node.setVisible(place.getWidth() > 0 && place.getHeight() > 0);
            node.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
    }

    private void upright(Panel panel, Rectangle2D place, double x) {
        Grip grip = Objects.requireNonNull(grips.get(panel));
        grip.setVisible(place.getWidth() > 0);
        grip.resizeRelocate(x - Grip.WIDTH / 2, place.getMinY(), Grip.WIDTH, place.getHeight());
    }

    private void lying(Panel panel, Rectangle2D place) {
        Grip grip = Objects.requireNonNull(grips.get(panel));
        grip.setVisible(place.getHeight() > 0);
        grip.resizeRelocate(place.getMinX(), place.getMinY() - Grip.WIDTH / 2, place.getWidth(), Grip.WIDTH);
    }
}
