package podium.ui.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks: theme, size of text, and whether anything moves. */
public final class AppearanceModel {

    /** The size of ordinary text, in pixels of a screen at 1×. */
    public static final int TEXT_SIZE = 13;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final IntegerProperty textSize = new SimpleIntegerProperty(TEXT_SIZE);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final BooleanProperty japanese = new SimpleBooleanProperty();
    private final BooleanProperty facesKnown = new SimpleBooleanProperty();

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    /** The size of ordinary text in pixels; everything else keeps its proportion to it. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** By how much text is larger than it was designed: 1 for {@value #TEXT_SIZE} pixels. */
    public double textScale() {
        return (double) textSize.get() / TEXT_SIZE;
    }

    /** Whether changes are shown at once instead of moving. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** Whether this machine has a face that shows Japanese; false until that is known. */
    public BooleanProperty japaneseProperty() {
        return japanese;
    }

    /** Whether it is known which faces this machine has. */
    public BooleanProperty facesKnownProperty() {
        return facesKnown;
    }
}
