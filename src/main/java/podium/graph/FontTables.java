package podium.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Advance widths of the bundled faces, from a table that is made from their files ({@code /fonts/advances.txt}): a line holds
 * a face, the first character of a run in hexadecimal, and the advances of the run in thousandths of an em.
 *
 * <p>Chinese, Japanese and Korean characters take one em, as every such face draws them. Others that no run covers are taken
 * for as wide as a digit.
 */
public final class FontTables implements TextMetrics {

    private static final double UNITS_PER_EM = 1000;

    /** Characters below this have their advance in an array. */
    private static final int TABLE_END = 0x2300;

    private static final int EAST_ASIAN_BEGIN = 0x2e80;
    private static final short UNKNOWN = -1;

    private final Map<Face, short[]> advances;

    private FontTables(Map<Face, short[]> advances) {
        this.advances = advances;
    }

    /** The tables that come with the program. */
    public static FontTables bundled() {
        try (InputStream file = FontTables.class.getResourceAsStream("/fonts/advances.txt")) {
            if (file == null) {
                throw new AssertionError("no table of advances");
            }
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FontTables read(BufferedReader lines) throws IOException {
        Map<Face, short[]> advances = new EnumMap<>(Face.class);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#")) {
                readRun(line.split(" "), advances);
            }
        }
        return new FontTables(advances);
    }

    private static void readRun(String[] words, Map<Face, short[]> advances) {
        Face face = Face.valueOf(words[0].toUpperCase(Locale.ROOT));
        short[] table = advances.computeIfAbsent(face, absent -> blank());
        int first = Integer.parseInt(words[1], 16);
        for (int i = 2; i < words.length; i++) {
            table[first + i - 2] = Short.parseShort(words[i]);
        }
    }

    private static short[] blank() {
        short[] table = new short[TABLE_END];
        Arrays.fill(table, UNKNOWN);
        return table;
    }

    @Override
    public double width(String text, Face face, double size) {
        short[] table = advances.get(face);
        if (table == null) {
            throw new AssertionError("no advances of " + face);
        }
        long units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += units(table, text.codePointAt(i));
        }
        return units * size / UNITS_PER_EM;
    }

    private static long units(short[] table, int character) {
        if (character < TABLE_END && table[character] != UNKNOWN) {
            return table[character];
        }
        return character >= EAST_ASIAN_BEGIN ? (long) UNITS_PER_EM : table['0'];
    }
}
