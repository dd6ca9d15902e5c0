package podium.cluster.fields;

import podium.base.JsonObject;

/**
 * Takes out of an object what its applier applied the last time and does not any more, unless somebody else owns it.
 *
 * @param merged the object with what was applied now
 * @param owners with what the applier applied now
 * @param last what it owned by its last apply
 */
record Pruning(Shape shape, JsonObject merged, ManagedFields owners, FieldSet last) {

    JsonObject pruned() {
        FieldSet named = named(last);
        JsonObject without = Removal.from(shape, merged, named);
        JsonObject owned = withOwned(without);
        return withUnowned(owned, named);
    }

    /** Brings back what went with its parents, though somebody owns it. */
    private JsonObject withOwned(JsonObject pruned) {
        FieldSet kept = named(fields(pruned)).union(named(allOwned()));
        return Removal.from(shape, merged, named(fields(merged)).difference(kept));
    }

    /** Brings back what went with its parents, though the applier never owned it. */
    private JsonObject withUnowned(JsonObject pruned, FieldSet named) {
        FieldSet gone = named(fields(merged)).difference(named(fields(pruned)));
        return Removal.from(shape, merged, gone.intersection(named));
    }

    private FieldSet allOwned() {
        FieldSet all = FieldSet.EMPTY;
        for (OwnedFields owned : owners.owned().values()) {
            all = all.union(owned.fields());
        }
        return all;
    }

    private FieldSet fields(JsonObject tree) {
        return FieldsOf.tree(shape, tree);
    }

    private FieldSet named(FieldSet set) {
        return NamedFields.asMembers(shape, set);
    }
}
