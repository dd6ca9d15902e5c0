package podium.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import podium.cluster.Api;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.cluster.api.ApiServer;
import podium.resource.Resource;
import podium.schema.Catalogue;
import podium.store.Manifest;
import podium.store.ManifestProblem;
import podium.store.ManifestRefusal;
import podium.ui.editor.CheckedDocument.Outcome;

/**
 * Tries a manifest on a copy of the cluster: each object is applied to what the ones before it left, as kubectl would, and the
 * copy is thrown away. So a problem is found by the API itself and said in its words.
 */
public final class ManifestCheck {

    private final Supplier<Catalogue> catalogue;

    /** @param catalogue of the API; asked for by the first check, which may have to wait for it */
    public ManifestCheck(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** @param nowMs the virtual instant at which it would be applied */
    public CheckedText check(String text, ClusterState state, long nowMs) {
        Api api = new ApiServer(catalogue.get());
        Draft draft = new Draft(state, nowMs);
        List<CheckedDocument> documents = new ArrayList<>();
        for (Manifest.Entry entry : Manifest.parse(text, catalogue.get())) {
            Optional<Request.Apply> request = entry.request();
            if (request.isEmpty()) {
                documents.add(refused(entry, entry.problems()));
                continue;
            }
            Resource before = draft.state().get(request.get().key());
            Draft next = new Draft(draft.state(), nowMs);
            Draft.Result result = api.carryOut(request.get(), next);
            if (result.problem() != null) {
                documents.add(refused(entry, ManifestRefusal.located(entry, result.problem())));
            } else {
                draft = next;
                documents.add(taken(entry, request.get(), before, result));
            }
        }
        return new CheckedText(text, documents);
    }

    private static CheckedDocument taken(
            Manifest.Entry entry, Request.Apply request, @Nullable Resource before, Draft.Result result) {
        Outcome outcome =
                before == null ? Outcome.NEW : before.equals(result.object()) ? Outcome.SAME : Outcome.CHANGED;
        return new CheckedDocument(
                entry.document().lines(), request, entry.moment(), outcome, List.of(), entry.notes());
    }

    private static CheckedDocument refused(Manifest.Entry entry, List<ManifestProblem> problems) {
        return new CheckedDocument(
                entry.document().lines(), null, entry.moment(), Outcome.PROBLEM, problems, List.of());
    }
}
