package podium.http.resource;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Warnings as headers ({@code WithWarningRecorder} of the API server): each once, none with control characters, and where all
 * together are too long, each cut.
 */
final class Warnings {

    /** Characters of all warnings, above which each is cut; and of those that were cut, after which no further is told. */
    private static final int ALL_MAX = 4 * 1024;

    private static final int EACH_MAX = 256;

    private Warnings() {}

    static List<String> headers(List<String> warnings) {
        Set<String> different = new LinkedHashSet<>(warnings);
        different.removeIf(warning -> warning.isEmpty() || warning.chars().anyMatch(Character::isISOControl));
        int all = different.stream().mapToInt(Warnings::length).sum();
        List<String> headers = new ArrayList<>();
        int told = 0;
        for (String warning : different) {
            String text = all > ALL_MAX ? cut(warning) : warning;
            if (told < ALL_MAX) {
                headers.add(quoted(text));
                told += length(text);
            }
        }
        return headers;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text) {
        return length(text) <= EACH_MAX ? text : text.substring(0, text.offsetByCodePoints(0, EACH_MAX));
    }

    private static String quoted(String text) {
        return "299 - \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
