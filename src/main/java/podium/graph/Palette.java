package podium.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of a theme as numbers: {@code 0xRRGGBB}, read from the tokens of its style sheet. */
public final class Palette {

    private static final Pattern TOKEN = Pattern.compile("-podium-([a-z0-9-]+)\\s*:\\s*#([0-9a-fA-F]{6})\\s*;");

    /** How much of an ink a fill takes on a dark panel, and on a light one, where less shows more. */
    private static final double DARK_SHARE = 0.17;

    private static final double LIGHT_SHARE = 0.11;

    private static final double GROUND_SHARE = 0.7;

    private static final int UNKNOWN = -1;

    private final int[] colours;

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** @param resource of the class path: {@code /css/tokens-dark.css} */
    public static Palette read(String resource) {
        try (InputStream file = Palette.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new AssertionError("no style sheet " + resource);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the tokens out of a style sheet; every ink must be among them. */
    public static Palette parse(String styleSheet) {
        int[] colours = new int[Ink.values().length];
        Arrays.fill(colours, UNKNOWN);
        Matcher token = TOKEN.matcher(styleSheet);
        while (token.find()) {
            for (Ink ink : Ink.values()) {
                if (ink.token().equals(token.group(1))) {
                    colours[ink.ordinal()] = Integer.parseInt(token.group(2), 16);
                }
            }
        }
        for (Ink ink : Ink.values()) {
            if (!ink.isFill() && colours[ink.ordinal()] == UNKNOWN) {
                throw new IllegalArgumentException("the style sheet lacks -podium-" + ink.token());
            }
        }
        return new Palette(withFills(colours));
    }

    private static int[] withFills(int[] colours) {
        int panel = colours[Ink.PANEL.ordinal()];
        double share = luminance(panel) < 0.5 ? DARK_SHARE : LIGHT_SHARE;
        for (Ink ink : Ink.values()) {
            if (ink.isFill()) {
                colours[ink.ordinal()] = mixed(panel, colours[ink.thinned().ordinal()], share);
            }
        }
        colours[Ink.GROUND.ordinal()] = mixed(colours[Ink.BACKGROUND.ordinal()], panel, GROUND_SHARE);
        return colours;
    }

    /** As {@code 0xRRGGBB}. */
    public int rgb(Ink ink) {
        return colours[ink.ordinal()];
    }

    /** As in a style sheet: {@code #62a8ff}. */
    public String hex(Ink ink) {
        return String.format(Locale.ROOT, "#%06x", rgb(ink));
    }

    /** @param share of the colour above, from 0 to 1 */
    static int mixed(int below, int above, double share) {
        int red = channel(below, above, share, 16);
        int green = channel(below, above, share, 8);
        int blue = channel(below, above, share, 0);
        return red << 16 | green << 8 | blue;
    }

    private static int channel(int below, int above, double share, int shift) {
        double from = below >> shift & 0xff;
        double to = above >> shift & 0xff;
        return (int) Math.round(from + (to - from) * share);
    }

    private static double luminance(int rgb) {
        return (0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff)) / 0xff;
    }
}
