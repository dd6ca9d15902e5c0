package podium.cluster;

import java.util.List;

/**
 * Why a request was refused, as the API server says it ({@code metav1.Status}).
 *
 * @param code of HTTP
 * @param reason as in {@code Status.reason}: {@code NotFound}, {@code Invalid}, {@code Conflict} …
 * @param message the server's own words
 * @param causes one a field, in the server's order
 */
public record Problem(int code, String reason, String message, List<Cause> causes) {

    public Problem {
        causes = List.copyOf(causes);
    }

    public static Problem of(int code, String reason, String message) {
        return new Problem(code, reason, message, List.of());
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
