package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problem.Cause;
import podium.cluster.Problems;
import podium.cluster.Request.PatchType;
import podium.cluster.WriteOptions.FieldValidation;
import podium.cluster.patch.JsonPatch;
import podium.cluster.patch.MergePatch;
import podium.cluster.patch.Patched;
import podium.cluster.patch.StrategicMergePatch;
import podium.resource.Resource;
import podium.schema.Decoder;
import podium.schema.Decoder.Decoded;
import podium.schema.Definition;
import podium.schema.GoText;

/**
 * Changes an object by a patch: what the patch makes of it then goes the way of a replacement.
 *
 * @param subresource {@code status}, {@code scale} or empty
 */
record Patching(Writing writing, String subresource) {

    Draft.Result by(PatchType type, Json patch) throws Refusal {
        Replacement replacement = new Replacement(writing, subresource);
        if (subresource.equals("scale")) {
            return new Scaling(writing).by(type, patch);
        }
        replacement.refuseUnknownSubresource();
        if (type == PatchType.APPLY) {
            return new ServerSideApply(writing, subresource).by(patch);
        }
        Resource before = writing.existing();
        Definition definition = writing.entry().definition();
        JsonObject patched = tree(patched(definition, before.tree(), type, patch));
        JsonObject decoded = decoded(definition, patched, type, patch);
        JsonObject object = writing.defaulted(Tracking.reset(patched, decoded));
        writing.refuseOtherName(object);
        return replacement.by(before, writing.inItsNamespace(object));
    }

    static JsonObject tree(Patched patched) throws Refusal {
        if (patched instanceof Patched.Tree tree) {
            return tree.tree();
        }
        Patched.Refused refused = (Patched.Refused) patched;
        if (refused.code() == 422) {
            throw new Refusal(new Problem(422, "Invalid", refused.message(), Problem.About.NOTHING, List.of()));
        }
        String reason = refused.code() == 400 ? "BadRequest" : "";
        throw new Refusal(Problem.of(refused.code(), reason, refused.message()));
    }

    static Patched patched(Definition definition, JsonObject object, PatchType type, Json patch) throws Refusal {
        return switch (type) {
            case JSON -> {
                if (patch instanceof JsonArray operations) {
                    yield JsonPatch.apply(object, operations);
                }
                throw undecodable(patch, "[]handlers.jsonPatchOp");
            }
            case MERGE -> new Patched.Tree(MergePatch.apply(object, map(patch)));
            case APPLY -> throw new AssertionError("an apply is no patch of a tree");
            case STRATEGIC -> StrategicMergePatch.apply(definition, object, map(patch));
        };
    }

    private static JsonObject map(Json patch) throws Refusal {
        if (patch instanceof JsonObject object) {
            return object;
        }
        throw undecodable(patch, "map[string]interface {}");
    }

    private static Refusal undecodable(Json patch, String goType) {
        return new Refusal(Problems.badRequest("error decoding patch: json: cannot unmarshal "
                + Decoder.described(patch) + " into Go value of type " + goType));
    }

    /** What is wrong with the patched object's form is told as if the patch were a field of it. */
    private JsonObject decoded(Definition definition, JsonObject patched, PatchType type, Json patch) throws Refusal {
        Decoded decoded = Decoder.decode(definition, patched, List.of());
        String said = type == PatchType.STRATEGIC ? GoText.plain(patch) : GoText.json(patched);
        if (decoded.fault() != null) {
            throw malformed(said, decoded.fault());
        }
        boolean isStrict = writing.options().fieldValidation() == FieldValidation.STRICT;
        if (isStrict && !decoded.strict().isEmpty()) {
            throw malformed(said, "strict decoding error: " + String.join(", ", decoded.strict()));
        }
        BodyDecoding.judge(decoded.strict(), writing.options().fieldValidation(), writing.warnings(), "");
        return decoded.tree();
    }

    private static Refusal malformed(String patch, String fault) {
        String message = "Invalid value: " + GoText.quote(patch) + ": " + fault;
        return new Refusal(Problems.invalid("", "", "", List.of(new Cause("FieldValueInvalid", "patch", message))));
    }
}
