package podium.cluster.conversion;

import java.util.function.UnaryOperator;
import podium.base.JsonObject;
import podium.resource.Kind;

/**
 * How objects that are asked for as one kind are stored as another.
 *
 * @param stored the kind as which they are stored
 * @param toStored makes of the fields of an object those that are stored
 * @param fromStored makes of them those that are asked for, in any order
 */
record Conversion(Kind stored, UnaryOperator<JsonObject> toStored, UnaryOperator<JsonObject> fromStored) {

    static Conversion renaming(Kind stored, Renaming renaming) {
        return new Conversion(stored, renaming::toStored, renaming::fromStored);
    }
}
