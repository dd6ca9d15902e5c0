package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Admission;
import podium.cluster.Answer;
import podium.cluster.Api;
import podium.cluster.Deprecations;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.cluster.WriteOptions;
import podium.cluster.admission.ControllerAdmission;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Catalogue;

/** Answers requests as kube-apiserver 1.36 does. */
public final class ApiServer implements Api {

    private static final Kind SCALE = new Kind("autoscaling", "v1", "Scale", "scales", true);

    private final Catalogue catalogue;

    public ApiServer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer carryOut(Request request, WriteOptions options, Draft draft) {
        List<String> warnings = new ArrayList<>();
        Deprecations.of(request.key().kind()).ifPresent(warnings::add);
        try {
            Writing writing = Writing.of(catalogue, request.key(), options, draft, warnings);
            Resource before = writing.found();
            Draft.Result result = new Handling(writing).of(request);
            Draft.Result shown =
                    result.object() == null ? result : Draft.Result.accepted(writing.asAsked(result.object()));
            return new Answer(options.dryRun() ? unwritten(before, shown) : shown, warnings);
        } catch (Refusal refusal) {
            return new Answer(Draft.Result.refused(refusal.problem()), warnings);
        }
    }

    /** The subresource {@code scale} of an object that has replicas. */
    public static Resource scale(Resource scaled) {
        Key key = scaled.key();
        return Resource.of(Key.of(SCALE, key.namespace(), key.name()), Scaling.of(scaled));
    }

    /** What a dry run answers: an object without the version that it did not get. */
    private static Draft.Result unwritten(@Nullable Resource before, Draft.Result result) {
        Resource object = result.object();
        if (object == null) {
            return result;
        }
        JsonObject known = before == null ? JsonObject.EMPTY : before.metadata();
        JsonObject tree =
                object.tree().change("metadata", metadata -> KindRules.kept("resourceVersion", known, metadata));
        return Draft.Result.accepted(object.withTree(tree));
    }

    @Override
    public Admission admission() {
        return new ControllerAdmission(catalogue);
    }
}
