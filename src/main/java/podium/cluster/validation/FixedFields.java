package podium.cluster.validation;

import java.util.List;
import podium.base.JsonObject;

/** Fields that can never change. */
public final class FixedFields {

    private FixedFields() {}

    /** @param path of the field, from the object on */
    public static void check(JsonObject before, JsonObject after, List<String> path, Causes causes) {
        JsonObject was = before;
        JsonObject is = after;
        FieldPath parent = FieldPath.ROOT;
        for (String name : path.subList(0, path.size() - 1)) {
            was = was.object(name);
            is = is.object(name);
            parent = parent.child(name);
        }
        Check.immutable(was, is, path.get(path.size() - 1), parent, causes);
    }
}
