package podium.cluster.patch;

/** The names by which a strategic merge patch says more than a value can. */
final class Directives {

    /** {@code replace}, {@code delete} or {@code merge}: what to do with the object it stands in. */
    static final String PATCH = "$patch";

    static final String REPLACE = "replace";
    static final String DELETE = "delete";
    static final String MERGE = "merge";

    /** The names that stay in the object it stands in. */
    static final String RETAIN_KEYS = "$retainKeys";

    /** Before the name of a list of scalars: those to take out. */
    static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList/";

    /** Before the name of a list: the order of its elements. */
    static final String ELEMENT_ORDER = "$setElementOrder/";

    private Directives() {}
}
