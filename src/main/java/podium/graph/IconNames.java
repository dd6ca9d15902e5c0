package podium.graph;

import java.util.Locale;
import java.util.Set;
import podium.resource.Kind;

/** Which icon stands for a kind: its own where it has one, else a neutral one. */
public final class IconNames {

    private static final String NEUTRAL = "object";

    private static final Set<String> DRAWN = Set.of(
            "configmap",
            "cronjob",
            "daemonset",
            "deployment",
            "endpoints",
            "endpointslice",
            "event",
            "horizontalpodautoscaler",
            "ingress",
            "job",
            "namespace",
            "networkpolicy",
            "node",
            "persistentvolume",
            "persistentvolumeclaim",
            "pod",
            "replicaset",
            "secret",
            "service",
            "serviceaccount",
            "statefulset");

    private IconNames() {}

    public static String of(Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return DRAWN.contains(name) ? name : NEUTRAL;
    }
}
