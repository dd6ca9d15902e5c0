package podium.yaml;

import java.util.Comparator;

/**
 * The order in which kubectl prints the keys of a map: letters by their code, other characters before letters, and numbers
 * within a key by their value ({@code node-2} before {@code node-10}). The rule is go-yaml's.
 */
final class NaturalOrder implements Comparator<String> {

    static final NaturalOrder KEYS = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return compareFrom(i, a, b);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int compareFrom(int at, String a, String b) {
        boolean isLetterInA = Character.isLetter(a.charAt(at));
        boolean isLetterInB = Character.isLetter(b.charAt(at));
        if (isLetterInA != isLetterInB) {
            return isLetterInA ? 1 : -1;
        }
        int order = isLetterInA ? 0 : compareNumbers(numberAround(at, a), numberAround(at, b));
        return order != 0 ? order : Character.compare(a.charAt(at), b.charAt(at));
    }

    /** The digits around a place without leading zeros; empty when a number neither stands nor ends there. */
    private static String numberAround(int at, String text) {
        int from = at;
        while (from > 0 && isDigit(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        while (from < to && text.charAt(from) == '0') {
            from++;
        }
        return to == at && !isDigit(text.charAt(at)) && from == at ? "" : text.substring(from, to);
    }

    private static int compareNumbers(String a, String b) {
        int order = Integer.compare(a.length(), b.length());
        return order != 0 ? order : a.compareTo(b);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
