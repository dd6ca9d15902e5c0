package podium.cluster.api;

import java.util.Map;
import podium.resource.Kind;

/** Rules of the kinds of the core that pods and their traffic need. */
final class CoreRules {

    private CoreRules() {}

    static void addTo(Map<Kind, KindRules> table) {
        table.put(Kind.EVENT, new EventRules());
        table.put(Kind.SERVICE_ACCOUNT, new ServiceAccountRules());
    }
}
