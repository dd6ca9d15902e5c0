package podium.sim;

/**
 * Who asks something of the API from outside.
 *
 * @param user as the API server knows them, empty for whoever sits at this program
 * @param agent the program, as it names itself in the header {@code User-Agent}; empty for this one
 */
public record Caller(String user, String agent) {

    /** Characters, as the API server. */
    private static final int FIELD_MANAGER_MAX = 128;

    /** Whoever sits at this program. */
    public static final Caller YOU = new Caller("", "");

    /** The program without its version: {@code kubectl} of {@code kubectl/v1.33.1 (linux/amd64)}; {@code unknown} for none. */
    public String program() {
        int end = 0;
        while (end < agent.length() && agent.charAt(end) != '/' && agent.charAt(end) != ' ') {
            end++;
        }
        return end == 0 ? "unknown" : agent.substring(0, end);
    }

    /**
     * The name under which the caller owns the fields that it writes when it gives no other: the agent up to its first slash,
     * cut to what a manager's name may have; empty for whoever sits at this program, whose fields nobody owns.
     */
    public String fieldManager() {
        if (equals(YOU)) {
            return "";
        }
        String name = agent.substring(0, (agent + "/").indexOf('/'));
        StringBuilder printable = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .takeWhile(c -> printable.length() < FIELD_MANAGER_MAX)
                .forEach(printable::appendCodePoint);
        return printable.isEmpty() ? "unknown" : printable.toString();
    }
}
