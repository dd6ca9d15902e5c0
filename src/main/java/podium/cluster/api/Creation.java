package podium.cluster.api;

import podium.base.JsonObject;
import podium.cluster.Admission.Admitted;
import podium.cluster.Draft;
import podium.cluster.NamespaceLifecycle;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.admission.ObjectAdmission;
import podium.cluster.admission.PodAdmission;
import podium.cluster.admission.ValidatingAdmission;
import podium.cluster.validation.Causes;
import podium.cluster.validation.MetaChecks;
import podium.cluster.validation.PodWarnings;
import podium.resource.Key;
import podium.resource.Kind;

/** Creates an object. */
record Creation(Writing writing) {

    Draft.Result of(JsonObject body) throws Refusal {
        JsonObject decoded = writing.inItsNamespace(
                named(writing.decoded(body), writing.key().name()));
        return ofDecoded(decoded);
    }

    Draft.Result ofDecoded(JsonObject decoded) throws Refusal {
        JsonObject object = RepeatedOwners.ofSent(decoded, writing.warnings());
        return ofTracked(new Tracking(writing, "").created(writing.defaulted(object)));
    }

    /** @param tracked with its defaults, and with the owners of its fields */
    Draft.Result ofTracked(JsonObject tracked) throws Refusal {
        JsonObject metadata = tracked.object("metadata");
        Key place = writing.place();
        Key asked = new Key(place.kind(), place.namespace(), metadata.string("name", ""));
        JsonObject admitted = writing.toStored(admitted(asked, tracked));
        Key key = writing.draft().named(asked, metadata);
        JsonObject wanted = named(admitted, key.name());
        JsonObject object = tree(writing.rules().allocated(wanted, writing.draft()));
        object = writing.canonicalStored(
                writing.rules().beforeCreate(object, writing.draft().nowMs()));
        JsonObject named = asNamed(key, object);
        validate(key, named);
        if (!metadata.string("resourceVersion", "").isEmpty()) {
            throw new Refusal(Problem.of(500, "", "resourceVersion should not be set on objects to be created"));
        }
        String use = writing.rules().nameUse();
        if (!use.isEmpty()) {
            PodWarnings.addName(named, use, writing.warnings());
        }
        writing.rules().warn(named, writing.warnings());
        return writing.draft().create(key, tree(ValidatingAdmission.onCreate(key, object, writing.draft())));
    }

    /** A name that came with the key, or was made, is given to a body without one. */
    private static JsonObject named(JsonObject decoded, String name) {
        return name.isEmpty() || decoded.object("metadata").has("name")
                ? decoded
                : decoded.change("metadata", metadata -> metadata.with("name", name));
    }

    /** The object with the name that it will get where it comes without one. */
    private JsonObject asNamed(Key key, JsonObject object) {
        JsonObject metadata = object.object("metadata");
        boolean isMade = key.name().isEmpty() && metadata.has("generateName");
        return isMade
                ? object.with(
                        "metadata",
                        metadata.with(
                                "name", writing.draft().foreseen(key, metadata).name()))
                : object;
    }

    private JsonObject admitted(Key key, JsonObject object) throws Refusal {
        Problem problem = NamespaceLifecycle.problem(key, writing.draft().state());
        if (problem != null) {
            throw new Refusal(problem);
        }
        return key.kind().equals(Kind.POD)
                ? tree(PodAdmission.onCreate(key, object, writing.draft()))
                : ObjectAdmission.onCreate(key.kind(), object, writing.draft().state());
    }

    static JsonObject tree(Admitted admitted) throws Refusal {
        if (admitted.problem() != null) {
            throw new Refusal(admitted.problem());
        }
        return admitted.tree();
    }

    private void validate(Key key, JsonObject object) throws Refusal {
        KindRules rules = writing.rules();
        JsonObject metadata = object.object("metadata");
        boolean isNamespaced = key.kind().namespaced();
        Causes causes = new Causes();
        if (!rules.looksAtMetadataLast()) {
            MetaChecks.checkOwn(metadata, isNamespaced, rules::nameFaults, causes);
        }
        rules.check(object, causes);
        if (causes.isEmpty() && rules.looksAtMetadataLast()) {
            MetaChecks.check(metadata, isNamespaced, rules::nameFaults, causes);
        }
        if (!causes.isEmpty()) {
            String name = object.object("metadata").string("name", "");
            throw new Refusal(Problems.invalid(key.kind(), name, causes.list()));
        }
    }
}
