package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Started with {@code -Dgolden.rewrite=true} it writes the table anew; git shows the difference. */
class FontTablesTest {

    private static final Path TABLE = Path.of("resources/fonts/advances.txt");
    private static final int[][] RUNS = {
        {0x20, 0x7e}, {0xa0, 0x17f}, {0x2010, 0x2027}, {0x2030, 0x203a}, {0x2190, 0x2193}, {0x2212, 0x2212}
    };

    private final TextMetrics metrics = FontTables.bundled();

    @Test
    void theTableHoldsTheAdvancesOfTheBundledFonts() throws Exception {
        String table = table();

        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }

        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    @Test
    void aWordIsAsWideAsItsLetters() {
        double web = metrics.width("web", Face.SEMIBOLD, 12);

        assertThat(web)
                .isCloseTo(
                        metrics.width("w", Face.SEMIBOLD, 12)
                                + metrics.width("e", Face.SEMIBOLD, 12)
                                + metrics.width("b", Face.SEMIBOLD, 12),
                        within(1e-9));
        assertThat(web).isBetween(20.0, 30.0);
    }

    @Test
    void aJapaneseCharacterTakesOneEm() {
        assertThat(metrics.width("準備完了", Face.REGULAR, 11)).isEqualTo(44);
    }

    @Test
    void digitsOfCodeAreAllAlike() {
        assertThat(metrics.width("1111", Face.MONO, 10)).isEqualTo(metrics.width("0:.9", Face.MONO, 10));
    }

    @Test
    void whatDoesNotFitIsCutAtTheEndThatMattersLess() {
        assertThat(metrics.cutEnd("payment-gateway", Face.REGULAR, 12, 60)).isEqualTo("payment…");
        assertThat(metrics.cutStart("registry.example/shop/web:1.5", Face.MONO, 10, 60))
                .isEqualTo("…p/web:1.5");
        assertThat(metrics.cutEnd("web", Face.REGULAR, 12, 60)).isEqualTo("web");
        assertThat(metrics.cutEnd("web", Face.REGULAR, 12, 4)).isEmpty();
    }

    private static String table() throws IOException, FontFormatException {
        StringBuilder out = new StringBuilder(
                "# Advance widths in thousandths of an em: face, first character of a run, advances. Made by FontTablesTest.\n");
        for (Face face : Face.values()) {
            Font font = font(face);
            for (int[] run : RUNS) {
                out.append(face.name().toLowerCase(Locale.ROOT)).append(' ').append(Integer.toHexString(run[0]));
                for (int character = run[0]; character <= run[1]; character++) {
                    out.append(' ').append(advance(font, character));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static long advance(Font font, int character) {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        int[] one = {character};
        return Math.round(font.createGlyphVector(exact, new String(one, 0, 1))
                .getGlyphMetrics(0)
                .getAdvance());
    }

    private static Font font(Face face) throws IOException, FontFormatException {
        try (InputStream file = FontTablesTest.class.getResourceAsStream(face.file())) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(1000f);
        }
    }
}
