package podium.http.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.schema.ApiResource;
import podium.schema.Catalogue;

/**
 * The catalogue's resources by group and version, both in the order in which the server prefers them.
 *
 * @param versions by group (empty for the core group), then by version
 */
record ApiGroups(Map<String, Map<String, List<ApiResource>>> versions) {

    static ApiGroups of(Catalogue catalogue) {
        Map<String, Map<String, List<ApiResource>>> groups = new LinkedHashMap<>();
        for (ApiResource resource : catalogue.resources()) {
            groups.computeIfAbsent(groupOf(resource.groupVersion()), group -> new LinkedHashMap<>())
                    .computeIfAbsent(versionOf(resource.groupVersion()), version -> new ArrayList<>())
                    .add(resource);
        }
        return new ApiGroups(groups);
    }

    static String groupOf(String groupVersion) {
        int slash = groupVersion.indexOf('/');
        return slash < 0 ? "" : groupVersion.substring(0, slash);
    }

    static String versionOf(String groupVersion) {
        return groupVersion.substring(groupVersion.indexOf('/') + 1);
    }

    boolean has(String group) {
        return versions.containsKey(group);
    }

    Map<String, List<ApiResource>> versions(String group) {
        return versions.getOrDefault(group, Map.of());
    }

    /** All groups but the core group. */
    List<String> named() {
        return versions.keySet().stream().filter(group -> !group.isEmpty()).toList();
    }
}
