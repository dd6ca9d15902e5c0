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

    /** Before a slash and the name of a list of scalars: those to take out. */
    static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList";

    /** Before a slash and the name of a list: the order of its elements. */
    static final String ELEMENT_ORDER = "$setElementOrder";

    private Directives() {}

    static boolean isDeletion(String name) {
        return name.startsWith(DELETE_FROM_LIST);
    }

    static boolean isOrder(String name) {
        return name.startsWith(ELEMENT_ORDER);
    }

    static String deletionFrom(String list) {
        return DELETE_FROM_LIST + "/" + list;
    }

    static String orderOf(String list) {
        return ELEMENT_ORDER + "/" + list;
    }

    /** The list that {@link #DELETE_FROM_LIST} is about. */
    static String listOfDeletion(String name) throws PatchException {
        return list(name, DELETE_FROM_LIST, "primitive list");
    }

    /** The list that {@link #ELEMENT_ORDER} is about. */
    static String listOfOrder(String name) throws PatchException {
        return list(name, ELEMENT_ORDER, "setElementOrder list");
    }

    private static String list(String name, String directive, String called) throws PatchException {
        if (!name.startsWith(directive + "/")) {
            throw PatchException.badRequest("invalid patch format of " + called);
        }
        return name.substring(directive.length() + 1);
    }
}
