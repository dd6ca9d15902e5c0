package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Roles and their bindings ({@code pkg/apis/rbac/validation} of 1.36). */
public final class RoleChecks {

    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final FieldPath ROLE = FieldPath.of("roleRef");

    private RoleChecks() {}

    public static void role(JsonObject role, Causes causes) {
        Check.each(role, "rules", FieldPath.ROOT, causes, (rule, path, found) -> rule(rule, true, path, found));
    }

    public static void clusterRole(JsonObject role, Causes causes) {
        Check.each(role, "rules", FieldPath.ROOT, causes, (rule, path, found) -> rule(rule, false, path, found));
        Check.part(role, "aggregationRule", FieldPath.ROOT, causes, (aggregation, path, found) -> {
            FieldPath at = path.child("clusterRoleSelectors");
            if (aggregation.array("clusterRoleSelectors").isEmpty()) {
                found.required(at, "at least one clusterRoleSelector required if aggregationRule is non-nil");
            }
            Check.each(aggregation, "clusterRoleSelectors", path, found, SelectorChecks::check);
        });
    }

    private static void rule(JsonObject rule, boolean isNamespaced, FieldPath path, Causes causes) {
        if (rule.array("verbs").isEmpty()) {
            causes.required(path.child("verbs"), "verbs must contain at least one value");
        }
        JsonArray urls = rule.array("nonResourceURLs");
        if (!urls.isEmpty()) {
            urls(rule, urls, isNamespaced, path.child("nonResourceURLs"), causes);
            return;
        }
        if (rule.array("apiGroups").isEmpty()) {
            causes.required(path.child("apiGroups"), "resource rules must supply at least one api group");
        }
        if (rule.array("resources").isEmpty()) {
            causes.required(path.child("resources"), "resource rules must supply at least one resource");
        }
    }

    private static void urls(JsonObject rule, JsonArray urls, boolean isNamespaced, FieldPath path, Causes causes) {
        if (isNamespaced) {
            causes.invalid(path, urls, "namespaced rules cannot apply to non-resource URLs");
        }
        boolean namesResources = !rule.array("apiGroups").isEmpty()
                || !rule.array("resources").isEmpty()
                || !rule.array("resourceNames").isEmpty();
        if (namesResources) {
            causes.invalid(path, urls, "rules cannot apply to both regular resources and non-resource URLs");
        }
    }

    public static void roleBinding(JsonObject binding, Causes causes) {
        binding(binding, List.of("Role", "ClusterRole"), true, causes);
    }

    public static void clusterRoleBinding(JsonObject binding, Causes causes) {
        binding(binding, List.of("ClusterRole"), false, causes);
    }

    private static void binding(JsonObject binding, List<String> kinds, boolean isNamespaced, Causes causes) {
        JsonObject role = binding.object("roleRef");
        String group = role.string("apiGroup", "");
        if (!group.equals(GROUP)) {
            causes.notSupported(ROLE.child("apiGroup"), group, List.of(GROUP));
        }
        String kind = role.string("kind", "");
        if (!kinds.contains(kind)) {
            causes.notSupported(ROLE.child("kind"), kind, kinds);
        }
        if (Check.required(role, "name", ROLE, causes)) {
            Check.name(role.string("name", ""), ROLE.child("name"), causes, Names::pathSegment);
        }
        Check.each(
                binding,
                "subjects",
                FieldPath.ROOT,
                causes,
                (subject, path, found) -> subject(subject, isNamespaced, path, found));
    }

    private static void subject(JsonObject subject, boolean isNamespaced, FieldPath path, Causes causes) {
        String name = subject.string("name", "");
        Check.required(subject, "name", path, causes);
        switch (subject.string("kind", "")) {
            case "ServiceAccount" -> {
                if (!name.isEmpty()) {
                    Check.name(name, path.child("name"), causes, Names::subdomain);
                }
                group(subject, "", path, causes);
                if (!isNamespaced) {
                    Check.required(subject, "namespace", path, causes);
                }
            }
            case "User", "Group" -> group(subject, GROUP, path, causes);
            default ->
                causes.notSupported(
                        path.child("kind"), subject.string("kind", ""), List.of("ServiceAccount", "User", "Group"));
        }
    }

    private static void group(JsonObject subject, String group, FieldPath path, Causes causes) {
        String said = subject.string("apiGroup", "");
        if (!said.equals(group)) {
            causes.notSupported(path.child("apiGroup"), said, List.of(group));
        }
    }

    public static void bindingChange(JsonObject before, JsonObject after, Causes causes) {
        JsonObject is = after.object("roleRef");
        if (!is.equals(before.object("roleRef"))) {
            JsonObject named = JsonObject.builder()
                    .put("APIGroup", is.string("apiGroup", ""))
                    .put("Kind", is.string("kind", ""))
                    .put("Name", is.string("name", ""))
                    .build();
            causes.invalid(ROLE, (Json) named, "cannot change roleRef");
        }
    }
}
