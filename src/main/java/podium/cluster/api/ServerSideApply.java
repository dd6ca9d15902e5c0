package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problem.Cause;
import podium.cluster.Problems;
import podium.cluster.WriteOptions.FieldValidation;
import podium.cluster.fields.Applied;
import podium.cluster.fields.FieldOwnership;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Decoder;
import podium.schema.Decoder.Decoded;
import podium.schema.UnstructuredConversion;
import podium.schema.UnstructuredConversion.Converted;

/**
 * Server-side apply: the body is the object as one of its managers wants it, and what it does not say stays.
 *
 * @param subresource {@code status} or empty
 */
record ServerSideApply(Writing writing, String subresource) {

    Draft.Result by(Json body) throws Refusal {
        JsonObject wanted = object(body, writing.key().kind());
        Resource found = writing.found();
        if (found == null && !subresource.isEmpty()) {
            throw new Refusal(Problems.notFound(writing.key()));
        }
        Tracking tracking = new Tracking(writing, subresource);
        FieldOwnership ownership = tracking.ownership();
        JsonObject live = found == null ? ownership.zero() : writing.canonical(found.tree());
        Applied applied = ownership.applied(
                live, wanted, tracking.writer(), writing.options().force());
        JsonObject object = typed(tree(applied, wanted), wanted);
        judgeRepeats();
        writing.refuseOtherName(object);
        JsonObject whole = writing.defaulted(writing.inItsNamespace(object));
        return found == null ? created(whole) : new Replacement(writing, subresource).byTracked(found, whole);
    }

    /** Fields that stand twice, as the reader of YAML says it. */
    private void judgeRepeats() throws Refusal {
        List<JsonReader.Repeat> repeats = writing.options().repeats();
        FieldValidation validation = writing.options().fieldValidation();
        if (repeats.isEmpty() || validation == FieldValidation.IGNORE) {
            return;
        }
        String fault = "error converting YAML to JSON: " + YamlRepeats.told(repeats);
        if (validation == FieldValidation.STRICT) {
            throw new Refusal(Problems.badRequest("error strict decoding YAML: " + fault));
        }
        writing.warnings().add(fault);
    }

    /** A version of an object that is not there is nobody's; a uid is of one that was. */
    private Draft.Result created(JsonObject object) throws Refusal {
        String uid = object.object("metadata").string("uid", "");
        if (!uid.isEmpty()) {
            throw new Refusal(Problems.conflict(
                    writing.key(),
                    "uid mismatch: the provided object specified uid " + uid + ", and no existing object was found"));
        }
        return new Creation(writing)
                .ofTracked(object.change("metadata", metadata -> metadata.without("resourceVersion")));
    }

    private JsonObject typed(JsonObject tree, JsonObject wanted) throws Refusal {
        Converted converted = UnstructuredConversion.of(writing.entry().definition(), tree);
        Decoded decoded = Decoder.decode(writing.entry().definition(), converted.tree(), List.of());
        String fault = converted.fault() == null ? decoded.fault() : converted.fault();
        if (fault != null) {
            throw new Refusal(Problem.of(
                    500, "", "failed to convert new typed object (" + named(wanted) + ") to object: " + fault));
        }
        return decoded.tree();
    }

    private String named(JsonObject tree) {
        return named(tree, writing.key().kind());
    }

    private static String named(JsonObject tree, Kind kind) {
        JsonObject metadata = tree.object("metadata");
        return metadata.string("namespace", "") + "/" + metadata.string("name", "") + "; " + shown(kind);
    }

    /** The same of what stands in a body; a version of three parts is none. */
    private static String shown(String version, String kind) {
        int slash = version.indexOf('/');
        if (slash != version.lastIndexOf('/')) {
            return "/, Kind=";
        }
        return (slash < 0 ? "/" + version : version) + ", Kind=" + kind;
    }

    /** As Go prints a {@code GroupVersionKind}. */
    private static String shown(Kind kind) {
        return kind.group() + "/" + kind.version() + ", Kind=" + kind.name();
    }

    /** @param kind that the body has to be of */
    static JsonObject object(Json body, Kind kind) throws Refusal {
        if (!(body instanceof JsonObject) && body != JsonNull.NULL) {
            throw new Refusal(
                    Problems.badRequest("error decoding YAML: error unmarshaling JSON: while decoding JSON: json:"
                            + " cannot unmarshal " + Decoder.described(body)
                            + " into Go value of type map[string]interface {}"));
        }
        JsonObject object = body.asObject();
        String version = object.string("apiVersion", "");
        if (!kind.isCalled(version, object.string("kind", ""))) {
            throw new Refusal(Problems.badRequest("invalid object type: " + shown(version, object.string("kind", ""))));
        }
        if (object.object("metadata").get("managedFields") instanceof JsonArray) {
            throw new Refusal(Problems.badRequest("metadata.managedFields must be nil"));
        }
        return object;
    }

    private JsonObject tree(Applied applied, JsonObject wanted) throws Refusal {
        return tree(applied, named(wanted));
    }

    /** @param named as messages name the object that is applied */
    private static JsonObject tree(Applied applied, String named) throws Refusal {
        if (applied instanceof Applied.Unfit unfit) {
            throw new Refusal(
                    Problem.of(500, "", "failed to create typed patch object (" + named + "): " + unfit.fault()));
        } else if (applied instanceof Applied.Conflicting conflicting) {
            throw new Refusal(conflict(conflicting));
        }
        return ((Applied.Tree) applied).tree();
    }

    /** What applying to an object made of it. */
    static JsonObject tree(Applied applied, JsonObject wanted, Kind kind) throws Refusal {
        return tree(applied, named(wanted, kind));
    }

    private static Problem conflict(Applied.Conflicting conflicting) {
        List<Cause> causes = new ArrayList<>();
        for (Applied.Conflict conflict : conflicting.conflicts()) {
            causes.add(new Cause("FieldManagerConflict", conflict.field(), conflict.message()));
        }
        Problem.About nothing = new Problem.About("", "", "");
        return new Problem(409, "Conflict", conflicting.message(), nothing, causes);
    }
}
