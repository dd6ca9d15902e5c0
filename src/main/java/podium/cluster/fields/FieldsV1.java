package podium.cluster.fields;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;

/** The form in which a set of fields stands in {@code managedFields} ({@code metav1.FieldsV1}). */
final class FieldsV1 {

    /** The field itself, beside the fields below it. */
    private static final String SELF = ".";

    private FieldsV1() {}

    static JsonObject write(FieldSet set) {
        JsonObject.Builder fields = JsonObject.builder();
        set.nodes().forEach((element, node) -> {
            JsonObject below = write(node.below());
            boolean isBoth = node.isMember() && !below.isEmpty();
            fields.put(element.written(), isBoth ? withSelf(below) : below);
        });
        return fields.build();
    }

    private static JsonObject withSelf(JsonObject below) {
        JsonObject.Builder both = JsonObject.builder().put(SELF, JsonObject.EMPTY);
        below.forEach(both::put);
        return both.build();
    }

    /** The set, or null where the fields are not in the form. */
    static @Nullable FieldSet read(JsonObject fields) {
        TreeMap<PathElement, FieldSet.Node> nodes = new TreeMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.nameAt(i);
            PathElement element = name.equals(SELF) ? null : element(name);
            FieldSet below = read(fields.valueAt(i).asObject());
            if (below == null || (element == null && !name.equals(SELF))) {
                return null;
            }
            if (element != null) {
                boolean isMember = below.isEmpty() || fields.object(name).has(SELF);
                nodes.put(element, new FieldSet.Node(isMember, below));
            }
        }
        return FieldSet.of(nodes);
    }

    private static @Nullable PathElement element(String text) {
        if (text.length() < 2 || text.charAt(1) != ':') {
            return null;
        }
        String content = text.substring(2);
        return switch (text.charAt(0)) {
            case 'f' -> new PathElement.Name(content);
            case 'v' -> value(json(content));
            case 'k' -> json(content) instanceof JsonObject key ? new PathElement.Keyed(key) : null;
            case 'i' -> content.matches("[0-9]{1,9}") ? new PathElement.Index(Integer.parseInt(content)) : null;
            default -> null;
        };
    }

    private static @Nullable PathElement value(@Nullable Json value) {
        return value == null ? null : new PathElement.Value(value);
    }

    private static @Nullable Json json(String text) {
        return JsonReader.read(text) instanceof JsonReader.Value value ? value.json() : null;
    }
}
