package podium.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.Key;

/**
 * Why a request was refused, as the API server says it ({@code metav1.Status}).
 *
 * @param code of HTTP
 * @param reason as in {@code Status.reason}: {@code NotFound}, {@code Invalid}, {@code Conflict} …; may be empty
 * @param message the server's own words
 * @param about what it is about, null where the server does not say
 * @param causes one a field, in the server's order
 * @param continueToken by which a list can be gone on with; empty where it is not about one
 */
public record Problem(
        int code, String reason, String message, @Nullable About about, List<Cause> causes, String continueToken) {

    public Problem {
        causes = List.copyOf(causes);
    }

    public Problem(int code, String reason, String message, @Nullable About about, List<Cause> causes) {
        this(code, reason, message, about, causes, "");
    }

    public Problem continuedBy(String token) {
        return new Problem(code, reason, message, about, causes, token);
    }

    public static Problem of(int code, String reason, String message) {
        return new Problem(code, reason, message, null, List.of());
    }

    /** A problem with a resource: its kind is named by the plural. */
    static Problem ofResource(int code, String reason, Key key, String message) {
        About about = new About(key.name(), key.kind().group(), key.kind().plural());
        return new Problem(code, reason, message, about, List.of());
    }

    /**
     * What a problem is about ({@code Status.details}).
     *
     * @param group of the API, empty for the core group
     * @param kind {@code Deployment} where fields are wrong, {@code deployments} elsewhere
     * @param retryAfterSeconds when asking again may help, 0 where it is not said
     */
    public record About(String name, String group, String kind, int retryAfterSeconds) {

        /** Details in which nothing is said. */
        public static final About NOTHING = new About("", "", "");

        public About(String name, String group, String kind) {
            this(name, group, kind, 0);
        }

        /** Details that say nothing but when to ask again. */
        public static About retryAfter(int seconds) {
            return new About("", "", "", seconds);
        }
    }

    /**
     * @param reason {@code FieldValueRequired}, {@code FieldValueInvalid} …
     * @param field path of the field, as {@code spec.containers[0].name}
     * @param message without the field
     */
    public record Cause(String reason, String field, String message) {}

    @Override
    public String toString() {
        return message;
    }
}
