package podium.http.form;

import podium.base.Json;
import podium.base.JsonObject;
import podium.http.HttpAnswer;
import podium.http.Refusal;
import podium.resource.Kind;
import podium.resource.Resource;

/** What a client gets to see of objects, and how it is written. */
public record Representation(Form form, Encoding encoding) {

    public HttpAnswer.Whole one(int code, Resource resource) {
        return answer(code, form.one(resource));
    }

    public HttpAnswer.Whole many(Listing listing) {
        return encoding == Encoding.JSON
                ? HttpAnswer.of(HttpAnswer.OK, encoding.mediaType(), form.manyAsJson(listing))
                : answer(HttpAnswer.OK, form.many(listing));
    }

    /** Refuses to show an object as a list, or a list as an object. */
    public void refuseUnfit(Kind kind, boolean isList) throws Refusal {
        String unfit = form.unfit(kind, isList);
        if (unfit != null) {
            throw new Refusal(MediaProblems.unfit(unfit));
        }
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
