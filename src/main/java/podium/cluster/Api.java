package podium.cluster;

import podium.base.JsonObject;
import podium.resource.Resource;

/**
 * What the API server makes of a request from outside: decode, default, admit, validate, then write.
 *
 * <p>PLACEHOLDER until the catalogue is there: trusts what it is given.
 */
public final class Api implements Request.Visitor<Draft.Result> {
    private final Draft draft;

    private Api(Draft draft) {
        this.draft = draft;
    }

    public static Draft.Result carryOut(Request request, Draft draft) {
        return request.accept(new Api(draft));
    }

    @Override
    public Draft.Result create(Request.Create request) {
        return draft.create(request.key(), request.body());
    }

    @Override
    public Draft.Result update(Request.Update request) {
        return draft.update(request.key(), request.body());
    }

    @Override
    public Draft.Result patch(Request.Patch request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Draft.Result apply(Request.Apply request) {
        Resource before = draft.state().get(request.key());
        JsonObject body = request.body();
        return before == null ? draft.create(request.key(), body) : draft.update(request.key(), body);
    }

    @Override
    public Draft.Result delete(Request.Delete request) {
        return draft.delete(request.key(), request.options());
    }
}
