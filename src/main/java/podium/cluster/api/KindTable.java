package podium.cluster.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.resource.Kind;

/** The kinds whose rules are known. */
final class KindTable {

    private static final Map<Kind, KindRules> RULES = rules();

    private KindTable() {}

    private static Map<Kind, KindRules> rules() {
        Map<Kind, KindRules> rules = new LinkedHashMap<>();
        rules.put(Kind.NAMESPACE, new NamespaceRules());
        rules.put(Kind.NODE, new NodeRules());
        rules.put(Kind.POD, new PodRules());
        rules.put(Kind.DEPLOYMENT, new DeploymentRules());
        rules.put(Kind.REPLICA_SET, new ReplicaSetRules());
        CoreRules.addTo(rules);
        FurtherRules.addTo(rules);
        return rules;
    }

    static @Nullable KindRules rules(Kind kind) {
        return RULES.get(kind);
    }
}
