package podium.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.graph.Face;

/** The bundled faces for Java2D, and the system's face for Japanese if it has one. */
public final class Typefaces {

    /** Every face for Japanese has these: a kana, two kanji of our own messages, the long mark. */
    private static final String JAPANESE = "あ準備ー";

    private final Map<Face, Font> faces = new EnumMap<>(Face.class);
    private final @Nullable Font japanese;

    private Typefaces(@Nullable Font japanese) {
        this.japanese = japanese;
        for (Face face : Face.values()) {
            faces.put(face, read(face));
        }
    }

    /** Reads the bundled faces and looks for a Japanese one among those of the system. */
    public static Typefaces load() {
        for (Font font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
            if (font.canDisplayUpTo(JAPANESE) < 0) {
                return new Typefaces(font);
            }
        }
        return new Typefaces(null);
    }

    private static Font read(Face face) {
        try (InputStream file = Typefaces.class.getResourceAsStream(face.file())) {
            if (file == null) {
                throw new AssertionError("no font " + face.file());
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new AssertionError("font " + face.file() + " cannot be read", e);
        }
    }

    /** Whether Japanese text can be drawn. */
    public boolean hasJapanese() {
        return japanese != null;
    }

    Font font(Face face, double size) {
        Font font = faces.get(face);
        if (font == null) {
            throw new AssertionError("no font for " + face);
        }
        return font.deriveFont((float) size);
    }

    /** The font for characters that the face lacks; the face itself when the system has none. */
    Font fallback(Face face, double size) {
        return japanese == null ? font(face, size) : japanese.deriveFont((float) size);
    }
}
