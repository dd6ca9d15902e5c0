package podium.timeline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;

/**
 * Feeds values to a SHA-256 in a form in which different sequences of values give different bytes: each value begins with
 * its type and length. The order of an object's fields counts.
 */
final class HashInput {

    private static final int BUFFER_BYTES = 1 << 14;
    private static final int CHAR_BYTES_MAX = 3;

    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;

    HashInput() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    void number(long value) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[filled++] = (byte) (value >>> shift);
        }
    }

    void text(String value) {
        tag('s', value.length());
        for (int i = 0; i < value.length(); i++) {
            letter(value.charAt(i));
        }
    }

    private void letter(char c) {
        room(CHAR_BYTES_MAX);
        if (c < 0x80) {
            buffer[filled++] = (byte) c;
        } else {
            buffer[filled++] = (byte) 0xFF; // never the start of an ASCII letter
            buffer[filled++] = (byte) (c >> Byte.SIZE);
            buffer[filled++] = (byte) c;
        }
    }

    void tag(char type, int length) {
        room(1 + Integer.BYTES);
        buffer[filled++] = (byte) type;
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[filled++] = (byte) (length >>> shift);
        }
    }

    void tree(Json value) {
        if (value instanceof JsonObject object) {
            tag('o', object.size());
            for (int i = 0; i < object.size(); i++) {
                text(object.nameAt(i));
                tree(object.valueAt(i));
            }
        } else if (value instanceof JsonArray array) {
            tag('a', array.size());
            for (int i = 0; i < array.size(); i++) {
                tree(array.get(i));
            }
        } else if (value instanceof JsonString string) {
            text(string.value());
        } else {
            tag('v', 0);
            text(value.toString());
        }
    }

    /** A tree by what differs from one that was fed before: subtrees that both share cost a byte or two. */
    void tree(@Nullable Json before, Json after) {
        if (before != null && readAlike(before, after)) {
            tag('=', 0);
        } else if (before instanceof JsonObject was && after instanceof JsonObject is && haveSameNames(was, is)) {
            tag('O', is.size());
            for (int i = 0; i < is.size(); i++) {
                tree(was.valueAt(i), is.valueAt(i));
            }
        } else if (before instanceof JsonArray was && after instanceof JsonArray is && was.size() == is.size()) {
            tag('A', is.size());
            for (int i = 0; i < is.size(); i++) {
                tree(was.get(i), is.get(i));
            }
        } else {
            tree(after);
        }
    }

    /** Whether two trees are written alike. That they may be one and the same is a short cut and never changes the answer. */
    private static boolean readAlike(Json before, Json after) {
        if (before == after) {
            return true;
        }
        if (before.hashCode() != after.hashCode()) {
            return false;
        }
        if (before instanceof JsonObject was && after instanceof JsonObject is) {
            return haveSameNames(was, is)
                    && IntStream.range(0, is.size()).allMatch(i -> readAlike(was.valueAt(i), is.valueAt(i)));
        }
        if (before instanceof JsonArray was && after instanceof JsonArray is) {
            return was.size() == is.size()
                    && IntStream.range(0, is.size()).allMatch(i -> readAlike(was.get(i), is.get(i)));
        }
        return before.equals(after);
    }

    private static boolean haveSameNames(JsonObject was, JsonObject is) {
        if (was.size() != is.size()) {
            return false;
        }
        for (int i = 0; i < is.size(); i++) {
            if (!was.nameAt(i).equals(is.nameAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void room(int bytes) {
        if (filled + bytes > buffer.length) {
            digest.update(buffer, 0, filled);
            filled = 0;
        }
    }

    /** The hash of all that was fed so far, in hexadecimal; feeding may go on. */
    String hex() {
        digest.update(buffer, 0, filled);
        filled = 0;
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException everyShaOfTheJdkCan) {
            throw new AssertionError(everyShaOfTheJdkCan);
        }
    }
}
