package podium.cluster;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.cluster.DeleteOptions.Propagation;
import podium.resource.Resource;

/** The two finalizers by which the garbage collector is asked to orphan dependents or to delete them first. */
public final class Finalizers {

    public static final String ORPHAN = "orphan";
    public static final String FOREGROUND = "foregroundDeletion";

    private Finalizers() {}

    /** The finalizers of an object once its deletion is asked for with this propagation. */
    static JsonArray forDeletion(Resource resource, @Nullable Propagation propagation) {
        JsonArray present = resource.metadata().array("finalizers");
        if (propagation == null) {
            return present;
        }
        JsonArray others = present.filter(item -> !item.equals(Json.of(ORPHAN)) && !item.equals(Json.of(FOREGROUND)));
        return switch (propagation) {
            case Background -> others;
            case Foreground -> others.plus(Json.of(FOREGROUND));
            case Orphan -> others.plus(Json.of(ORPHAN));
        };
    }
}
