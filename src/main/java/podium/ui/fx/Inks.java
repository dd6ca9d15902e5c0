package podium.ui.fx;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.paint.Color;
import podium.graph.Ink;
import podium.graph.Palette;
import podium.ui.model.AppearanceModel;
import podium.ui.model.Theme;

/** The colours of the theme for those who paint on a canvas, where style sheets do not reach. */
public final class Inks {

    private final ReadOnlyObjectWrapper<Palette> palette;
    private final Map<Ink, Color> colours = new EnumMap<>(Ink.class);

    /** Follows the appearance's theme from now on. */
    public Inks(AppearanceModel appearance) {
        palette = new ReadOnlyObjectWrapper<>(read(appearance.theme()));
        appearance.themeProperty().addListener((property, before, after) -> {
            colours.clear();
            palette.set(read(after));
        });
    }

    private static Palette read(Theme theme) {
        return Palette.read(theme.tokens());
    }

    /** Another one when the theme changes: then it is time to paint again. */
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    public Color of(Ink ink) {
        return colours.computeIfAbsent(ink, this::read);
    }

    private Color read(Ink ink) {
        int rgb = palette.get().rgb(ink);
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
