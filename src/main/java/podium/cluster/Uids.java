package podium.cluster;

import java.util.UUID;
import podium.base.Chance;

/** Uids in the form of a version 4 UUID. */
final class Uids {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Uids() {}

    /** The uid of what exists once for each object of another kind: it follows from that object's uid. */
    static String following(String uid) {
        UUID other = UUID.fromString(uid);
        return format(Chance.mix(other.getMostSignificantBits()), Chance.mix(other.getLeastSignificantBits()));
    }

    static String format(long high, long low) {
        long versioned = (high & ~0xF000L) | 0x4000L;
        long variant = (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        char[] text = new char[36];
        int at = 0;
        for (int digit = 0; digit < 32; digit++) {
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                text[at++] = '-';
            }
            long half = digit < 16 ? versioned : variant;
            text[at++] = HEX[(int) (half >>> (60 - 4 * (digit & 15))) & 15];
        }
        return new String(text);
    }
}
