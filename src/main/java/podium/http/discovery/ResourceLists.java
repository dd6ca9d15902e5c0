package podium.http.discovery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.ApiResource;

/** Groups, versions and resources in the older form: {@code APIVersions}, {@code APIGroup}, {@code APIResourceList}. */
final class ResourceLists {

    /** Of the hash that tells how objects are stored. */
    private static final int HASH_BYTES = 8;

    private final ApiGroups groups;

    ResourceLists(ApiGroups groups) {
        this.groups = groups;
    }

    /** @param address of this server, as the client knows it */
    JsonObject coreVersions(String address) {
        JsonObject addressForAll = JsonObject.of("clientCIDR", Json.of("0.0.0.0/0"), "serverAddress", Json.of(address));
        return JsonObject.builder()
                .put("kind", "APIVersions")
                .put("versions", strings(List.copyOf(groups.versions("").keySet())))
                .put("serverAddressByClientCIDRs", JsonArray.of(addressForAll))
                .build();
    }

    JsonObject groupList() {
        return typed("APIGroupList")
                .put(
                        "groups",
                        JsonArray.of(groups.named().stream().map(this::fields).toList()))
                .build();
    }

    JsonObject group(String name) {
        JsonObject.Builder group = typed("APIGroup");
        fields(name).forEach(group::put);
        return group.build();
    }

    private JsonObject fields(String group) {
        List<JsonObject> versions = groups.versions(group).keySet().stream()
                .map(version ->
                        JsonObject.of("groupVersion", Json.of(group + "/" + version), "version", Json.of(version)))
                .toList();
        return JsonObject.builder()
                .put("name", group)
                .put("versions", JsonArray.of(versions))
                .put("preferredVersion", versions.get(0))
                .build();
    }

    JsonObject resources(String group, String version) {
        String groupVersion = group.isEmpty() ? version : group + "/" + version;
        List<ApiResource> resources = groups.versions(group).getOrDefault(version, List.of());
        return typed("APIResourceList")
                .put("groupVersion", groupVersion)
                .put(
                        "resources",
                        JsonArray.of(resources.stream().map(this::resource).toList()))
                .build();
    }

    private JsonObject resource(ApiResource resource) {
        JsonObject.Builder tree = JsonObject.builder()
                .put("name", resource.name())
                .put("singularName", resource.singularName())
                .put("namespaced", resource.namespaced());
        if (!resource.bodyVersion().equals(resource.groupVersion())) {
            String group = ApiGroups.groupOf(resource.bodyVersion());
            if (!group.isEmpty()) {
                tree.put("group", group);
            }
            tree.put("version", ApiGroups.versionOf(resource.bodyVersion()));
        }
        tree.put("kind", resource.kind()).put("verbs", strings(resource.verbs()));
        putIfAny(tree, "shortNames", resource.shortNames());
        putIfAny(tree, "categories", resource.categories());
        if (isStored(resource)) {
            tree.put("storageVersionHash", storageVersionHash(resource));
        }
        return tree.build();
    }

    private static boolean isStored(ApiResource resource) {
        return !resource.isSubresource() && resource.verbs().contains("watch");
    }

    /** As clients compare it to learn whether objects are stored in another version than before. */
    private String storageVersionHash(ApiResource resource) {
        String stored = storedAs(resource) + "/" + resource.kind();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java has SHA-256", missing);
        }
    }

    /** The group and version in which the objects are stored: the preferred one; events of both groups are the same. */
    private String storedAs(ApiResource resource) {
        String group = ApiGroups.groupOf(resource.groupVersion());
        String stored = group.equals("events.k8s.io") ? "" : group;
        return stored + "/" + groups.versions(stored).keySet().iterator().next();
    }

    private static void putIfAny(JsonObject.Builder tree, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            tree.put(name, strings(texts));
        }
    }

    private static JsonObject.Builder typed(String kind) {
        return JsonObject.builder().put("kind", kind).put("apiVersion", "v1");
    }

    static JsonArray strings(List<String> texts) {
        return JsonArray.of(texts.stream().map(Json::of).toList());
    }
}
