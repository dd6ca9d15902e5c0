package podium.schema;

/** Base64 as Go's {@code encoding/base64} takes it: padded, line ends ignored. */
final class GoBase64 {

    private static final int QUANTUM = 4;

    private GoBase64() {}

    /** The byte at which Go finds the text corrupt, or -1. */
    static int fault(String text) {
        int at = 0;
        while (true) {
            int inQuantum = 0;
            while (inQuantum < QUANTUM) {
                if (at == text.length()) {
                    return inQuantum == 0 ? -1 : at - inQuantum;
                }
                char c = text.charAt(at++);
                if (c == '=') {
                    return paddingFault(text, at, inQuantum);
                } else if (isDigit(c)) {
                    inQuantum++;
                } else if (c != '\n' && c != '\r') {
                    return at - 1;
                }
            }
        }
    }

    private static int paddingFault(String text, int behind, int inQuantum) {
        int at = behind;
        if (inQuantum < 2) {
            return at - 1;
        }
        if (inQuantum == 2) {
            at = pastLineEnds(text, at);
            if (at == text.length()) {
                return at;
            }
            if (text.charAt(at) != '=') {
                return at - 1;
            }
            at++;
        }
        at = pastLineEnds(text, at);
        return at < text.length() ? at : -1;
    }

    private static int pastLineEnds(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
