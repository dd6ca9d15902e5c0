package podium.http.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path below {@code /api/VERSION} or {@code /apis/GROUP/VERSION}.
 *
 * @param isWatch whether it is one of the old paths {@code …/watch/…}
 * @param namespace empty where the path names none
 * @param resource {@code pods}; empty where the path ends before it
 * @param name empty for a collection
 * @param subresource {@code status}, or empty
 * @param rest what stands behind the subresource: the path that a proxy is asked for
 */
record ResourcePath(
        String group,
        String version,
        boolean isWatch,
        String namespace,
        String resource,
        String name,
        String subresource,
        List<String> rest) {

    /** What stands behind a namespace's name and is no resource in it. */
    private static final List<String> OF_NAMESPACES = List.of("status", "finalize");

    /** The path, or null when it leads to no group and version. */
    static @Nullable ResourcePath parse(List<String> segments) {
        if (segments.size() >= 2 && segments.get(0).equals("api")) {
            return parse("", segments.get(1), segments.subList(2, segments.size()));
        }
        if (segments.size() >= 3 && segments.get(0).equals("apis")) {
            return parse(segments.get(1), segments.get(2), segments.subList(3, segments.size()));
        }
        return null;
    }

    private static ResourcePath parse(String group, String version, List<String> segments) {
        boolean isWatch = !segments.isEmpty() && segments.get(0).equals("watch");
        List<String> parts = isWatch ? segments.subList(1, segments.size()) : segments;
        boolean isInNamespace = parts.size() >= 3
                && parts.get(0).equals("namespaces")
                && !(parts.size() == 3 && OF_NAMESPACES.contains(parts.get(2)));
        String namespace = isInNamespace ? parts.get(1) : "";
        List<String> own = isInNamespace ? parts.subList(2, parts.size()) : parts;
        return new ResourcePath(
                group,
                version,
                isWatch,
                namespace,
                part(own, 0),
                part(own, 1),
                part(own, 2),
                own.size() > 3 ? List.copyOf(own.subList(3, own.size())) : List.of());
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    String groupVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** As discovery names it: {@code pods}, {@code pods/status}. */
    String resourceName() {
        return subresource.isEmpty() ? resource : resource + "/" + subresource;
    }
}
