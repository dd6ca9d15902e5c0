package podium.cluster;

import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Key;

/** Something asked of the API from outside. */
public sealed interface Request {

    /** The object it is about; the name is empty when the server is to make one. */
    Key key();

    /** Takes each kind of request apart. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Creates an object, or does with one what its subresource is for.
     *
     * @param subresource {@code binding}, {@code eviction}, {@code token} or empty
     */
    record Create(Key key, String subresource, JsonObject body) implements Request {

        public Create(Key key, JsonObject body) {
            this(key, "", body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }
    }

    /**
     * Replaces an object.
     *
     * @param subresource {@code status}, {@code scale} or empty
     */
    record Update(Key key, String subresource, JsonObject body) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.update(this);
        }
    }

    /**
     * Changes an object.
     *
     * @param subresource {@code status}, {@code scale} or empty
     */
    record Patch(Key key, String subresource, PatchType type, Json body) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.patch(this);
        }
    }

    /** What {@code kubectl apply} does: creates the object, or merges what the manifest says and no longer says. */
    record Apply(Key key, JsonObject body) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.apply(this);
        }
    }

    record Delete(Key key, DeleteOptions options) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delete(this);
        }
    }

    /** How a patch is written. */
    enum PatchType {
        JSON,
        MERGE,
        STRATEGIC,
        /** Server-side apply: the body is the object as one of its managers wants it. */
        APPLY
    }

    /** One method a kind of request. */
    interface Visitor<R> {
        R create(Create request);

        R update(Update request);

        R patch(Patch request);

        R apply(Apply request);

        R delete(Delete request);
    }
}
