package podium.http.resource;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.resource.Kind;
import podium.schema.ApiResource;
import podium.schema.Catalogue;
import podium.schema.KindEntry;

/** The resources of the catalogue by their place in a path. */
final class ServedResources {

    private final Map<String, ApiResource> resources = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();

    ServedResources(Catalogue catalogue) {
        for (ApiResource resource : catalogue.resources()) {
            resources.put(resource.groupVersion() + " " + resource.name(), resource);
            groups.add(group(resource.groupVersion()));
        }
        for (KindEntry entry : catalogue.kinds()) {
            kinds.put(entry.kind().apiVersion() + " " + entry.kind().plural(), entry.kind());
        }
    }

    private static String group(String groupVersion) {
        return groupVersion.substring(0, Math.max(groupVersion.indexOf('/'), 0));
    }

    /** The core group, whose name is empty, too. */
    boolean hasGroup(String group) {
        return groups.contains(group);
    }

    /** @param name {@code pods}, {@code pods/status} */
    @Nullable
    ApiResource resource(String groupVersion, String name) {
        return resources.get(groupVersion + " " + name);
    }

    /** The kind of a resource's objects; null for those that hold none, such as reviews. */
    @Nullable
    Kind kind(String groupVersion, String plural) {
        return kinds.get(groupVersion + " " + plural);
    }
}
