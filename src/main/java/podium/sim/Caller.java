package podium.sim;

/**
 * Who asks something of the API from outside.
 *
 * @param user as the API server knows them, empty for whoever sits at this program
 * @param agent the program, as it names itself in the header {@code User-Agent}; empty for this one
 */
public record Caller(String user, String agent) {

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
}
