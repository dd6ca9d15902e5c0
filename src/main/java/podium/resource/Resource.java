package podium.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * One object at one resource version: its key and its whole tree, {@code apiVersion} and {@code kind} included.
 *
 * <p>A typed reading of it ({@link PodReading} and so on) is computed at most once and kept beside it.
 */
public final class Resource {

    private final Key key;
    private final JsonObject tree;
    private final String controllerUid;

    /** Filled at first use; every thread would compute the same, so a race costs time only. */
    private @Nullable Object reading;

    private Resource(Key key, JsonObject tree) {
        this.key = key;
        this.tree = tree;
        this.controllerUid =
                OwnerReference.controllerUid(tree.object("metadata").array("ownerReferences"));
    }

    public static Resource of(Key key, JsonObject tree) {
        return new Resource(key, tree);
    }

    public Key key() {
        return key;
    }

    public JsonObject tree() {
        return tree;
    }

    public JsonObject metadata() {
        return tree.object("metadata");
    }

    public JsonObject spec() {
        return tree.object("spec");
    }

    public JsonObject status() {
        return tree.object("status");
    }

    public JsonObject labels() {
        return metadata().object("labels");
    }

    public JsonObject annotations() {
        return metadata().object("annotations");
    }

    public String uid() {
        return metadata().string("uid", "");
    }

    public long resourceVersion() {
        String text = metadata().string("resourceVersion");
        return text == null ? 0 : Long.parseLong(text);
    }

    public long generation() {
        return metadata().number("generation", 0);
    }

    /** Milliseconds of {@code metadata.creationTimestamp}, or -1. */
    public long createdMs() {
        return Timestamps.parse(metadata().get("creationTimestamp"));
    }

    /** Whether somebody asked for the object's deletion. */
    public boolean isDeleting() {
        return metadata().has("deletionTimestamp");
    }

    /** Milliseconds of {@code metadata.deletionTimestamp}, or -1. */
    public long deletionMs() {
        return Timestamps.parse(metadata().get("deletionTimestamp"));
    }

    public boolean hasFinalizer(String finalizer) {
        for (Json item : metadata().array("finalizers")) {
            if (item.equals(Json.of(finalizer))) {
                return true;
            }
        }
        return false;
    }

    /** The uid of the owner that is the controller, or empty. */
    public String controllerUid() {
        return controllerUid;
    }

    public boolean hasOwners() {
        return !metadata().array("ownerReferences").isEmpty();
    }

    /** Whether this uid stands among its owners. */
    public boolean isOwnedBy(String uid) {
        for (Json reference : metadata().array("ownerReferences")) {
            if (uid.equals(reference.asObject().string("uid"))) {
                return true;
            }
        }
        return false;
    }

    public List<OwnerReference> owners() {
        JsonArray references = metadata().array("ownerReferences");
        List<OwnerReference> owners = new ArrayList<>(references.size());
        for (Json reference : references) {
            owners.add(OwnerReference.of(reference.asObject()));
        }
        return owners;
    }

    public @Nullable OwnerReference controller() {
        for (OwnerReference owner : owners()) {
            if (owner.controller()) {
                return owner;
            }
        }
        return null;
    }

    public Resource withTree(JsonObject changed) {
        return changed == tree ? this : new Resource(key, changed);
    }

    public Resource change(UnaryOperator<JsonObject> change) {
        return withTree(change.apply(tree));
    }

    public Resource changeMetadata(UnaryOperator<JsonObject> change) {
        return withTree(tree.change("metadata", change));
    }

    /** The typed reading of this object, computed at the first call. */
    @SuppressWarnings("unchecked")
    public <R> R reading(Function<Resource, R> read) {
        Object known = reading;
        if (known == null) {
            known = Objects.requireNonNull(read.apply(this));
            reading = known;
        }
        return (R) known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Resource that && key.equals(that.key) && tree.equals(that.tree));
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
