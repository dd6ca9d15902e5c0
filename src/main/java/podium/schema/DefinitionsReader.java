package podium.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import podium.base.JsonObject;
import podium.schema.FieldType.ListOf;
import podium.schema.FieldType.MapOf;
import podium.schema.FieldType.Scalar;
import podium.schema.FieldType.Struct;

/** Reads {@code definitions.json} and {@code go-fields.json} into definitions that refer to one another. */
final class DefinitionsReader {

    /** As {@code go-fields.json} writes a field: {@code [EMBEDDED.]NAME[*][!] TYPE}. */
    private static final Pattern GO_FIELD = Pattern.compile("(?:(\\w+)\\.)?([\\w$-]+)(\\*?)(!?) (\\S+)");

    private final JsonObject facts;
    private final JsonObject goFields;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    private DefinitionsReader(JsonObject facts, JsonObject goFields) {
        this.facts = facts;
        this.goFields = goFields;
    }

    static Map<String, Definition> read(JsonObject facts, JsonObject goFields) {
        DefinitionsReader reader = new DefinitionsReader(facts, goFields);
        reader.readAll();
        return reader.definitions;
    }

    private void readAll() {
        for (int i = 0; i < facts.size(); i++) {
            definitions.put(facts.nameAt(i), new Definition(facts.nameAt(i).intern(), isAtomic(facts.nameAt(i))));
        }
        definitions.values().forEach(this::fill);
    }

    private void fill(Definition definition) {
        JsonObject fields = facts.object(definition.name()).object("fields");
        List<String> required =
                ResourcesReader.strings(facts.object(definition.name()).array("required"));
        for (String goField : ResourcesReader.strings(goFields.array(definition.name()))) {
            Matcher go = GO_FIELD.matcher(goField);
            if (!go.matches()) {
                throw new AssertionError("no field of Go: " + goField);
            }
            String name = go.group(2).intern();
            JsonObject field = fields.object(name);
            definition.add(new Field(
                    name,
                    definition.fields().size(),
                    type(field),
                    required.contains(name),
                    !go.group(3).isEmpty(),
                    !go.group(4).isEmpty(),
                    go.group(5),
                    go.group(1) == null ? "" : go.group(1),
                    ResourcesReader.strings(field.array("enum")),
                    merge(field),
                    ownership(field)));
        }
    }

    private FieldType type(JsonObject field) {
        if (field.has("array")) {
            return new ListOf(type(field.object("array")));
        } else if (field.has("map")) {
            return new MapOf(type(field.object("map")));
        }
        String ref = field.string("ref");
        return ref == null ? scalar(field) : referred(ref);
    }

    private FieldType referred(String ref) {
        if (facts.object(ref).has("fields")) {
            return new Struct(Objects.requireNonNull(definitions.get(ref)));
        }
        return switch (ref.substring(ref.lastIndexOf('.') + 1)) {
            case "Quantity" -> Scalar.QUANTITY;
            case "IntOrString" -> Scalar.INT_OR_STRING;
            case "Time" -> Scalar.TIME;
            case "MicroTime" -> Scalar.MICRO_TIME;
            default -> Scalar.ANY;
        };
    }

    private static Scalar scalar(JsonObject field) {
        return switch (field.string("type", "")) {
            case "string" -> "byte".equals(field.string("format")) ? Scalar.BYTES : Scalar.STRING;
            case "boolean" -> Scalar.BOOL;
            case "integer" -> "int32".equals(field.string("format")) ? Scalar.INT32 : Scalar.INT64;
            default -> Scalar.ANY;
        };
    }

    private static Field.Merge merge(JsonObject field) {
        String strategy = field.string("patchStrategy");
        if (strategy == null) {
            return Field.Merge.NONE;
        }
        List<String> parts = List.of(strategy.split(","));
        String key = field.string("patchMergeKey");
        return new Field.Merge(
                parts.contains("merge"), parts.contains("retainKeys"), key == null ? null : key.intern());
    }

    private boolean isAtomic(String definition) {
        return "atomic".equals(facts.object(definition).string("mapType"));
    }

    private Field.Ownership ownership(JsonObject field) {
        if (field.has("array")) {
            return ofList(field);
        }
        String mapType = field.string("mapType", isAtomic(field.string("ref", "")) ? "atomic" : "granular");
        boolean hasParts = field.has("map") || field.has("ref");
        return hasParts && mapType.equals("granular") ? Field.Ownership.PARTS : Field.Ownership.WHOLE;
    }

    /** A list that does not say its type is as finely owned as a strategic merge patch merges it. */
    private static Field.Ownership ofList(JsonObject field) {
        Field.Merge merge = merge(field);
        String otherwise = !merge.merges() ? "atomic" : merge.key() == null ? "set" : "map";
        return switch (field.string("listType", otherwise)) {
            case "set" -> Field.Ownership.SET;
            case "map" -> {
                List<String> keys = ResourcesReader.strings(field.array("listMapKeys"));
                yield Field.Ownership.keyed(keys.isEmpty() && merge.key() != null ? List.of(merge.key()) : keys);
            }
            default -> Field.Ownership.WHOLE;
        };
    }
}
