package podium.resource;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;

/**
 * A selector in a spec ({@code metav1.LabelSelector}): every label and every expression must hold; an empty one selects
 * everything.
 */
public record LabelSelector(JsonObject matchLabels, JsonArray matchExpressions) {

    public static LabelSelector of(JsonObject tree) {
        return new LabelSelector(tree.object("matchLabels"), tree.array("matchExpressions"));
    }

    public boolean isEmpty() {
        return matchLabels.isEmpty() && matchExpressions.isEmpty();
    }

    public boolean matches(JsonObject labels) {
        for (int i = 0; i < matchLabels.size(); i++) {
            if (!matchLabels.valueAt(i).equals(labels.get(matchLabels.nameAt(i)))) {
                return false;
            }
        }
        for (Json expression : matchExpressions) {
            if (!holds(expression.asObject(), labels)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(JsonObject expression, JsonObject labels) {
        Json value = labels.get(expression.string("key", ""));
        return switch (expression.string("operator", "")) {
            case "In" ->
                value instanceof JsonString
                        && expression.array("values").toList().contains(value);
            case "NotIn" ->
                !(value instanceof JsonString)
                        || !expression.array("values").toList().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }
}
