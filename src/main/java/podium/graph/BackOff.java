package podium.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The length of a back-off as the kubelet's message says it: {@code back-off 2m40s restarting failed container=…}. */
final class BackOff {

    private static final Pattern LENGTH = Pattern.compile("back-off (?:([0-9]+)m)?(?:([0-9]+)s)? ");

    private BackOff() {}

    /** In milliseconds, or -1 when the message names none. */
    static long lengthMs(String message) {
        Matcher length = LENGTH.matcher(message);
        if (!length.find() || length.end() - length.start() == "back-off ".length()) {
            return -1;
        }
        return (number(length.group(1)) * 60 + number(length.group(2))) * 1000;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
