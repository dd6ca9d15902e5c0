package podium.cluster.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader.Repeat;
import podium.base.JsonString;
import podium.schema.Decoder;

/** The form of a JSON Patch, in the words of the two Go types into which the API server reads it. */
public final class PatchOperations {

    private static final String UNMARSHAL = "json: cannot unmarshal ";
    private static final List<String> TEXTS = List.of("op", "path", "from");

    private PatchOperations() {}

    /**
     * What keeps a tree from being a list of operations.
     *
     * @param isStrict whether the operations' own fields are looked at
     */
    public static Optional<String> fault(Json patch, boolean isStrict) {
        if (patch == JsonNull.NULL) {
            return Optional.empty();
        } else if (!(patch instanceof JsonArray)) {
            String type = isStrict ? "[]handlers.jsonPatchOp" : "jsonpatch.Patch";
            return Optional.of(UNMARSHAL + Decoder.described(patch) + " into Go value of type " + type);
        }
        for (Json operation : patch.asArray()) {
            Optional<String> fault = isStrict ? strictFault(operation) : laxFault(operation);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> laxFault(Json operation) {
        return isObject(operation) ? Optional.empty() : Optional.of(noObject(operation, "jsonpatch.Operation"));
    }

    private static Optional<String> strictFault(Json operation) {
        if (!isObject(operation)) {
            return Optional.of(noObject(operation, "handlers.jsonPatchOp"));
        }
        for (Map.Entry<String, Json> field : operation.asObject()) {
            Json value = field.getValue();
            boolean isText = value instanceof JsonString || value == JsonNull.NULL;
            if (TEXTS.contains(field.getKey()) && !isText) {
                return Optional.of(UNMARSHAL + Decoder.described(value) + " into Go struct field jsonPatchOp."
                        + field.getKey() + " of type string");
            }
        }
        return Optional.empty();
    }

    private static boolean isObject(Json operation) {
        return operation instanceof JsonObject || operation == JsonNull.NULL;
    }

    private static String noObject(Json operation, String type) {
        return UNMARSHAL + Decoder.described(operation) + " into Go value of type " + type;
    }

    /** The fields that no operation has, and those that stand twice, in the order of the text. */
    public static List<String> strict(JsonArray operations, List<Repeat> repeats) {
        List<String> strict = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            JsonObject operation = operations.object(i);
            for (int j = 0; j < operation.size(); j++) {
                tellRepeats("[" + i + "]", j, repeats, strict);
                String name = operation.nameAt(j);
                if (!TEXTS.contains(name) && !name.equals("value")) {
                    strict.add("json patch unknown field \"[" + i + "]." + name + "\"");
                }
            }
            tellRepeats("[" + i + "]", operation.size(), repeats, strict);
        }
        return strict;
    }

    private static void tellRepeats(String where, int after, List<Repeat> repeats, List<String> strict) {
        for (Repeat repeat : repeats) {
            if (repeat.object().equals(where) && repeat.after() == after) {
                strict.add("json patch duplicate field \"" + repeat.path() + "\"");
            }
        }
    }
}
