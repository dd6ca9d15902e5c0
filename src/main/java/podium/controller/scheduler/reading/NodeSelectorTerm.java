package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;

/** A term of a node selector: all of its expressions must hold; an empty one matches no node. */
public record NodeSelectorTerm(JsonArray matchExpressions, JsonArray matchFields) {

    static final String NAME_FIELD = "metadata.name";

    static NodeSelectorTerm of(JsonObject tree) {
        return new NodeSelectorTerm(tree.array("matchExpressions"), tree.array("matchFields"));
    }

    static List<NodeSelectorTerm> listOf(JsonArray terms) {
        List<NodeSelectorTerm> list = new ArrayList<>(terms.size());
        for (Json term : terms) {
            list.add(of(term.asObject()));
        }
        return List.copyOf(list);
    }

    public boolean matches(String nodeName, JsonObject labels) {
        if (matchExpressions.isEmpty() && matchFields.isEmpty()) {
            return false;
        }
        for (Json expression : matchExpressions) {
            JsonObject tree = expression.asObject();
            if (!holds(tree, labels.string(tree.string("key", "")))) {
                return false;
            }
        }
        for (Json expression : matchFields) {
            JsonObject tree = expression.asObject();
            if (!holds(tree, NAME_FIELD.equals(tree.string("key")) ? nodeName : null)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(JsonObject expression, @Nullable String value) {
        JsonArray values = expression.array("values");
        return switch (expression.string("operator", "")) {
            case "In" -> value != null && contains(values, value);
            case "NotIn" -> value == null || !contains(values, value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            case "Gt" -> value != null && compare(value, values) > 0;
            case "Lt" -> value != null && compare(value, values) < 0;
            default -> false;
        };
    }

    private static boolean contains(JsonArray values, String value) {
        for (Json item : values) {
            if (item instanceof JsonString text && text.value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** 0 also when either is no whole number: then neither Gt nor Lt holds. */
    private static int compare(String value, JsonArray values) {
        if (values.size() != 1 || !(values.get(0) instanceof JsonString bound)) {
            return 0;
        }
        try {
            return Long.compare(Long.parseLong(value), Long.parseLong(bound.value()));
        } catch (NumberFormatException notWhole) {
            return 0;
        }
    }

    /** The node names that the term's fields leave, or null when it has no such field. */
    @Nullable
    List<String> nodeNames() {
        List<String> names = null;
        for (Json expression : matchFields) {
            JsonObject tree = expression.asObject();
            if (NAME_FIELD.equals(tree.string("key")) && "In".equals(tree.string("operator"))) {
                List<String> own = strings(tree.array("values"));
                if (names == null) {
                    names = own;
                } else {
                    names.retainAll(own);
                }
            }
        }
        return names;
    }

    private static List<String> strings(JsonArray values) {
        List<String> strings = new ArrayList<>();
        for (Json value : values) {
            if (value instanceof JsonString text) {
                strings.add(text.value());
            }
        }
        return strings;
    }
}
