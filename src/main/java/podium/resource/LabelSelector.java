package podium.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** As it is written in a query: {@code app=web,tier in (a,b),!legacy}, by key. */
    public String toText() {
        List<String> parts = new ArrayList<>();
        matchLabels.forEach((key, value) -> parts.add(key + "=" + plain(value)));
        for (Json expression : matchExpressions) {
            parts.add(text(expression.asObject()));
        }
        parts.sort(Comparator.comparing(LabelSelector::keyOf));
        return String.join(",", parts);
    }

    private static String text(JsonObject expression) {
        String key = expression.string("key", "");
        return switch (expression.string("operator", "")) {
            case "In" -> key + " in (" + values(expression) + ")";
            case "NotIn" -> key + " notin (" + values(expression) + ")";
            case "DoesNotExist" -> "!" + key;
            default -> key;
        };
    }

    private static String values(JsonObject expression) {
        List<String> values = new ArrayList<>();
        for (Json value : expression.array("values")) {
            values.add(plain(value));
        }
        values.sort(Comparator.naturalOrder());
        return String.join(",", values);
    }

    private static String plain(Json value) {
        return value instanceof JsonString text ? text.value() : value.toString();
    }

    private static String keyOf(String part) {
        return part.substring(part.startsWith("!") ? 1 : 0).split("[= ]", 2)[0];
    }
}
