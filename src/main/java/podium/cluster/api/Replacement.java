package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.admission.ValidatingAdmission;
import podium.cluster.validation.Causes;
import podium.cluster.validation.FieldPath;
import podium.cluster.validation.MetaChecks;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Puts an object in the place of the one that is there.
 *
 * @param subresource {@code scale}, another {@link Subresource} or empty
 */
record Replacement(Writing writing, String subresource) {

    /** What of the metadata is the server's and may be left out or sent back. */
    private static final String[] SERVER_FIELDS = {"creationTimestamp", "generation", "selfLink"};

    private static final String[] KEPT_UNLESS_SAID = {"uid", "deletionTimestamp", "deletionGracePeriodSeconds"};

    /** The kinds of which one is made where none is there to be replaced. */
    private static final List<Kind> MADE = List.of(
            Kind.SERVICE,
            Kind.ENDPOINTS,
            Kind.EVENT,
            Kind.LEASE,
            FurtherKinds.LIMIT_RANGE,
            FurtherKinds.ROLE,
            FurtherKinds.ROLE_BINDING,
            FurtherKinds.CLUSTER_ROLE,
            FurtherKinds.CLUSTER_ROLE_BINDING);

    Draft.Result by(JsonObject body) throws Refusal {
        if (subresource.equals("scale")) {
            return new Scaling(writing).by(body);
        }
        refuseUnknownSubresource();
        JsonObject decoded = Tracking.reset(body, writing.inItsNamespace(writing.decoded(body)));
        writing.refuseOtherName(decoded);
        if (writing.found() == null && makesMissing()) {
            return new Creation(writing).ofDecoded(decoded);
        }
        Resource before = writing.existing();
        refuseOtherUid(before, decoded.object("metadata"));
        return by(before, writing.defaulted(RepeatedOwners.ofSent(decoded, writing.warnings())));
    }

    private boolean makesMissing() {
        return subresource.isEmpty() && MADE.contains(writing.place().kind());
    }

    void refuseUnknownSubresource() throws Refusal {
        part();
    }

    private Subresource part() throws Refusal {
        return Subresource.of(subresource, writing.key().kind(), writing.rules())
                .orElseThrow(() -> new Refusal(Problems.noResource()));
    }

    private static void refuseOtherUid(Resource before, JsonObject metadata) throws Refusal {
        String said = metadata.string("uid", "");
        if (!said.isEmpty() && !said.equals(before.uid())) {
            throw new Refusal(Problems.conflict(
                    before.key(),
                    "StorageError: invalid object, Code: 4, Key: " + StoragePath.of(before.key())
                            + ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: "
                            + said + ", UID in object meta: " + before.uid()));
        }
    }

    /** @param object with its defaults */
    Draft.Result by(Resource before, JsonObject object) throws Refusal {
        return byTracked(before, tracking().updated(writing.canonical(before.tree()), object));
    }

    private Tracking tracking() {
        return new Tracking(writing, subresource);
    }

    /** @param object with its defaults, and with the owners of its fields */
    Draft.Result byTracked(Resource before, JsonObject object) throws Refusal {
        refuseUnversioned(before.key(), object.object("metadata"));
        refuseStale(before, object.object("metadata"));
        JsonObject was = writing.canonicalStored(writing.toStored(before.tree()));
        JsonObject changed = prepared(was, writing.toStored(object));
        JsonObject after = tracking().settled(was, writing.canonicalStored(changed));
        validate(writing.place(), was, after);
        Problem problem = ValidatingAdmission.onUpdate(writing.place(), subresource, was, after, writing.draft());
        if (problem != null) {
            throw new Refusal(problem);
        }
        if (subresource.equals("status")) {
            return writing.draft().replace(writing.place(), after);
        }
        if (!writing.rules().warnsOnce()) {
            writing.rules().warn(after, writing.warnings());
        }
        return writing.draft().update(writing.place(), after);
    }

    /** Of some kinds nobody may replace an object without having seen it. */
    private void refuseUnversioned(Key key, JsonObject metadata) throws Refusal {
        String version = metadata.string("resourceVersion", "");
        if (writing.rules().needsVersion() && (version.isEmpty() || version.equals("0"))) {
            Causes causes = new Causes();
            FieldPath path = FieldPath.of("metadata").child("resourceVersion");
            causes.invalid(path, 0, "must be specified for an update");
            Kind kind = key.kind();
            throw new Refusal(Problems.invalid(kind.group(), kind.plural(), key.name(), causes.list()));
        }
    }

    private static void refuseStale(Resource before, JsonObject metadata) throws Refusal {
        String version = metadata.string("resourceVersion", "");
        if (version.isEmpty() || version.equals("0")) {
            return;
        }
        if (!version.matches("[0-9]{1,20}")) {
            throw new Refusal(Problem.of(500, "", "strconv.ParseUint: parsing \"" + version + "\": invalid syntax"));
        }
        if (!version.equals(before.metadata().string("resourceVersion"))) {
            throw new Refusal(Problems.stale(before.key()));
        }
    }

    private JsonObject prepared(JsonObject was, JsonObject object) throws Refusal {
        JsonObject metadata = object.object("metadata");
        for (String field : SERVER_FIELDS) {
            metadata = KindRules.kept(field, was.object("metadata"), metadata);
        }
        for (String field : KEPT_UNLESS_SAID) {
            Json value = was.object("metadata").get(field);
            boolean isLocked = field.equals("deletionTimestamp") || !metadata.has(field);
            metadata = value != null && isLocked ? metadata.with(field, value) : metadata;
        }
        return part().prepared(writing, was, object.with("metadata", metadata));
    }

    private void validate(Key key, JsonObject was, JsonObject after) throws Refusal {
        Causes causes = new Causes();
        JsonObject metadata = after.object("metadata");
        MetaChecks.checkAnyUpdate(was.object("metadata"), metadata, key.kind().namespaced(), causes);
        MetaChecks.checkUpdate(was.object("metadata"), metadata, causes);
        part().check(writing, was, after, causes);
        if (!causes.isEmpty()) {
            throw new Refusal(Problems.invalid(key.kind(), key.name(), causes.list()));
        }
    }
}
