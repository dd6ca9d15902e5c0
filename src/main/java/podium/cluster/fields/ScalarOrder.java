package podium.cluster.fields;

import podium.base.Json;
import podium.base.JsonBoolean;
import podium.base.JsonNumber;
import podium.base.JsonString;
import podium.base.JsonText;

/** The order of values that tell elements of lists apart: numbers, texts, truth values, all else by its text. */
final class ScalarOrder {

    private ScalarOrder() {}

    static int compare(Json left, Json right) {
        if (left instanceof JsonNumber one && right instanceof JsonNumber other) {
            return one.decimal().compareTo(other.decimal());
        } else if (left instanceof JsonString one && right instanceof JsonString other) {
            return one.value().compareTo(other.value());
        }
        int order = Integer.compare(rank(left), rank(right));
        return order != 0 ? order : JsonText.write(left).compareTo(JsonText.write(right));
    }

    private static int rank(Json value) {
        if (value instanceof JsonNumber) {
            return 0;
        } else if (value instanceof JsonString) {
            return 1;
        }
        return value instanceof JsonBoolean ? 2 : 3;
    }
}
