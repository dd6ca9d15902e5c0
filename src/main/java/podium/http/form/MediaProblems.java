package podium.http.form;

import java.util.List;
import podium.cluster.Problem;
import podium.http.HttpRequest;
import podium.http.Refusal;

/**
 * The refusals of what a client accepts. There are two: the router's, which compares the types of {@code Accept} with those
 * that a path produces, and that of who then finds no form for their parameters.
 */
public final class MediaProblems {

    static final String WHOLE = "application/json, application/yaml, application/vnd.kubernetes.protobuf";
    public static final String STREAMS =
            "application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";

    private static final int NOT_ACCEPTABLE = 406;
    private static final String REASON = "NotAcceptable";

    private MediaProblems() {}

    /** @param accepted the media types that there are */
    public static Problem noneAccepted(String accepted) {
        return Problem.of(NOT_ACCEPTABLE, REASON, "only the following media types are accepted: " + accepted);
    }

    static Problem unfit(String why) {
        return Problem.of(NOT_ACCEPTABLE, REASON, why);
    }

    /**
     * As the router: a type counts only if it is one that the path produces, or any.
     *
     * @param isListed whether the path leads to a list, which can be watched
     */
    public static void refuseUnproduced(HttpRequest request, boolean isListed) throws Refusal {
        String produced = isListed ? WHOLE + ", " + STREAMS : WHOLE;
        List<String> types = List.of(produced.split(", "));
        String accept = request.headers().first("Accept", "");
        for (String range : accept.split(",")) {
            String type = range.replaceFirst(";.*", "").strip();
            if (accept.isEmpty() || type.equals("*/*") || types.contains(type)) {
                return;
            }
        }
        String message = "406: Not Acceptable\n\nAvailable representations: " + produced;
        throw new Refusal(new Problem(NOT_ACCEPTABLE, REASON, message, Problem.About.NOTHING, List.of()));
    }
}
