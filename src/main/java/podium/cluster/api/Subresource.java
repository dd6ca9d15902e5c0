package podium.cluster.api;

import java.util.Optional;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.admission.PodAdmission;
import podium.cluster.validation.Causes;
import podium.cluster.validation.EphemeralContainerChecks;
import podium.cluster.validation.MetaChecks;
import podium.cluster.validation.NamespaceChecks;
import podium.cluster.validation.ResizeChecks;
import podium.resource.Kind;

/** What of an object a replacement touches: all of it or, by a subresource, a part. */
enum Subresource {
    MAIN("") {
        @Override
        boolean isOf(Kind kind, KindRules rules) {
            return true;
        }

        @Override
        JsonObject prepared(Writing writing, JsonObject was, JsonObject after) throws Refusal {
            boolean isPod = writing.key().kind().equals(Kind.POD);
            JsonObject admitted = isPod ? PodAdmission.onUpdate(was, after) : after;
            return writing.rules()
                    .beforeUpdate(was, Creation.tree(writing.rules().reallocated(was, admitted, writing.draft())));
        }

        @Override
        void check(Writing writing, JsonObject was, JsonObject after, Causes causes) {
            KindRules rules = writing.rules();
            if (rules.looksTwice()) {
                boolean isNamespaced = writing.key().kind().namespaced();
                MetaChecks.checkOwn(after.object("metadata"), isNamespaced, rules::nameFaults, causes);
            }
            rules.checkUpdate(was, after, causes);
        }
    },

    STATUS("status") {
        @Override
        boolean isOf(Kind kind, KindRules rules) {
            return rules.hasStatus();
        }

        @Override
        JsonObject prepared(Writing writing, JsonObject was, JsonObject after) {
            return writing.rules().beforeStatusUpdate(was, after);
        }

        @Override
        void check(Writing writing, JsonObject was, JsonObject after, Causes causes) {
            writing.rules().checkStatus(was, after, causes);
        }
    },

    /** Lets a namespace go. */
    FINALIZE("finalize") {
        @Override
        boolean isOf(Kind kind, KindRules rules) {
            return kind.equals(Kind.NAMESPACE);
        }

        @Override
        JsonObject prepared(Writing writing, JsonObject was, JsonObject after) {
            return KindRules.kept("status", was, after);
        }

        @Override
        void check(Writing writing, JsonObject was, JsonObject after, Causes causes) {
            NamespaceChecks.finalized(after, causes);
        }
    },

    /** Containers that join a running pod. */
    EPHEMERAL_CONTAINERS("ephemeralcontainers") {
        @Override
        boolean isOf(Kind kind, KindRules rules) {
            return kind.equals(Kind.POD);
        }

        @Override
        JsonObject prepared(Writing writing, JsonObject was, JsonObject after) {
            JsonObject spec = KindRules.kept("ephemeralContainers", after.object("spec"), was.object("spec"));
            return KindRules.withKept("managedFields", after, was).with("spec", spec);
        }

        @Override
        void check(Writing writing, JsonObject was, JsonObject after, Causes causes) {
            EphemeralContainerChecks.change(was, after, causes);
        }
    },

    /** The resources of a running pod's containers. */
    RESIZE("resize") {
        @Override
        boolean isOf(Kind kind, KindRules rules) {
            return kind.equals(Kind.POD);
        }

        @Override
        JsonObject prepared(Writing writing, JsonObject was, JsonObject after) {
            JsonObject spec = was.object("spec");
            for (String list : new String[] {"containers", "initContainers"}) {
                spec = spec.has(list) ? spec.with(list, resized(spec.array(list), after.object("spec"), list)) : spec;
            }
            return KindRules.withKept("managedFields", after, was).with("spec", spec);
        }

        private JsonArray resized(JsonArray containers, JsonObject spec, String list) {
            return containers.map(container -> {
                for (Json wanted : spec.array(list)) {
                    if (wanted.asObject()
                            .string("name", "")
                            .equals(container.asObject().string("name"))) {
                        JsonObject sized = KindRules.kept("resources", wanted.asObject(), container.asObject());
                        return KindRules.kept("resizePolicy", wanted.asObject(), sized);
                    }
                }
                return container;
            });
        }

        @Override
        void check(Writing writing, JsonObject was, JsonObject after, Causes causes) {
            ResizeChecks.change(was, after, causes);
        }
    };

    private final String path;

    Subresource(String path) {
        this.path = path;
    }

    /** The part that a path names, where objects of the kind have it. */
    static Optional<Subresource> of(String path, Kind kind, KindRules rules) {
        for (Subresource subresource : values()) {
            if (subresource.path.equals(path) && subresource.isOf(kind, rules)) {
                return Optional.of(subresource);
            }
        }
        return Optional.empty();
    }

    abstract boolean isOf(Kind kind, KindRules rules);

    /** The object as it is to become: what the request does not touch as it was. */
    abstract JsonObject prepared(Writing writing, JsonObject was, JsonObject after) throws Refusal;

    /** What is wrong with the change, but for what is wrong with any object's metadata. */
    abstract void check(Writing writing, JsonObject was, JsonObject after, Causes causes);
}
