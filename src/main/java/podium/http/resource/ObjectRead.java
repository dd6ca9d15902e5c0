package podium.http.resource;

import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.form.Representation;
import podium.resource.Resource;

/** What reading a subresource shows of an object. */
public interface ObjectRead {

    HttpAnswer of(Resource object, HttpRequest request, Representation representation) throws Refusal;
}
