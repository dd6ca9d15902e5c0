package podium.cluster;

import podium.resource.Key;

/** Names that the server makes from a prefix, as {@code names.SimpleNameGenerator} does. */
final class GeneratedName {

    /** No vowels and no digits that look like them: no name becomes a word. */
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    private static final int SUFFIX_LENGTH = 5;
    private static final int LENGTH_MAX = 63;

    private GeneratedName() {}

    /** The key of an object with a made name; a prefix that is too long loses its end. */
    static Key key(Key wanted, String prefix, String suffix) {
        String base = prefix.substring(0, Math.min(prefix.length(), LENGTH_MAX - SUFFIX_LENGTH));
        return new Key(wanted.kind(), wanted.namespace(), base + suffix);
    }

    /** Five letters and digits out of random bits. */
    static String suffix(long bits) {
        char[] suffix = new char[SUFFIX_LENGTH];
        long rest = bits;
        for (int i = 0; i < suffix.length; i++) {
            suffix[i] = LETTERS.charAt((int) Long.remainderUnsigned(rest, LETTERS.length()));
            rest = Long.divideUnsigned(rest, LETTERS.length());
        }
        return new String(suffix);
    }
}
