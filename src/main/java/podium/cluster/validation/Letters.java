package podium.cluster.validation;

/**
 * Which letters may stand where in a name. Written out, not as regular expressions: those that the messages quote recurse
 * once a letter, and a name can be as long as a request.
 */
final class Letters {

    private static final String ALPHA = "abcdefghijklmnopqrstuvwxyz";
    private static final String LOWER = ALPHA + "0123456789";
    private static final String ANY = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final int SYSCTL_MAX = 253;

    private Letters() {}

    /** {@code [a-z0-9]([-a-z0-9]*[a-z0-9])?}. */
    static boolean isLabel(String value) {
        return isFramed(value, LOWER, "-");
    }

    /** Labels with dots between them. */
    static boolean isSubdomain(String value) {
        for (String part : value.split("\\.", -1)) {
            if (!isLabel(part)) {
                return false;
            }
        }
        return true;
    }

    /** A subdomain whose labels may have underscores in them and one before them. */
    static boolean isRelaxedSubdomain(String value) {
        for (String part : value.split("\\.", -1)) {
            if (!isFramed(part.startsWith("_") ? part.substring(1) : part, LOWER, "-_")) {
                return false;
            }
        }
        return true;
    }

    /** {@code ([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]}. */
    static boolean isQualifiedName(String value) {
        return isFramed(value, ANY, "-_.");
    }

    /** {@code [-._a-zA-Z0-9]+}. */
    static boolean isConfigKey(String value) {
        return !value.isEmpty() && consistsOf(value, ANY, "-._");
    }

    /** {@code [-a-z0-9]*}. */
    static boolean isPortName(String value) {
        return consistsOf(value, LOWER, "-");
    }

    /** {@code [-A-Za-z0-9]+}. */
    static boolean isHttpHeader(String value) {
        return !value.isEmpty() && consistsOf(value, ANY, "-");
    }

    /** What may stand unescaped in the path of a URL, and {@code %}. */
    static boolean isHttpPath(String value) {
        return !value.isEmpty() && consistsOf(value, ANY, "/-._~%!$&'()*+,;=:");
    }

    /** Printable ASCII but the equals sign. */
    static boolean isVariable(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '=');
    }

    /** Parts like labels, which may have underscores inside, with dots or slashes between them. */
    static boolean isSysctl(String value) {
        if (value.length() > SYSCTL_MAX) {
            return false;
        }
        for (String part : value.split("[./]", -1)) {
            if (!isFramed(part, LOWER, "-_")) {
                return false;
            }
        }
        return true;
    }

    static boolean hasLetter(String value) {
        return value.chars().anyMatch(c -> ALPHA.indexOf(c) >= 0);
    }

    /** Whether it begins and ends with a letter of the first kind and has only letters of both kinds. */
    private static boolean isFramed(String value, String letters, String inside) {
        return !value.isEmpty()
                && letters.indexOf(value.charAt(0)) >= 0
                && letters.indexOf(value.charAt(value.length() - 1)) >= 0
                && consistsOf(value, letters, inside);
    }

    private static boolean consistsOf(String value, String letters, String more) {
        for (int i = 0; i < value.length(); i++) {
            if (letters.indexOf(value.charAt(i)) < 0 && more.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
