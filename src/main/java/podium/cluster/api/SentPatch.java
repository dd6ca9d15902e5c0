package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader.Repeat;
import podium.cluster.Problem;
import podium.cluster.Problem.Cause;
import podium.cluster.Problems;
import podium.cluster.Request.PatchType;
import podium.cluster.WriteOptions.FieldValidation;
import podium.cluster.patch.JsonPatch;
import podium.cluster.patch.MergePatch;
import podium.cluster.patch.PatchOperations;
import podium.cluster.patch.Patched;
import podium.cluster.patch.StrategicMergePatch;
import podium.resource.Kind;
import podium.schema.Decoder;
import podium.schema.Decoder.Decoded;
import podium.schema.Definition;
import podium.schema.GoText;
import podium.schema.UnstructuredConversion;
import podium.schema.UnstructuredConversion.Converted;

/**
 * A patch of a tree, as it was sent, and what it makes of an object.
 *
 * @param kind of the objects that it is for
 * @param definition of such an object
 */
record SentPatch(Writing writing, Kind kind, Definition definition, PatchType type, Json body) {

    private static final String DECODING = "error decoding patch: ";

    /** The patched object as decoded; nothing is filled in yet. */
    JsonObject on(JsonObject object) throws Refusal {
        List<String> strict = new ArrayList<>();
        JsonObject patched = patched(object, strict);
        Decoded decoded =
                type == PatchType.STRATEGIC ? converted(patched) : Decoder.decode(definition, patched, List.of());
        String said = type == PatchType.STRATEGIC ? GoText.plain(body) : GoText.json(patched);
        String fault = type == PatchType.STRATEGIC ? decoded.fault() : ofKind(patched, decoded);
        if (fault != null) {
            throw malformed(said, fault);
        }
        strict.addAll(decoded.strict());
        if (validation() == FieldValidation.STRICT && !strict.isEmpty()) {
            throw malformed(said, "strict decoding error: " + String.join(", ", strict));
        }
        BodyDecoding.judge(strict, validation(), writing.warnings(), "");
        JsonObject tree = decoded.tree().with("kind", kind.name()).with("apiVersion", kind.apiVersion());
        return Tracking.reset(patched, tree);
    }

    private FieldValidation validation() {
        return writing.options().fieldValidation();
    }

    /** Whether the server looks at the patch closely enough to find fields that stand twice. */
    private boolean isRead() {
        return validation() != FieldValidation.IGNORE;
    }

    /** @param strict collects what the patch has too much of */
    private JsonObject patched(JsonObject object, List<String> strict) throws Refusal {
        List<Repeat> repeats = writing.options().repeats();
        return switch (type) {
            case JSON -> {
                Optional<String> fault = PatchOperations.fault(body, isRead());
                if (fault.isPresent()) {
                    throw new Refusal(Problems.badRequest((isRead() ? DECODING : "") + fault.get()));
                }
                strict.addAll(PatchOperations.strict(body.asArray(), repeats));
                yield tree(JsonPatch.apply(object, body.asArray()));
            }
            case MERGE -> {
                strict.addAll(doubled(repeats));
                yield MergePatch.apply(object, mergePatch());
            }
            case STRATEGIC -> {
                strict.addAll(doubled(repeats));
                yield tree(StrategicMergePatch.apply(definition, object, map("")));
            }
            case APPLY -> throw new AssertionError("an apply is no patch of a tree");
        };
    }

    private static List<String> doubled(List<Repeat> repeats) {
        return repeats.stream()
                .map(repeat -> "duplicate field \"" + repeat.path() + "\"")
                .toList();
    }

    private JsonObject mergePatch() throws Refusal {
        boolean isObject = body instanceof JsonObject;
        if (!isObject && (body == JsonNull.NULL || !isRead())) {
            throw new Refusal(Problems.badRequest("Invalid JSON Patch"));
        }
        return map(DECODING);
    }

    private JsonObject map(String prefix) throws Refusal {
        if (body instanceof JsonObject || body == JsonNull.NULL) {
            return body.asObject();
        }
        throw new Refusal(Problems.badRequest(prefix + "json: cannot unmarshal " + Decoder.described(body)
                + " into Go value of type map[string]interface {}"));
    }

    static JsonObject tree(Patched patched) throws Refusal {
        if (patched instanceof Patched.Tree tree) {
            return tree.tree();
        }
        Patched.Refused refused = (Patched.Refused) patched;
        String reason = switch (refused.code()) {
            case 400 -> "BadRequest";
            case 413 -> "RequestEntityTooLarge";
            case 422 -> "Invalid";
            default -> "";
        };
        Problem.About about = refused.code() == 422 ? Problem.About.NOTHING : null;
        throw new Refusal(new Problem(refused.code(), reason, refused.message(), about, List.of()));
    }

    /** A strategic patch makes a tree of no known type, of which unknown fields are told in their order. */
    private Decoded converted(JsonObject patched) {
        Converted converted = UnstructuredConversion.of(definition, patched);
        if (converted.fault() != null) {
            return new Decoded(JsonObject.EMPTY, converted.fault(), List.of());
        }
        Decoded decoded = Decoder.decode(definition, converted.tree(), List.of());
        return new Decoded(
                decoded.tree(),
                decoded.fault(),
                decoded.strict().stream().sorted().toList());
    }

    /** What is wrong with the patched text of an object, which is read as if it had been sent. */
    private @Nullable String ofKind(JsonObject patched, Decoded decoded) {
        String other = BodyDecoding.otherKind(writing.catalogue(), kind, patched);
        return other != null ? other : decoded.fault();
    }

    /** What is wrong with the patched object's form is told as if the patch were a field of it. */
    private static Refusal malformed(String patch, String fault) {
        String message = "Invalid value: " + GoText.quote(patch) + ": " + fault;
        return new Refusal(Problems.invalid("", "", "", List.of(new Cause("FieldValueInvalid", "patch", message))));
    }
}
