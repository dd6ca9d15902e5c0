package podium.cluster.api;

import java.util.List;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problems;
import podium.cluster.Request;
import podium.cluster.patch.LastApplied;
import podium.cluster.patch.Patched;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * What each kind of request does with its {@link Writing}.
 */
record Handling(Writing writing) {

    /** Namespaces that the API server keeps for itself. */
    private static final List<String> KEPT = List.of("default", "kube-system", "kube-public");

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
            return () -> deleted(request);
        }
    }

    private Draft.Result created(Request.Create request) throws Refusal {
        if (!request.subresource().isEmpty()) {
            throw new Refusal(Problems.noResource());
        }
        return new Creation(writing).of(request.body());
    }

    private Draft.Result applied(JsonObject body) throws Refusal {
        JsonObject manifest = LastApplied.annotated(writing.inItsNamespace(body));
        Resource found = writing.found();
        if (found == null) {
            return new Creation(writing).of(manifest);
        }
        Patched patch = LastApplied.patch(writing.entry().definition(), found.tree(), manifest);
        JsonObject tree = Patching.tree(patch);
        return tree.isEmpty()
                ? Draft.Result.accepted(found)
                : new Patching(writing, "").by(Request.PatchType.STRATEGIC, tree);
    }

    private Draft.Result deleted(Request.Delete request) throws Refusal {
        Key key = request.key();
        if (key.kind().equals(Kind.NAMESPACE) && KEPT.contains(key.name())) {
            throw new Refusal(Problems.forbidden(key, "this namespace may not be deleted"));
        }
        return writing.draft().delete(key, request.options());
    }
}
