package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problems;
import podium.cluster.Request.PatchType;
import podium.cluster.fields.Applied;
import podium.cluster.fields.FieldOwnership;
import podium.cluster.fields.FieldSet;
import podium.cluster.fields.ScaleFields;
import podium.cluster.validation.Causes;
import podium.cluster.validation.FieldPath;
import podium.resource.FurtherKinds;
import podium.resource.Kind;
import podium.resource.LabelSelector;
import podium.resource.Resource;
import podium.schema.Definition;
import podium.schema.KindEntry;

/** The subresource {@code scale}: a number of replicas, whatever kind has them. */
record Scaling(Writing writing) {

    private static final Kind SCALE = new Kind("autoscaling", "v1", "Scale", "scales", true);

    private static final List<Kind> SCALED =
            List.of(Kind.DEPLOYMENT, Kind.REPLICA_SET, FurtherKinds.STATEFUL_SET, FurtherKinds.REPLICATION_CONTROLLER);

    Draft.Result by(JsonObject body) throws Refusal {
        JsonObject scale = BodyDecoding.decode(
                writing.catalogue(),
                new KindEntry(SCALE, definition(), true),
                body,
                writing.options(),
                writing.warnings());
        writing.refuseOtherName(scale);
        Resource scaled = scaled();
        return to(scaled, tracked(scaled, writing.inItsNamespace(scale)));
    }

    Draft.Result by(PatchType type, Json patch) throws Refusal {
        Resource scaled = scaled();
        if (type == PatchType.APPLY) {
            return to(scaled, applied(scaled, ServerSideApply.object(patch, SCALE)));
        }
        JsonObject scale =
                writing.inItsNamespace(new SentPatch(writing, SCALE, definition(), type, patch).on(of(scaled)));
        writing.refuseOtherName(scale);
        return to(scaled, tracked(scaled, scale));
    }

    /** The scale with the owners of its replicas. */
    private JsonObject tracked(Resource scaled, JsonObject scale) {
        if (writing.options().fieldManager().isEmpty()) {
            return Tracking.with(scale, owners(scaled).toScale());
        }
        return ownership().updated(live(scaled), scale, tracking().writer(SCALE.apiVersion()));
    }

    private JsonObject applied(Resource scaled, JsonObject wanted) throws Refusal {
        Applied applied = ownership()
                .applied(
                        live(scaled),
                        wanted,
                        tracking().writer(SCALE.apiVersion()),
                        writing.options().force());
        JsonObject scale = ServerSideApply.tree(applied, wanted, SCALE);
        writing.refuseOtherName(scale);
        return writing.inItsNamespace(scale);
    }

    private Tracking tracking() {
        return new Tracking(writing, "scale");
    }

    private FieldOwnership ownership() {
        return tracking().ownership(definition(), FieldSet.EMPTY);
    }

    private static ScaleFields owners(Resource scaled) {
        return new ScaleFields(
                scaled.metadata().array("managedFields"), scaled.key().kind().apiVersion());
    }

    private static JsonObject live(Resource scaled) {
        return Tracking.with(of(scaled), owners(scaled).toScale());
    }

    private Definition definition() {
        return writing.catalogue().definition("api.autoscaling.v1.Scale");
    }

    private Resource scaled() throws Refusal {
        if (!SCALED.contains(writing.key().kind())) {
            throw new Refusal(Problems.noResource());
        }
        return writing.existing();
    }

    private Draft.Result to(Resource scaled, JsonObject scale) throws Refusal {
        long replicas = scale.object("spec").number("replicas", 0);
        if (replicas < 0) {
            Causes causes = new Causes();
            causes.invalid(FieldPath.of("spec").child("replicas"), replicas, "must be greater than or equal to 0");
            throw new Refusal(Problems.invalid(SCALE, scaled.key().name(), causes.list()));
        }
        JsonObject metadata = scale.object("metadata");
        refuseOtherUid(scaled, metadata.string("uid", ""));
        JsonObject object = scaled.tree()
                .change("spec", spec -> spec.with("replicas", replicas))
                .change("metadata", own -> KindRules.kept("resourceVersion", metadata, own));
        JsonArray owners = owners(scaled).toParent(metadata.array("managedFields"));
        return new Replacement(writing, "").byTracked(scaled, Tracking.with(object, owners));
    }

    private static void refuseOtherUid(Resource scaled, String said) throws Refusal {
        if (!said.isEmpty() && !said.equals(scaled.uid())) {
            throw new Refusal(Problems.otherScale(scaled, said));
        }
    }

    /** A ReplicationController has labels where the others have a selector. */
    private static JsonObject selector(Resource scaled) {
        JsonObject selector = scaled.spec().object("selector");
        return scaled.key().kind().equals(FurtherKinds.REPLICATION_CONTROLLER)
                ? JsonObject.of("matchLabels", selector)
                : selector;
    }

    /** The scale of an object that has replicas. */
    static JsonObject of(Resource scaled) {
        JsonObject metadata = JsonObject.EMPTY;
        for (String field : new String[] {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"}) {
            metadata = KindRules.kept(field, scaled.metadata(), metadata);
        }
        JsonObject status = JsonObject.of(
                "replicas", Json.of(scaled.status().number("replicas", 0)),
                "selector", Json.of(LabelSelector.of(selector(scaled)).toText()));
        long replicas = scaled.spec().number("replicas", 0); // written only when there are any
        return JsonObject.builder()
                .put("kind", "Scale")
                .put("apiVersion", "autoscaling/v1")
                .put("metadata", metadata)
                .put("spec", replicas == 0 ? JsonObject.EMPTY : JsonObject.of("replicas", Json.of(replicas)))
                .put("status", status)
                .build();
    }
}
