package podium.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import podium.resource.Kind;

/** Kinds that people should stop using: every request about them, be it a read, is answered with a warning. */
public final class Deprecations {

    private static final Map<String, String> TABLE = table();

    private Deprecations() {}

    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        table.put("v1 ComponentStatus", "v1 ComponentStatus is deprecated in v1.19+");
        table.put("v1 Endpoints", "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice");
        return table;
    }

    public static Optional<String> of(Kind kind) {
        return Optional.ofNullable(TABLE.get(kind.toString()));
    }
}
