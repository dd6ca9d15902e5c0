package podium.http.list;

import java.math.BigInteger;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.http.Refusal;
import podium.schema.GoText;

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

    /** The resource version of a read of one object or of a watch, 0 when it is empty. */
    public static long version(String text) throws Refusal {
        if (!isVersion(text)) {
            throw new Refusal(Problem.of(INTERNAL, "", noVersion(text)));
        }
        return text.isEmpty() ? 0 : Long.parseUnsignedLong(text);
    }

    /** The same of a list, which the server looks at before it goes to its storage. */
    static long versionOfList(String text) throws Refusal {
        if (!isVersion(text)) {
            throw new Refusal(Problems.badRequest("invalid resource version: " + noVersion(text)));
        }
        return text.isEmpty() ? 0 : Long.parseUnsignedLong(text);
    }

    private static boolean isVersion(String text) {
        return text.isEmpty() || isDigits(text) && new BigInteger(text).bitLength() <= Long.SIZE;
    }

    private static boolean isDigits(String text) {
        return text.matches("[0-9]{1,100}");
    }

    private static String noVersion(String text) {
        return "resourceVersion: Invalid value: " + GoText.quote(text) + ": strconv.ParseUint: parsing "
                + GoText.quote(text) + ": " + (isDigits(text) ? "value out of range" : "invalid syntax");
    }
}
