package podium.resource;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * Whether two trees mean the same though they are not written the same: amounts of resources are compared by how much they
 * are, so that {@code 1Gi} is {@code 1073741824} (as {@code equality.Semantic} of Kubernetes' apimachinery).
 */
public final class SameMeaning {

    /** Fields whose entries are amounts. */
    private static final List<String> LISTS_OF_AMOUNTS = List.of("requests", "limits", "overhead");

    /** Fields that are an amount. */
    private static final List<String> AMOUNTS = List.of("sizeLimit", "divisor");

    private SameMeaning() {}

    public static boolean of(@Nullable Json one, @Nullable Json other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.equals(other) || areSame(one, other, false);
    }

    private static boolean areSame(Json one, Json other, boolean isAmount) {
        if (one instanceof JsonObject object && other instanceof JsonObject otherObject) {
            return areSame(object, otherObject, isAmount);
        } else if (one instanceof JsonArray array && other instanceof JsonArray otherArray) {
            return areSame(array, otherArray);
        }
        return one.equals(other) || (isAmount && areSameAmount(one, other));
    }

    private static boolean areSame(JsonObject one, JsonObject other, boolean areAmounts) {
        if (one == other) {
            return true;
        }
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            String name = one.nameAt(i);
            Json value = other.get(name);
            boolean isAmount = areAmounts || AMOUNTS.contains(name) || LISTS_OF_AMOUNTS.contains(name);
            if (value == null || !areSame(one.valueAt(i), value, isAmount)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSame(JsonArray one, JsonArray other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!areSame(one.get(i), other.get(i), false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSameAmount(Json one, Json other) {
        BigDecimal amount = Quantity.parse(one);
        BigDecimal otherAmount = Quantity.parse(other);
        return amount != null && otherAmount != null && amount.compareTo(otherAmount) == 0;
    }
}
