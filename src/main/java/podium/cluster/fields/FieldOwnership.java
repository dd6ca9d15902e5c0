package podium.cluster.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.Definition;

/**
 * Keeps {@code metadata.managedFields} of the objects of one definition: what a write makes of the owners, and what applying
 * makes of object and owners.
 *
 * <p>Trees are as the server writes them, with their defaults; but what is applied is as it was sent.
 *
 * @param definition of the objects
 * @param zero what the server writes of an object about which nothing is said
 * @param ignored the fields that the write does not touch ({@link ResetFields})
 * @param now when it is written
 */
public record FieldOwnership(Definition definition, JsonObject zero, FieldSet ignored, Json now) {

    /** Under this name stands what was there before anybody's fields were kept. */
    private static final String BEFORE_FIRST_APPLY = "before-first-apply";

    /** Fields that the server keeps itself; nobody owns them. */
    private static final FieldSet SERVERS_OWN = serversOwn();

    private static FieldSet serversOwn() {
        FieldSet own = FieldSet.ofNames("apiVersion").union(FieldSet.ofNames("kind"));
        own = own.union(FieldSet.ofNames("metadata"));
        for (String name : List.of(
                "name",
                "namespace",
                "creationTimestamp",
                "selfLink",
                "uid",
                "clusterName",
                "generation",
                "managedFields",
                "resourceVersion")) {
            own = own.union(FieldSet.ofNames("metadata", name));
        }
        return own;
    }

    private Shape shape() {
        return Shape.of(definition);
    }

    /** A new object with its writer as the owner of all its fields. */
    public JsonObject created(JsonObject object, Writer writer) {
        JsonObject bare = withoutOwners(object);
        return withOwners(bare, written(zero, bare, ManagedFields.NONE, writer));
    }

    /**
     * An object as somebody wrote it, with its owners: the writer owns what differs from before. Whose owners the request
     * names itself has those; an object without any stays without.
     */
    public JsonObject updated(JsonObject live, JsonObject object, Writer writer) {
        ManagedFields owners = owners(live, object, !writer.subresource().isEmpty());
        JsonObject bare = withoutOwners(object);
        return withOwners(bare, owners.isEmpty() ? owners : written(withoutOwners(live), bare, owners, writer));
    }

    private static ManagedFields owners(JsonObject live, JsonObject object, boolean onlyLive) {
        Json asked = object.object("metadata").get("managedFields");
        if (!onlyLive && ManagedFields.isReset(asked)) {
            return ManagedFields.NONE;
        }
        ManagedFields owners = onlyLive || asked == null ? null : ManagedFields.read(asked.asArray());
        return owners == null || owners.isEmpty() ? ofLive(live) : owners;
    }

    private static ManagedFields ofLive(JsonObject live) {
        ManagedFields owners = ManagedFields.read(live.object("metadata").array("managedFields"));
        return owners == null ? ManagedFields.NONE : owners;
    }

    private ManagedFields written(JsonObject before, JsonObject after, ManagedFields owners, Writer writer) {
        Comparison comparison = Comparison.of(shape(), before, after).without(ignored);
        FieldSet fields = comparison.written();
        ManagedFields others = changed(owners, comparison, owner -> true);
        FieldSet own = fields.difference(SERVERS_OWN);
        if (own.isEmpty()) {
            return OwnerLimit.keep(others);
        }
        FieldOwner owner = FieldOwner.updating(writer);
        OwnedFields had = others.of(owner);
        FieldSet all = had == null ? own : had.fields().union(own);
        return OwnerLimit.keep(others.with(owner, new OwnedFields(all, writer.apiVersion(), now)));
    }

    private interface Whom {
        boolean isAffected(FieldOwner owner);
    }

    /** The owners without what somebody else wrote or took away. */
    private static ManagedFields changed(ManagedFields owners, Comparison comparison, Whom whom) {
        FieldSet gone = comparison.written().union(comparison.removed());
        Map<FieldOwner, OwnedFields> rest = owners.owned();
        rest.replaceAll((owner, owned) ->
                whom.isAffected(owner) ? owned.with(owned.fields().difference(gone)) : owned);
        return ManagedFields.of(rest);
    }

