package podium.cluster.api;

import java.util.Map;
import java.util.TreeMap;
import podium.resource.Key;

/** Where the API server would keep an object, as its storage's own errors tell: {@code /registry/deployments/default/web}. */
final class StoragePath {

    /** Resources that are kept under an older name. */
    private static final Map<String, String> OLDER_NAMES = olderNames();

    private StoragePath() {}

    private static Map<String, String> olderNames() {
        Map<String, String> names = new TreeMap<>();
        names.put("endpoints", "services/endpoints");
        names.put("ingresses", "ingress");
        names.put("nodes", "minions");
        names.put("replicationcontrollers", "controllers");
        names.put("services", "services/specs");
        return names;
    }

    static String of(Key key) {
        String plural = key.kind().plural();
        String place = key.kind().namespaced() ? key.namespace() + "/" : "";
        return "/registry/" + OLDER_NAMES.getOrDefault(plural, plural) + "/" + place + key.name();
    }
}
