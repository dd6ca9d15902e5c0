package podium.cluster.access;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;

/** One rule of a role ({@code rbac.authorization.k8s.io PolicyRule}). */
public record Rule(
        List<String> verbs,
        List<String> apiGroups,
        List<String> resources,
        List<String> resourceNames,
        List<String> nonResourceUrls) {

    private static final String ALL = "*";

    public Rule {
        verbs = List.copyOf(verbs);
        apiGroups = List.copyOf(apiGroups);
        resources = List.copyOf(resources);
        resourceNames = List.copyOf(resourceNames);
        nonResourceUrls = List.copyOf(nonResourceUrls);
    }

    static Rule of(JsonObject tree) {
        return new Rule(
                strings(tree.array("verbs")),
                strings(tree.array("apiGroups")),
                strings(tree.array("resources")),
                strings(tree.array("resourceNames")),
                strings(tree.array("nonResourceURLs")));
    }

    static Rule onResources(List<String> verbs, String group, List<String> resources) {
        return new Rule(verbs, List.of(group), resources, List.of(), List.of());
    }

    static Rule onPaths(List<String> verbs, List<String> paths) {
        return new Rule(verbs, List.of(), List.of(), List.of(), paths);
    }

    public boolean isOnResources() {
        return !resources.isEmpty();
    }

    boolean allows(Attempt attempt) {
        if (!has(verbs, attempt.verb())) {
            return false;
        }
        return attempt instanceof Attempt.OnResource onResource
                ? allowsResource(onResource)
                : nonResourceUrls.stream().anyMatch(url -> leadsTo(url, ((Attempt.OnPath) attempt).path()));
    }

    private boolean allowsResource(Attempt.OnResource attempt) {
        boolean isNamed = has(resources, attempt.combined())
                || (!attempt.subresource().isEmpty() && resources.contains("*/" + attempt.subresource()));
        return isNamed
                && has(apiGroups, attempt.group())
                && (resourceNames.isEmpty() || resourceNames.contains(attempt.name()));
    }

    private static boolean has(List<String> allowed, String wanted) {
        return allowed.contains(ALL) || allowed.contains(wanted);
    }

    private static boolean leadsTo(String url, String path) {
        return url.endsWith(ALL) ? path.startsWith(url.substring(0, url.length() - 1)) : url.equals(path);
    }

    private static List<String> strings(JsonArray items) {
        List<String> strings = new ArrayList<>();
        for (Json item : items) {
            if (item instanceof JsonString text) {
                strings.add(text.value());
            }
        }
        return strings;
    }
}