    /**
     * Applies a tree to an object, which is {@link #zero} when there is none yet.
     *
     * @param force whether to take what others own
     */
    public Applied applied(JsonObject live, JsonObject tree, Writer writer, boolean force) {
        String fault = ShapeChecks.faults(definition, tree);
        if (!fault.isEmpty()) {
            return new Applied.Unfit(fault);
        }
        ManagedFields owners = ofLive(live);
        JsonObject bare = withoutOwners(live);
        if (owners.isEmpty()) {
            owners = written(zero, bare, owners, writer.called(BEFORE_FIRST_APPLY));
        }
        Applying applying = new Applying(bare, tree, owners, FieldOwner.applying(writer), writer.apiVersion());
        return writer.manager().equals(ClientSideApply.KUBECTL)
                ? appliedByKubectl(applying, bare, tree, force)
                : applying.result(force);
    }

    private Applied appliedByKubectl(Applying applying, JsonObject live, JsonObject tree, boolean force) {
        ClientSideApply clientSide = new ClientSideApply(definition);
        Applied applied = applying.result(force);
        if (applied instanceof Applied.Conflicting conflicting) {
            List<Applied.Conflict> others = conflicting.without(clientSide.unchanged(live));
            applied = others.isEmpty() ? applying.result(true) : new Applied.Conflicting(others);
        }
        return applied instanceof Applied.Tree done ? new Applied.Tree(clientSide.noted(done.tree(), tree)) : applied;
    }

    /** One apply on its way. */
    private final class Applying {
        private final JsonObject live;
        private final ManagedFields owners;
        private final FieldOwner owner;
        private final JsonObject merged;

        Applying(JsonObject live, JsonObject tree, ManagedFields before, FieldOwner owner, String apiVersion) {
            OwnedFields last = before.of(owner);
            FieldSet fields = FieldsOf.tree(shape(), tree).recursiveDifference(ignored);
            OwnedFields now = new OwnedFields(fields, apiVersion, last == null ? null : last.time());
            JsonObject all = Merged.of(shape(), live, tree);
            this.live = live;
            this.owner = owner;
            this.owners = before.with(owner, now);
            this.merged = last == null ? all : new Pruning(shape(), all, owners, last.fields()).pruned();
        }

        Applied result(boolean force) {
            Comparison comparison = Comparison.of(shape(), live, merged).without(ignored);
            List<Applied.Conflict> conflicts = force ? List.of() : conflicts(comparison.written());
            if (!conflicts.isEmpty()) {
                return new Applied.Conflicting(conflicts);
            }
            ManagedFields all = changed(owners, comparison, other -> !other.equals(owner));
            OwnedFields own = all.of(owner);
            if (own != null) {
                OwnedFields bare = own.with(own.fields().difference(SERVERS_OWN));
                all = all.with(owner, merged.equals(live) ? bare : bare.at(now));
            }
            return new Applied.Tree(withOwners(merged, all));
        }

        private List<Applied.Conflict> conflicts(FieldSet written) {
            List<Applied.Conflict> conflicts = new ArrayList<>();
            owners.owned().forEach((other, owned) -> {
                if (!other.equals(owner)) {
                    owned.fields()
                            .intersection(written)
                            .forEach(path -> conflicts.add(new Applied.Conflict(other, path)));
                }
            });
            return conflicts;
        }
    }

    private static JsonObject withoutOwners(JsonObject object) {
        return inMetadata(object, metadata -> metadata.without("managedFields"));
    }

    private static JsonObject withOwners(JsonObject object, ManagedFields owners) {
        JsonArray list = owners.write();
        return list.isEmpty() ? object : inMetadata(object, metadata -> metadata.with("managedFields", list));
    }

    private static JsonObject inMetadata(JsonObject object, UnaryOperator<JsonObject> change) {
        return object.has("metadata") || change.apply(JsonObject.EMPTY) != JsonObject.EMPTY
                ? object.change("metadata", change)
                : object;
    }
}
