package podium.cluster.api;

import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problems;
import podium.cluster.Request;
import podium.cluster.patch.LastApplied;
import podium.cluster.patch.Patched;
import podium.resource.Resource;

/**
 * What each kind of request does with its {@link Writing}.
 */
record Handling(Writing writing) {

    Draft.Result of(Request request) throws Refusal {
        Attempt attempt = request.accept(new ByRequest());
        return attempt.make();
    }

    /** A request taken apart, to be carried out. */
    private interface Attempt {
        Draft.Result make() throws Refusal;
    }

    private final class ByRequest implements Request.Visitor<Attempt> {
        @Override
        public Attempt create(Request.Create request) {
            return () -> created(request);
        }

        @Override
        public Attempt update(Request.Update request) {
            return () -> new Replacement(writing, request.subresource()).by(request.body());
        }

        @Override
        public Attempt patch(Request.Patch request) {
            return () -> new Patching(writing, request.subresource()).by(request.type(), request.body());
        }

        @Override
        public Attempt apply(Request.Apply request) {
            return () -> applied(request.body());
        }

        @Override
        public Attempt delete(Request.Delete request) {
            return () -> new Deletion(writing).of(request.key(), request.options());
        }
    }

    private Draft.Result applied(JsonObject body) throws Refusal {
        JsonObject manifest = LastApplied.annotated(writing.inItsNamespace(body));
        Resource found = writing.found();
        if (found == null) {
            return new Creation(writing).of(manifest);
        }
        Patched patch = LastApplied.patch(writing.entry().definition(), found.tree(), manifest);
        JsonObject tree = SentPatch.tree(patch);
        return tree.isEmpty()
                ? Draft.Result.accepted(found)
                : new Patching(writing, "").by(Request.PatchType.STRATEGIC, tree);
    }

    private Draft.Result created(Request.Create request) throws Refusal {
        return switch (request.subresource()) {
            case "" -> new Creation(writing).of(request.body());
            case "binding" -> new PodBinding(writing).by(request.body());
            case "eviction" -> new Eviction(writing).by(request.body());
            default -> throw new Refusal(Problems.noResource());
        };
    }
}
