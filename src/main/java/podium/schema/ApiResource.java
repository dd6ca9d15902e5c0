package podium.schema;

import java.util.List;

/**
 * A resource or subresource as discovery tells it.
 *
 * @param groupVersion of its path: {@code v1}, {@code apps/v1}
 * @param name {@code deployments}, {@code deployments/scale}
 * @param bodyVersion the group and version of its body; mostly the same
 * @param kind of its body
 */
public record ApiResource(
        String groupVersion,
        String name,
        String singularName,
        List<String> shortNames,
        List<String> categories,
        String bodyVersion,
        String kind,
        boolean namespaced,
        List<String> verbs) {

    public ApiResource {
        shortNames = List.copyOf(shortNames);
        categories = List.copyOf(categories);
        verbs = List.copyOf(verbs);
    }

    public boolean isSubresource() {
        return name.indexOf('/') >= 0;
    }
}
