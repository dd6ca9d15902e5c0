package podium.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The program's own type faces. Each weight is a family of its own: "Inter SemiBold", never "Inter" with a weight. */
public final class Fonts {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";

    private static final List<String> FILES =
            List.of("inter/Inter-Regular.otf", "inter/Inter-SemiBold.otf", "jetbrains_mono/JetBrainsMono-Regular.ttf");

    /** Faces that JavaFX shows Japanese with: it cannot read the collection files of others. */
    private static final List<String> JAPANESE = List.of(
            "IPAGothic",
            "IPAPGothic",
            "IPAexGothic",
            "VL Gothic",
            "VL PGothic",
            "TakaoGothic",
            "TakaoPGothic",
            "Noto Sans JP",
            "Yu Gothic",
            "Yu Gothic UI",
            "Meiryo",
            "Meiryo UI",
            "MS Gothic",
            "MS UI Gothic",
            "Hiragino Sans",
            "Hiragino Kaku Gothic ProN",
            "Osaka");

    private Fonts() {}

    /** Makes the faces known to JavaFX; once, before the first text is shown. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null || Font.loadFont(in, 0) == null) {
                    throw new AssertionError("the build left " + file + " out");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    /** Whether this machine can show Japanese. Asks for all its faces: not before the window is up. */
    public static boolean hasJapanese() {
        List<String> families = Font.getFamilies();
        return JAPANESE.stream().anyMatch(families::contains);
    }
}
