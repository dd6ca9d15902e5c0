package podium.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Which panels are open and how large each is, in pixels. */
final class LayoutModel {

    private final Map<Panel, BooleanProperty> open = new EnumMap<>(Panel.class);
    private final Map<Panel, DoubleProperty> size = new EnumMap<>(Panel.class);

    LayoutModel() {
        for (Panel panel : Panel.values()) {
            open.put(panel, new SimpleBooleanProperty(true));
            size.put(panel, new SimpleDoubleProperty(panel.size()));
        }
    }

    BooleanProperty openProperty(Panel panel) {
        return Objects.requireNonNull(open.get(panel));
    }

    boolean isOpen(Panel panel) {
        return openProperty(panel).get();
    }

    /** The width of a panel at the side, the height of one below. */
    DoubleProperty sizeProperty(Panel panel) {
        return Objects.requireNonNull(size.get(panel));
    }

    double size(Panel panel) {
        return sizeProperty(panel).get();
    }

    void resize(Panel panel, double wanted) {
        sizeProperty(panel).set(Math.max(panel.sizeMin(), Math.rint(wanted)));
    }

    /** All panels open, each as large as at first. */
    void reset() {
        for (Panel panel : Panel.values()) {
            openProperty(panel).set(true);
            resize(panel, panel.size());
        }
    }
}
