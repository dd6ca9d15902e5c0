package podium.http.openapi;

import java.util.Optional;
import podium.base.Json;
import podium.base.JsonObject;
import podium.schema.ApiResource;

/** What kinds are called in the documents. */
final class KindNames {

    private KindNames() {}

    static JsonObject groupVersionKind(String groupVersion, String kind) {
        int slash = groupVersion.indexOf('/');
        return JsonObject.builder()
                .put("group", Json.of(groupVersion.substring(0, Math.max(slash, 0))))
                .put("kind", kind)
                .put("version", groupVersion.substring(slash + 1))
                .build();
    }

    /** The definition of a resource's body, where the catalogue has one: {@code api.apps.v1.Deployment}. */
    static Optional<String> definition(ApiResource resource, JsonObject facts) {
        String groupVersion = resource.bodyVersion();
        int slash = groupVersion.indexOf('/');
        String group = slash < 0 ? "core" : groupVersion.substring(0, slash).split("\\.")[0];
        String name = "api." + group + "." + groupVersion.substring(slash + 1) + "." + resource.kind();
        return facts.has(name) ? Optional.of(name) : Optional.empty();
    }
}
