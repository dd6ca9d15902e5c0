package podium.cluster.api;

import java.util.List;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.cluster.Problems;
import podium.cluster.conversion.Conversions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Deletes an object. */
record Deletion(Writing writing) {

    /** Namespaces that the API server keeps for itself. */
    private static final List<String> KEPT = List.of("default", "kube-system", "kube-public");

    Draft.Result of(Key key, DeleteOptions options) throws Refusal {
        if (key.kind().equals(Kind.NAMESPACE) && KEPT.contains(key.name())) {
            throw new Refusal(Problems.forbidden(key, "this namespace may not be deleted"));
        }
        Draft draft = writing.draft();
        Draft.Result result = draft.delete(Conversions.stored(key), options);
        Resource object = result.object();
        return object != null && key.kind().equals(Kind.POD) && !draft.state().has(key)
                ? Draft.Result.accepted(draft.ended(object))
                : result;
    }
}
