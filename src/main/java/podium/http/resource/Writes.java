package podium.http.resource;

import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.Request;
import podium.cluster.Request.PatchType;
import podium.cluster.api.ApiServer;
import podium.cluster.conversion.Conversions;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.StatusBody;
import podium.http.body.BodyReader;
import podium.http.body.BodyReader.Body;
import podium.http.form.Listing;
import podium.http.form.Negotiation;
import podium.http.form.Representation;
import podium.http.list.ListOptions;
import podium.http.list.Lists;
import podium.http.select.Selection;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.session.Answered;
import podium.session.Session;

/** Answers what writes: takes the request apart, has it carried out as a step, and shows what became of it. */
public final class Writes {

    private final Session session;
    private final Negotiation negotiation;
    private final BodyReader bodies;
    private final Asking asking;
    private final Lists lists;

    public Writes(Session session, Negotiation negotiation, BodyReader bodies) {
        this.bodies = bodies;
        this.session = session;
        this.negotiation = negotiation;
        this.asking = new Asking(session);
        this.lists = new Lists(session.timeline());
    }

    HttpAnswer create(HttpRequest request, Target target) throws Refusal {
        Representation representation = ofOne(request, target);
        BodyReader.refuseOtherTypes(request);
        WriteQuery query = WriteQuery.of(request.query(), WriteQuery.Kind.CREATE);
        Body body = bodies.object(request, target.resource().kind());
        Request create = isBinding(target)
                ? new Request.Create(Key.of(Kind.POD, target.path().namespace(), ""), "binding", body.object())
                : new Request.Create(target.key(), target.subresource(), body.object());
        Answered answered = asking.ask(request, create, query.options(body.repeats()));
        return written(representation, target, HttpAnswer.CREATED, answered);
    }

    /** The old resource {@code bindings}, whose body names the pod. */
    private static boolean isBinding(Target target) {
        return target.kind().plural().equals("bindings");
    }

    HttpAnswer update(HttpRequest request, Target target) throws Refusal {
        Representation representation = ofOne(request, target);
        BodyReader.refuseOtherTypes(request);
        WriteQuery query = WriteQuery.of(request.query(), WriteQuery.Kind.UPDATE);
        Body body = bodies.object(request, target.resource().kind());
        Request update = new Request.Update(target.key(), target.subresource(), body.object());
        int code = codeOfChange(target);
        Answered answered = asking.ask(request, update, query.options(body.repeats()));
        return written(representation, target, code, answered);
    }

    HttpAnswer patch(HttpRequest request, Target target) throws Refusal {
        Representation representation = ofOne(request, target);
        PatchType type = PatchBody.type(request);
        WriteQuery query =
                WriteQuery.of(request.query(), type == PatchType.APPLY ? WriteQuery.Kind.APPLY : WriteQuery.Kind.PATCH);
        refuseMissing(target, type);
        Body body = PatchBody.read(request, type);
        Request patch = new Request.Patch(target.key(), target.subresource(), type, body.tree());
        int code = codeOfChange(target);
        Answered answered = asking.ask(request, patch, query.options(body.repeats()));
        return written(representation, target, code, answered);
    }

    /** Only an apply makes what is not there; of any other patch the server does not read more than it needs. */
    private void refuseMissing(Target target, PatchType type) throws Refusal {
        if (type != PatchType.APPLY && !session.newest().state().has(Conversions.stored(target.key()))) {
            throw new Refusal(Problems.notFound(target.key()));
        }
    }

    HttpAnswer delete(HttpRequest request, Target target) throws Refusal {
        Representation representation =
                Deletions.isShown(target.kind()) ? ofOne(request, target) : representation(request, target);
        DeleteQuery query = DeleteQuery.of(request, bodies);
        Request delete = new Request.Delete(target.key(), query.options());
        Answered answered = asking.ask(request, delete, query.writeOptions());
        Problem problem = answered.answer().problem();
        Resource object = answered.answer().object();
        if (problem != null || object == null) {
            return Asking.refused(answered, problem == null ? Problems.notFound(target.key()) : problem);
        }
        boolean isShown = object.isDeleting() || Deletions.isShown(target.kind());
        boolean isGone = !session.newest().state().has(Conversions.stored(target.key()));
        HttpAnswer answer = isShown
                ? representation.one(query.code(isGone || query.isDryRun()), object)
                : HttpAnswer.json(
                        HttpAnswer.OK,
                        Deletions.gone(target.kind(), object.key().name(), object.uid()));
        return Asking.withWarnings(answer, answered);
    }

    /** One step an object, as the server deletes them one by one; the answer is the list of what was to go. */
    HttpAnswer deleteCollection(HttpRequest request, Target target) throws Refusal {
        Representation representation = representation(request, target);
        representation.refuseUnfit(target.kind(), true);
        ListOptions options = ListOptions.ofList(request.query());
        Selection selection = Selection.of(target.kind(), target.path().namespace(), "", request.query());
        DeleteQuery query = DeleteQuery.of(request, bodies);
        Listing listing = lists.list(selection, options);
        for (Resource item : listing.items()) {
            delete(request, item.key(), query);
        }
        return representation.many(listing);
    }

    /** Nothing is wrong where somebody else was quicker. */
    private void delete(HttpRequest request, Key key, DeleteQuery query) throws Refusal {
        Answered answered = asking.ask(request, new Request.Delete(key, query.options()), query.writeOptions());
        Problem problem = answered.answer().problem();
        if (problem != null && !problem.reason().equals("NotFound")) {
            throw new Refusal(problem);
        }
    }

    /** Looked at before anything is written: the server writes first, and then says that it cannot show what it wrote. */
    private Representation ofOne(HttpRequest request, Target target) throws Refusal {
        Representation representation = representation(request, target);
        representation.refuseUnfit(target.kind(), false);
        return representation;
    }

    private Representation representation(HttpRequest request, Target target) throws Refusal {
        return negotiation.of(request, target.kind(), session.nowMs());
    }

    /** An update or an apply may make what is not there yet. */
    private int codeOfChange(Target target) {
        return session.newest().state().has(Conversions.stored(target.key())) ? HttpAnswer.OK : HttpAnswer.CREATED;
    }

    private static HttpAnswer written(Representation representation, Target target, int code, Answered answered) {
        Problem problem = answered.answer().problem();
        Resource object = answered.answer().object();
        if (problem != null) {
            return Asking.refused(answered, problem);
        }
        return Asking.withWarnings(shown(representation, target, code, object), answered);
    }

    private static HttpAnswer shown(Representation representation, Target target, int code, @Nullable Resource object) {
        if (target.subresource().equals("scale") && object != null) {
            return representation.one(code, ApiServer.scale(object));
        }
        boolean isOfBody = object != null
                && object.key().kind().name().equals(target.resource().kind());
        return object != null && isOfBody
                ? representation.one(code, object)
                : representation.answer(code, StatusBody.success(code));
    }
}
