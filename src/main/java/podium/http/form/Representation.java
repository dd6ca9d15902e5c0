package podium.http.form;

import podium.base.Json;
import podium.base.JsonObject;
import podium.http.HttpAnswer;
import podium.http.StatusBody;
import podium.resource.Resource;

/** What a client gets to see of objects, and how it is written. */
public record Representation(Form form, Encoding encoding) {

    public HttpAnswer.Whole one(int code, Resource resource) {
        String unfit = form.unfit(resource.key().kind(), false);
        return unfit == null ? answer(code, form.one(resource)) : StatusBody.answer(MediaProblems.unfit(unfit));
    }

    public HttpAnswer.Whole many(Listing listing) {
        String unfit = form.unfit(listing.kind(), true);
        if (unfit != null) {
            return StatusBody.answer(MediaProblems.unfit(unfit));
        }
        return encoding == Encoding.JSON
                ? HttpAnswer.of(HttpAnswer.OK, encoding.mediaType(), form.manyAsJson(listing))
                : answer(HttpAnswer.OK, form.many(listing));
    }

    /** A tree that is no object of the cluster: a status, a scale. */
    public HttpAnswer.Whole answer(int code, Json tree) {
        return HttpAnswer.of(code, encoding.mediaType(), encoding.bytes(tree));
    }

    /** The same as of another instant. */
    public Representation at(long nowMs) {
        return new Representation(form.at(nowMs), encoding);
    }

    /** One line of a watch. */
    public byte[] event(String type, Json object) {
        return encoding.bytes(
                JsonObject.builder().put("type", type).put("object", object).build());
    }
}
