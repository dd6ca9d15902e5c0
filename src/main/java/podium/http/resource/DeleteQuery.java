package podium.http.resource;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Problem.Cause;
import podium.cluster.Problems;
import podium.cluster.WriteOptions;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Query;
import podium.http.Refusal;
import podium.http.body.BodyReader;
import podium.http.list.GoNumbers;
import podium.schema.Decoder;

/** What a deletion says, in its body or else in its query ({@code metav1.DeleteOptions}). */
record DeleteQuery(DeleteOptions options, boolean isDryRun, boolean asksForDependents) {

    private static final int ACCEPTED = 202;

    private static final String POLICY = "propagationPolicy";
    private static final String ORPHAN = "orphanDependents";
    private static final String GRACE = "gracePeriodSeconds";
    private static final List<String> POLICIES = List.of("Foreground", "Background", "Orphan");

    /** A field of the body, with the Go type that holds it. */
    private record Typed(String path, Class<? extends Json> json, String goType) {}

    private static final List<Typed> FIELDS = List.of(
            new Typed(GRACE, JsonNumber.class, "int64"),
            new Typed("preconditions", JsonObject.class, "v1.Preconditions"),
            new Typed("preconditions.uid", JsonString.class, "types.UID"),
            new Typed("preconditions.resourceVersion", JsonString.class, "string"),
            new Typed(ORPHAN, JsonBoolean.class, "bool"),
            new Typed(POLICY, JsonString.class, "v1.DeletionPropagation"),
            new Typed("dryRun", JsonArray.class, "[]string"));

    static DeleteQuery of(HttpRequest request, BodyReader bodies) throws Refusal {
        JsonObject tree = request.body().length == 0 ? fromQuery(request.query()) : fromBody(request, bodies);
        List<Cause> faults = new ArrayList<>();
        String policy = tree.string(POLICY, "");
        if (!policy.isEmpty() && tree.has(ORPHAN)) {
            faults.add(new Cause(
                    "FieldValueInvalid",
                    POLICY,
                    "Invalid value: \"" + policy + "\": orphanDependents and deletionPropagation cannot be both set"));
        }
        if (!policy.isEmpty() && !POLICIES.contains(policy)) {
            faults.add(WriteQuery.unsupported(
                    POLICY, "\"" + policy + "\"", "\"Foreground\", \"Background\", \"Orphan\", \"nil\""));
        }
        List<String> dryRun = texts(tree.array("dryRun"));
        WriteQuery.checkDryRun(dryRun, faults);
        WriteQuery.refuse("DeleteOptions", faults);
        boolean asksForDependents = tree.has(ORPHAN) && !tree.isTrue(ORPHAN);
        // clients write out the empty list, too
        return new DeleteQuery(options(tree, policy), !dryRun.isEmpty(), asksForDependents);
    }

    /** As the server: whoever asks for the dependents to go, too, is told that the object still waits for something. */
    int code(boolean isGone) {
        return isGone || !asksForDependents ? HttpAnswer.OK : ACCEPTED;
    }

    WriteOptions writeOptions() {
        WriteOptions plain = WriteOptions.STRICT;
        return isDryRun ? plain.dry() : plain;
    }

    private static DeleteOptions options(JsonObject tree, String policy) {
        JsonObject preconditions = tree.object("preconditions");
        return new DeleteOptions(
                tree.has(GRACE) ? Long.valueOf(tree.number(GRACE, 0)) : null,
                propagation(tree, policy),
                preconditions.string("uid"),
                preconditions.string("resourceVersion"));
    }

    private static @Nullable Propagation propagation(JsonObject tree, String policy) {
        if (tree.has(ORPHAN)) {
            return tree.isTrue(ORPHAN) ? Propagation.Orphan : Propagation.Background;
        }
        return policy.isEmpty() ? null : Propagation.valueOf(policy);
    }

    private static JsonObject fromQuery(Query query) throws Refusal {
        JsonObject.Builder tree = JsonObject.builder();
        if (!query.text(GRACE).isEmpty()) {
            tree.put(GRACE, GoNumbers.whole(query.text(GRACE)));
        }
        if (query.has(ORPHAN)) {
            tree.put(ORPHAN, query.isTrue(ORPHAN));
        }
        if (query.has(POLICY)) {
            tree.put(POLICY, query.text(POLICY));
        }
        if (query.has("dryRun")) {
            List<Json> said = new ArrayList<>();
            query.all("dryRun").forEach(text -> said.add(Json.of(text)));
            tree.put("dryRun", JsonArray.of(said));
        }
        return tree.build();
    }

    private static JsonObject fromBody(HttpRequest request, BodyReader bodies) throws Refusal {
        BodyReader.refuseOtherTypes(request);
        JsonObject tree = bodies.options(request).object();
        for (Typed field : FIELDS) {
            Json value = tree.at(field.path.split("\\."));
            if (value != null && value != JsonNull.NULL && !field.json.isInstance(value)) {
                throw new Refusal(Problems.badRequest("json: cannot unmarshal " + Decoder.described(value)
                        + " into Go struct field DeleteOptions." + field.path + " of type " + field.goType));
            }
        }
        return tree;
    }

    private static List<String> texts(JsonArray list) {
        List<String> texts = new ArrayList<>();
        for (Json item : list) {
            texts.add(item instanceof JsonString text ? text.value() : item.toString());
        }
        return texts;
    }
}
