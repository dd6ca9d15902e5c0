package podium.http.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;
import podium.http.form.Encoding;
import podium.http.form.Negotiation;

/**
 * Says that there are no custom resources. Clients ask before they say that a kind is unknown: kubectl takes a refusal here for
 * the reason why a manifest cannot be checked, and does not come to say that nothing matches its kind.
 */
public final class CustomResourcesRoute implements Route {

    private static final List<String> PATH = List.of("apis", "apiextensions.k8s.io", "v1", "customresourcedefinitions");

    private static final JsonObject NONE = JsonObject.builder()
            .put("kind", "CustomResourceDefinitionList")
            .put("apiVersion", "apiextensions.k8s.io/v1")
            .put("metadata", JsonObject.of("resourceVersion", Json.of("1")))
            .put("items", JsonArray.EMPTY)
            .build();

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        if (!request.isRead() || !request.segments().equals(PATH)) {
            return null;
        }
        Encoding encoding = Negotiation.encoding(request);
        return HttpAnswer.of(HttpAnswer.OK, encoding.mediaType(), encoding.bytes(NONE));
    }
}
