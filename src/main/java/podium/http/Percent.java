package podium.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of URLs. */
final class Percent {

    private static final int RADIX = 16;

    private Percent() {}

    /** The text without its encoding, or null where a percent sign is not followed by two digits. */
    static @Nullable String decoded(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && !(plusIsSpace && text.indexOf('+') >= 0)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int value = i + 2 < raw.length ? value(raw[i + 1], raw[i + 2]) : -1;
                if (value < 0) {
                    return null;
                }
                bytes.write(value);
                i += 2;
            } else {
                bytes.write(plusIsSpace && raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int value(byte high, byte low) {
        int first = Character.digit(high, RADIX);
        int second = Character.digit(low, RADIX);
        return first < 0 || second < 0 ? -1 : first * RADIX + second;
    }
}
