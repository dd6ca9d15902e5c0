package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import podium.cluster.Admission;
import podium.cluster.Answer;
import podium.cluster.Api;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.cluster.WriteOptions;
import podium.cluster.admission.ControllerAdmission;
import podium.schema.Catalogue;

/** Answers requests as kube-apiserver 1.36 does. */
public final class ApiServer implements Api {

    private final Catalogue catalogue;

    public ApiServer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer carryOut(Request request, WriteOptions options, Draft draft) {
        List<String> warnings = new ArrayList<>();
        try {
            Writing writing = Writing.of(catalogue, request.key(), options, draft, warnings);
            return new Answer(new Handling(writing).of(request), warnings);
        } catch (Refusal refusal) {
            return new Answer(Draft.Result.refused(refusal.problem()), warnings);
        }
    }

    @Override
    public Admission admission() {
        return new ControllerAdmission(catalogue);
    }
}
