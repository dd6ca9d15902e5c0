package podium.cluster.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Resource;

/** Decides by the roles and bindings of one moment. Bindings for the whole cluster are asked first. */
public record Authorizer(ClusterState state) {

    private static final String CLUSTER_ROLE = "ClusterRole";

    public Decision decide(Identity who, Attempt attempt) {
        if (who.groups().contains(Identity.MASTERS)) {
            return new Decision(true, "");
        }
        return grants(who, attempt.namespace()).stream()
                .filter(grant -> grant.rule().allows(attempt))
                .findFirst()
                .map(grant -> new Decision(true, grant.reason()))
                .orElse(Decision.NO_OPINION);
    }

    /** All that somebody may do in a namespace, and everywhere. */
    public List<Grant> grants(Identity who, String namespace) {
        List<Grant> grants = new ArrayList<>();
        BuiltInRoles.GROUP_BY_ROLE.forEach((role, group) -> {
            if (who.groups().contains(group)) {
                String reason = "ClusterRoleBinding \"" + role + "\" of ClusterRole \"" + role + "\" to Group \""
                        + group + "\"";
                add(grants, BuiltInRoles.rules(role), reason);
            }
        });
        for (Map.Entry<Key, Resource> entry : state.table(FurtherKinds.CLUSTER_ROLE_BINDING)) {
            addBinding(grants, who, entry.getValue());
        }
        if (!namespace.isEmpty()) {
            state.list(FurtherKinds.ROLE_BINDING, namespace).forEach(binding -> addBinding(grants, who, binding));
        }
        return grants;
    }

    private void addBinding(List<Grant> grants, Identity who, Resource binding) {
        String subject = subject(binding, who);
        if (subject == null) {
            return;
        }
        Key key = binding.key();
        String name = key.name() + (key.namespace().isEmpty() ? "" : "/" + key.namespace());
        JsonObject role = binding.tree().object("roleRef");
        add(
                grants,
                rules(role, key.namespace()),
                key.kind().name() + " \"" + name + "\" of " + role.string("kind", "") + " \"" + role.string("name", "")
                        + "\" to " + subject);
    }

    private static void add(List<Grant> grants, List<Rule> rules, String reason) {
        rules.forEach(rule -> grants.add(new Grant(rule, "RBAC: allowed by " + reason)));
    }

    private List<Rule> rules(JsonObject role, String namespace) {
        String name = role.string("name", "");
        boolean isForCluster = role.string("kind", "").equals(CLUSTER_ROLE);
        Resource found = state.get(
                isForCluster ? Key.of(FurtherKinds.CLUSTER_ROLE, name) : Key.of(FurtherKinds.ROLE, namespace, name));
        if (found == null) {
            return isForCluster ? BuiltInRoles.rules(name) : List.of();
        }
        List<Rule> rules = new ArrayList<>();
        found.tree().array("rules").forEach(rule -> rules.add(Rule.of(rule.asObject())));
        return rules;
    }

    /** The first subject of a binding that somebody is, as reasons name it. */
    private static @Nullable String subject(Resource binding, Identity who) {
        for (Json item : binding.tree().array("subjects")) {
            JsonObject subject = item.asObject();
            String name = subject.string("name", "");
            String namespace = subject.string("namespace", binding.key().namespace());
            String kind = subject.string("kind", "");
            boolean isMeant = switch (kind) {
                case "User" -> who.name().equals(name);
                case "Group" -> who.groups().contains(name);
                case "ServiceAccount" -> who.isServiceAccount(namespace, name);
                default -> false;
            };
            if (isMeant) {
                String shown = kind.equals("ServiceAccount") ? name + "/" + namespace : name;
                return kind + " \"" + shown + "\"";
            }
        }
        return null;
    }
}
