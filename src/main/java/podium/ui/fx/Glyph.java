package podium.ui.fx;

import javafx.scene.layout.Region;

/** Small drawn symbols for buttons: shapes in style sheets, so that none depends on a font. */
public final class Glyph extends Region {

    /** @param name of the shape: the style class {@code glyph-NAME} holds it */
    public Glyph(String name) {
        getStyleClass().addAll("glyph", "glyph-" + name);
        setMouseTransparent(true);
    }
}
