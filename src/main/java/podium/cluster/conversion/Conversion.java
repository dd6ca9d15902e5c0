package podium.cluster.conversion;

import podium.base.JsonObject;
import podium.resource.Kind;

/** Between the form as which objects can be asked for, too, and the one in which they are stored. */
sealed interface Conversion permits Renaming, AutoscalerConversion {

    Kind asked();

    Kind stored();

    JsonObject toStored(JsonObject tree);

    JsonObject fromStored(JsonObject tree);
}
