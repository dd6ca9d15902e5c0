package podium.cluster.fields;

import org.jspecify.annotations.Nullable;
import podium.base.Json;

/**
 * What one owner owns.
 *
 * @param apiVersion in which the fields are named
 * @param time of the last change, null when none was noted
 */
record OwnedFields(
        FieldSet fields, String apiVersion, @Nullable Json time) {

    OwnedFields with(FieldSet others) {
        return new OwnedFields(others, apiVersion, time);
    }

    OwnedFields at(Json instant) {
        return new OwnedFields(fields, apiVersion, instant);
    }
}
