package podium.cluster.validation;

import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** Questions whether somebody may do something ({@code pkg/apis/authorization/validation} of 1.36). */
public final class ReviewChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath METADATA = FieldPath.of("metadata");

    private ReviewChecks() {}

    /** What one may do oneself. */
    public static void ofSelf(JsonObject review, Causes causes) {
        attributes(review.object("spec"), causes);
        nameless(review, "must be empty", causes);
    }

    /** What somebody may do. */
    public static void ofOthers(JsonObject review, Causes causes) {
        somebody(review, causes);
        nameless(review, "must be empty", causes);
    }

    /** What somebody may do in one namespace. */
    public static void local(JsonObject review, String namespace, Causes causes) {
        JsonObject spec = review.object("spec");
        somebody(review, causes);
        nameless(review, "must be empty except for namespace", causes);
        if (spec.has("resourceAttributes")) {
            String said = spec.object("resourceAttributes").string("namespace", "");
            if (!said.equals(namespace)) {
                FieldPath path = SPEC.child("resourceAttributes").child("namespace");
                causes.invalid(path, said, "must match metadata.namespace");
            }
        }
        if (spec.has("nonResourceAttributes")) {
            causes.invalid(SPEC.child("nonResourceAttributes"), path(spec), "disallowed on this kind of request");
        }
    }

    private static void somebody(JsonObject review, Causes causes) {
        JsonObject spec = review.object("spec");
        attributes(spec, causes);
        String user = spec.string("user", "");
        if (user.isEmpty() && spec.array("groups").isEmpty()) {
            causes.invalid(SPEC.child("user"), user, "at least one of user or group must be specified");
        }
    }

    private static void attributes(JsonObject spec, Causes causes) {
        boolean isOnResource = spec.has("resourceAttributes");
        boolean isOnPath = spec.has("nonResourceAttributes");
        if (isOnResource && isOnPath) {
            causes.invalid(
                    SPEC.child("nonResourceAttributes"),
                    path(spec),
                    "cannot be specified in combination with resourceAttributes");
        } else if (!isOnResource && !isOnPath) {
            causes.invalid(
                    SPEC.child("resourceAttributes"),
                    JsonNull.NULL,
                    "exactly one of nonResourceAttributes or resourceAttributes must be specified");
        }
    }

    /** As the server has it in itself. */
    private static Json path(JsonObject spec) {
        JsonObject path = spec.object("nonResourceAttributes");
        return JsonObject.of("Path", Json.of(path.string("path", "")), "Verb", Json.of(path.string("verb", "")));
    }

    /** A question is not kept, so it has no name and nothing else by which it could be found. */
    private static void nameless(JsonObject review, String fault, Causes causes) {
        JsonObject metadata = review.object("metadata");
        if (!metadata.without("managedFields").without("namespace").isEmpty()) {
            causes.invalid(METADATA, metadata, fault);
        }
    }
}
