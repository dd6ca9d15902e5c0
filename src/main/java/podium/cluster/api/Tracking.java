package podium.cluster.api;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.fields.FieldOwnership;
import podium.cluster.fields.FieldSet;
import podium.cluster.fields.ManagedTimes;
import podium.cluster.fields.ResetFields;
import podium.cluster.fields.Writer;
import podium.schema.Decoder;
import podium.schema.Definition;

/**
 * Notes in {@code metadata.managedFields} who wrote what. Writes without a field manager are not noted: they are those of this
 * program itself, of its controllers and of whoever sits at it.
 *
 * @param subresource through which the object is written, or empty
 */
record Tracking(Writing writing, String subresource) {

    private boolean isOff() {
        return writing.options().fieldManager().isEmpty();
    }

    /** @param object with its defaults, not yet admitted */
    JsonObject created(JsonObject object) {
        return isOff() ? object : ownership().created(writing.canonical(object), writer());
    }

    /** @param object with its defaults, not yet freed from what the write does not touch */
    JsonObject updated(JsonObject was, JsonObject object) {
        return isOff()
                ? KindRules.withKept("managedFields", was, object)
                : ownership().updated(was, writing.canonical(object), writer());
    }

    /** The object to be written: the one before where only times of owners differ. */
    JsonObject settled(JsonObject was, JsonObject object) {
        return isOff() ? object : ManagedTimes.kept(was, object);
    }

    FieldOwnership ownership() {
        FieldSet ignored = ResetFields.of(
                writing.key().kind(), subresource, writing.rules().hasStatus());
        return ownership(writing.entry().definition(), ignored);
    }

    FieldOwnership ownership(Definition definition, FieldSet ignored) {
        JsonObject zero =
                Decoder.decode(definition, JsonObject.EMPTY, List.of()).tree();
        return new FieldOwnership(definition, zero, ignored, writing.draft().now());
    }

    Writer writer() {
        return writer(writing.key().kind().apiVersion());
    }

    Writer writer(String apiVersion) {
        return new Writer(writing.options().fieldManager(), apiVersion, subresource);
    }

    /** The object as decoded, which does not tell an empty list of owners from none: who sends one wants none kept. */
    static JsonObject reset(JsonObject sent, JsonObject decoded) {
        boolean isReset = JsonArray.EMPTY.equals(sent.object("metadata").get("managedFields"));
        return isReset ? with(decoded, JsonArray.of(JsonObject.EMPTY)) : decoded;
    }

    static JsonObject with(JsonObject object, JsonArray owners) {
        return object.change(
                "metadata",
                metadata ->
                        owners.isEmpty() ? metadata.without("managedFields") : metadata.with("managedFields", owners));
    }
}
