package podium.http.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.schema.ApiResource;

/** Groups, versions, resources and subresources in one document ({@code apidiscovery.k8s.io APIGroupDiscoveryList}). */
final class AggregatedDiscovery {

    private final ApiGroups groups;

    AggregatedDiscovery(ApiGroups groups) {
        this.groups = groups;
    }

    /** @param version of the document's own kind: {@code v2} */
    JsonObject of(List<String> names, String version) {
        return JsonObject.builder()
                .put("kind", "APIGroupDiscoveryList")
                .put("apiVersion", "apidiscovery.k8s.io/" + version)
                .put("metadata", JsonObject.EMPTY)
                .put("items", JsonArray.of(names.stream().map(this::group).toList()))
                .build();
    }

    private JsonObject group(String name) {
        JsonObject.Builder metadata = JsonObject.builder();
        if (!name.isEmpty()) {
            metadata.put("name", name);
        }
        List<JsonObject> versions = new ArrayList<>();
        groups.versions(name).forEach((version, resources) -> versions.add(version(version, resources)));
        return JsonObject.of(
                "metadata",
                metadata.put("creationTimestamp", JsonNull.NULL).build(),
                "versions",
                JsonArray.of(versions));
    }

    private static JsonObject version(String version, List<ApiResource> resources) {
        Map<String, List<JsonObject>> subresources = new LinkedHashMap<>();
        for (ApiResource resource : resources) {
            if (resource.isSubresource()) {
                int slash = resource.name().indexOf('/');
                subresources
                        .computeIfAbsent(resource.name().substring(0, slash), parent -> new ArrayList<>())
                        .add(subresource(resource.name().substring(slash + 1), resource));
            }
        }
        List<JsonObject> trees = resources.stream()
                .filter(resource -> !resource.isSubresource())
                .map(resource -> resource(resource, subresources.getOrDefault(resource.name(), List.of())))
                .toList();
        return JsonObject.builder()
                .put("version", version)
                .put("resources", JsonArray.of(trees))
                .put("freshness", "Current")
                .build();
    }

    private static JsonObject resource(ApiResource resource, List<JsonObject> subresources) {
        JsonObject.Builder tree = JsonObject.builder()
                .put("resource", resource.name())
                .put("responseKind", responseKind(resource))
                .put("scope", resource.namespaced() ? "Namespaced" : "Cluster")
                .put("singularResource", resource.singularName())
                .put("verbs", ResourceLists.strings(resource.verbs()));
        if (!resource.shortNames().isEmpty()) {
            tree.put("shortNames", ResourceLists.strings(resource.shortNames()));
        }
        if (!resource.categories().isEmpty()) {
            tree.put("categories", ResourceLists.strings(resource.categories()));
        }
        if (!subresources.isEmpty()) {
            tree.put("subresources", JsonArray.of(subresources));
        }
        return tree.build();
    }

    private static JsonObject subresource(String name, ApiResource resource) {
        return JsonObject.builder()
                .put("subresource", name)
                .put("responseKind", responseKind(resource))
                .put("verbs", ResourceLists.strings(resource.verbs()))
                .build();
    }

    private static JsonObject responseKind(ApiResource resource) {
        return JsonObject.builder()
                .put("group", Json.of(ApiGroups.groupOf(resource.bodyVersion())))
                .put("version", ApiGroups.versionOf(resource.bodyVersion()))
                .put("kind", resource.kind())
                .build();
    }
}
