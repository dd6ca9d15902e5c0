package podium.http.list;

import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.http.Refusal;

/** Numbers of a query, and Go's words for those that are none. */
public final class GoNumbers {

    private static final int INTERNAL = 500;

    private GoNumbers() {}

    /** A number of a parameter, 0 when it is empty. */
    public static long whole(String text) throws Refusal {
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            boolean isTooLarge = text.matches("[-+]?[0-9]+");
            throw new Refusal(Problems.badRequest("strconv.ParseInt: parsing \"" + text + "\": "
                    + (isTooLarge ? "value out of range" : "invalid syntax")));
        }
    }

    /** A resource version, 0 when it is empty. */
    public static long version(String text) throws Refusal {
        try {
            return text.isEmpty() ? 0 : Long.parseUnsignedLong(text);
        } catch (NumberFormatException wrong) {
            boolean isTooLarge = text.matches("[0-9]+");
            throw new Refusal(Problem.of(
                    INTERNAL,
                    "",
                    "resourceVersion: Invalid value: \"" + text + "\": strconv.ParseUint: parsing \"" + text + "\": "
                            + (isTooLarge ? "value out of range" : "invalid syntax")));
        }
    }
}
