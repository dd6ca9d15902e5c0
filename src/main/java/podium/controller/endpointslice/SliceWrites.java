package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/** The slices that are made, changed and deleted for one owner, and how each is written. */
final class SliceWrites {

    /** Longer names leave no room for the dash before what the server adds. */
    private static final int PREFIX_LENGTH_MAX = 253;

    private final Resource owner;
    private final List<Contents> created = new ArrayList<>();
    private final List<Contents> updated = new ArrayList<>();
    private final List<Resource> deleted = new ArrayList<>();

    /**
     * What a slice is to hold.
     *
     * @param before null for a new slice
     * @param addressType IPv4 or IPv6
     */
    private record Contents(@Nullable Resource before, String addressType, JsonArray ports, JsonArray endpoints) {}

    /** @param owner to which they belong, and with which they go */
    SliceWrites(Resource owner) {
        this.owner = owner;
    }

    void create(String addressType, JsonArray ports, JsonArray endpoints) {
        created.add(new Contents(null, addressType, ports, endpoints));
    }

    void update(Resource slice, JsonArray ports, JsonArray endpoints) {
        updated.add(new Contents(slice, addressType(slice), ports, endpoints));
    }

    void delete(Resource slice) {
        deleted.add(slice);
    }

    /** Lets a slice stand that was to go. */
    void keep(Resource slice) {
        deleted.remove(slice);
    }

    List<Resource> deleted() {
        return List.copyOf(deleted);
    }

    static String addressType(Resource slice) {
        return slice.tree().string("addressType", "");
    }

    /** What would go takes the place of what would come, where both hold addresses of one type. */
    void recycle(Predicate<Resource> isFree) {
        for (Resource slice : deleted()) {
            Contents next = isFree.test(slice) ? takeCreated(addressType(slice)) : null;
            if (next != null) {
                update(slice, next.ports, next.endpoints);
                deleted.remove(slice);
            }
        }
    }

    private @Nullable Contents takeCreated(String addressType) {
        for (int i = created.size() - 1; i >= 0; i--) {
            if (created.get(i).addressType.equals(addressType)) {
                return created.remove(i);
            }
        }
        return null;
    }

    boolean isEmpty() {
        return created.isEmpty() && updated.isEmpty() && deleted.isEmpty();
    }

    int creations() {
        return owner.isDeleting() ? 0 : created.size();
    }

    int updates() {
        return updated.size();
    }

    int deletions() {
        return deleted.size();
    }

    /** @param marks gives metadata the labels and annotations that the slices are to have */
    List<Effect> effects(UnaryOperator<JsonObject> marks) {
        List<Effect> effects = new ArrayList<>();
        if (!owner.isDeleting()) { // or the garbage collector and the controller would work against each other
            for (Contents contents : created) {
                Key key = Key.of(Kind.ENDPOINT_SLICE, owner.key().namespace(), "");
                effects.add(new Effect.Create(key, tree(contents, marks), null, Effect.Otherwise.NOTHING));
            }
        }
        for (Contents contents : updated) {
            if (contents.before != null) {
                effects.add(new Effect.Update(contents.before.key(), changed(contents.before, contents, marks)));
            }
        }
        deleted.forEach(slice -> effects.add(new Effect.Delete(slice.key(), DeleteOptions.DEFAULT, null)));
        return effects;
    }

    private JsonObject tree(Contents contents, UnaryOperator<JsonObject> marks) {
        String name = owner.key().name();
        JsonObject metadata = JsonObject.builder()
                .put("generateName", name.length() < PREFIX_LENGTH_MAX ? name + "-" : name)
                .put("namespace", owner.key().namespace())
                .build();
        return JsonObject.builder()
                .put("kind", Kind.ENDPOINT_SLICE.name())
                .put("apiVersion", Kind.ENDPOINT_SLICE.apiVersion())
                .put("metadata", described(metadata, marks))
                .put("addressType", contents.addressType)
                .put("endpoints", orNull(contents.endpoints))
                .put("ports", orNull(contents.ports))
                .build();
    }

    private JsonObject changed(Resource before, Contents contents, UnaryOperator<JsonObject> marks) {
        return before.tree()
                .with("metadata", described(before.metadata(), marks))
                .with("endpoints", orNull(contents.endpoints))
                .with("ports", orNull(contents.ports));
    }

    private JsonObject described(JsonObject metadata, UnaryOperator<JsonObject> marks) {
        return marks.apply(metadata).with("ownerReferences", JsonArray.of(OwnerReference.controlledBy(owner)));
    }

    /** As the real server gives back a list that nothing is in, where it must be there. */
    private static Json orNull(JsonArray list) {
        return list.isEmpty() ? JsonNull.NULL : list;
    }
}
