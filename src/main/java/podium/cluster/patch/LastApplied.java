package podium.cluster.patch;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.schema.Definition;
import podium.schema.GoText;

/**
 * What {@code kubectl apply} does on the client's side: it keeps the manifest in an annotation of the object, so that with
 * the next manifest it can tell what that one no longer has from what others put there.
 */
public final class LastApplied {

    /** The annotation with the manifest that was applied last. */
    public static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

    private LastApplied() {}

    /** The manifest as it is sent: with itself in the annotation. */
    public static JsonObject annotated(JsonObject manifest) {
        JsonObject bare = manifest.change(
                "metadata", metadata -> metadata.change("annotations", annotations -> annotations.without(ANNOTATION)));
        String text = GoText.sortedJson(bare) + "\n";
        return bare.change(
                "metadata",
                metadata -> metadata.change("annotations", annotations -> annotations.with(ANNOTATION, text)));
    }

    /** Whether an object was made, or was last changed, by {@code kubectl apply}. */
    public static boolean isIn(JsonObject object) {
        return text(object) != null;
    }

    /**
     * The strategic merge patch that {@code kubectl apply} sends: what the manifest adds to the object or changes in it, and
     * what it no longer has since it was applied last. Empty when there is nothing to change.
     *
     * @param current the object as it is
     * @param manifest made by {@link #annotated}
     */
    public static Patched patch(Definition definition, JsonObject current, JsonObject manifest) {
        try {
            JsonObject original = parsed(text(current));
            JsonObject additions = new Diffing(true, false).objects(definition, current, manifest, false);
            JsonObject deletions = new Diffing(false, true).objects(definition, original, manifest, false);
            return new Patched.Tree(new Merging(true).objects(definition, deletions, additions));
        } catch (PatchException refused) {
            return refused.refused();
        }
    }

    private static @Nullable String text(JsonObject object) {
        return object.object("metadata").object("annotations").string(ANNOTATION);
    }

    private static JsonObject parsed(@Nullable String text) throws PatchException {
        if (text == null) {
            return JsonObject.EMPTY;
        }
        if (JsonReader.read(text) instanceof JsonReader.Value value && value.json() instanceof JsonObject manifest) {
            return manifest;
        }
        throw PatchException.badRequest("invalid JSON document");
    }
}
