package podium.http.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.cluster.Problem.Cause;
import podium.cluster.Problems;
import podium.http.Query;
import podium.http.Refusal;

/**
 * What the query of a list or a watch says about states and time ({@code metav1.ListOptions}).
 *
 * @param version the resource version as it was said, empty for none
 * @param limit objects of a page, 0 for all
 * @param timeoutS of a watch, 0 for none
 * @param initialEvents whether a watch begins with what there is; null where nothing is said
 */
public record ListOptions(
        String version,
        String match,
        long limit,
        String continueToken,
        long timeoutS,
        @Nullable Boolean initialEvents,
        boolean allowsBookmarks) {

    static final String EXACT = "Exact";
    static final String NOT_OLDER_THAN = "NotOlderThan";

    private static final String MATCH = "resourceVersionMatch";
    private static final String INITIAL = "sendInitialEvents";

    public static ListOptions ofList(Query query) throws Refusal {
        long limit = GoNumbers.whole(query.text("limit"));
        long timeoutS = GoNumbers.whole(query.text("timeoutSeconds"));
        refuse(listFaults(query));
        return read(query, limit, timeoutS);
    }

    public static ListOptions ofWatch(Query query) throws Refusal {
        long limit = GoNumbers.whole(query.text("limit"));
        long timeoutS = GoNumbers.whole(query.text("timeoutSeconds"));
        refuse(watchFaults(query));
        return read(query, limit, timeoutS);
    }

    private static ListOptions read(Query query, long limit, long timeoutS) {
        return new ListOptions(
                query.text("resourceVersion"),
                query.text(MATCH),
                Math.max(0, limit),
                query.text("continue"),
                timeoutS,
                query.has(INITIAL) ? Boolean.valueOf(query.isTrue(INITIAL)) : null,
                query.isTrue("allowWatchBookmarks"));
    }

    /** Whether a version is said, and not just any. */
    boolean isOfVersion() {
        return !version.isEmpty() && !version.equals("0");
    }

    /** Objects of a page; whatever the server has at hand it gives as a whole. */
    long pageLimit() {
        return version.equals("0") ? 0 : limit;
    }

    /** Whether a watch begins with what there is: if it says so, or says nothing and no version either. */
    public boolean beginsWithAll() {
        return initialEvents == null ? !isOfVersion() : initialEvents;
    }

    /** Whether the end of what there is at the beginning is marked. */
    public boolean marksBeginning() {
        return Boolean.TRUE.equals(initialEvents) && allowsBookmarks;
    }

    private static List<Cause> listFaults(Query query) {
        List<Cause> faults = new ArrayList<>();
        String match = query.text(MATCH);
        if (!match.isEmpty()) {
            if (query.text("resourceVersion").isEmpty()) {
                faults.add(forbidden(MATCH, MATCH + " is forbidden unless resourceVersion is provided"));
            }
            refuseMatchOfPages(query, faults);
            if (!match.equals(EXACT) && !match.equals(NOT_OLDER_THAN)) {
                faults.add(unsupported(match, "\"" + EXACT + "\", \"" + NOT_OLDER_THAN + "\", \"\""));
            }
            if (match.equals(EXACT) && query.text("resourceVersion").equals("0")) {
                faults.add(forbidden(MATCH, MATCH + " \"exact\" is forbidden for resourceVersion \"0\""));
            }
        }
        if (query.has(INITIAL)) {
            faults.add(forbidden(INITIAL, INITIAL + " is forbidden for list"));
        }
        return faults;
    }

    private static List<Cause> watchFaults(Query query) {
        List<Cause> faults = new ArrayList<>();
        String match = query.text(MATCH);
        if (query.has(INITIAL) && !match.equals(NOT_OLDER_THAN)) {
            faults.add(forbidden(MATCH, INITIAL + " requires setting " + MATCH + " to " + NOT_OLDER_THAN));
        }
        if (!match.isEmpty()) {
            if (!query.has(INITIAL)) {
                faults.add(forbidden(MATCH, MATCH + " is forbidden for watch unless " + INITIAL + " is provided"));
            }
            if (!match.equals(NOT_OLDER_THAN)) {
                faults.add(unsupported(match, "\"" + NOT_OLDER_THAN + "\""));
            }
            refuseMatchOfPages(query, faults);
        }
        return faults;
    }

    private static void refuseMatchOfPages(Query query, List<Cause> faults) {
        if (!query.text("continue").isEmpty()) {
            faults.add(forbidden(MATCH, MATCH + " is forbidden when continue is provided"));
        }
    }

    private static Cause forbidden(String field, String why) {
        return new Cause("FieldValueForbidden", field, "Forbidden: " + why);
    }

    private static Cause unsupported(String match, String supported) {
        return new Cause(
                "FieldValueNotSupported",
                MATCH,
                "Unsupported value: \"" + match + "\": supported values: " + supported);
    }

    private static void refuse(List<Cause> faults) throws Refusal {
        if (!faults.isEmpty()) {
            Problem problem = Problems.invalid("meta.k8s.io", "ListOptions", "", faults);
            throw new Refusal(problem);
        }
    }
}
