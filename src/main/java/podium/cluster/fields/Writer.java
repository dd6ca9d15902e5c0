package podium.cluster.fields;

/**
 * Who writes an object, and through what.
 *
 * @param manager the name under which fields are owned
 * @param apiVersion of the object that is written
 * @param subresource {@code status}, {@code scale} … or empty
 */
public record Writer(String manager, String apiVersion, String subresource) {

    /** What the API server calls whoever gives no name. */
    private static final String UNKNOWN = "unknown";

    public Writer {
        manager = manager.isEmpty() ? UNKNOWN : manager;
    }

    Writer called(String other) {
        return new Writer(other, apiVersion, subresource);
    }
}
