package podium.sim.kubelet;

import podium.base.Chance;

/** 64 hexadecimal digits that follow from a text, for what a container runtime would have given: ids and digests. */
final class Digest {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int DIGITS = 64;
    private static final int DIGITS_A_WORD = 16;

    private Digest() {}

    static String of(String text) {
        return append(new StringBuilder(DIGITS), text).toString();
    }

    static StringBuilder append(StringBuilder out, String text) {
        Chance chance = Chance.seeded(fold(text));
        for (int word = 0; word < DIGITS / DIGITS_A_WORD; word++) {
            long bits = chance.bits();
            for (int digit = 0; digit < DIGITS_A_WORD; digit++) {
                out.append(HEX[(int) (bits >>> (60 - 4 * digit)) & 15]);
            }
            chance = chance.next();
        }
        return out;
    }

    /** The text as one number (FNV-1a). */
    static long fold(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
