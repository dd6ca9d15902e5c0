package podium.http.select;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;

/** One requirement of a label selector: {@code app in (web,api)}. */
record LabelRequirement(String key, Operator operator, List<String> values) {

    enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        DOES_NOT_EXIST,
        GREATER_THAN,
        LESS_THAN
    }

    LabelRequirement {
        values = List.copyOf(values);
    }

    boolean holds(JsonObject labels) {
        Json label = labels.get(key);
        String value = label instanceof JsonString text ? text.value() : null;
        return switch (operator) {
            case IN -> value != null && values.contains(value);
            case NOT_IN -> value == null || !values.contains(value);
            case EXISTS -> value != null;
            case DOES_NOT_EXIST -> value == null;
            case GREATER_THAN -> value != null && isWhole(value) && compared(value) > 0;
            case LESS_THAN -> value != null && isWhole(value) && compared(value) < 0;
        };
    }

    private int compared(String value) {
        return Long.compare(Long.parseLong(value), Long.parseLong(values.get(0)));
    }

    /** Whether a value is a number of 64 bits, as Go's {@code ParseInt} takes it. */
    static boolean isWhole(String value) {
        try {
            Long.parseLong(value);
            return true;
        } catch (NumberFormatException other) {
            return false;
        }
    }
}
