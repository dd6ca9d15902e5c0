package podium.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.JsonObject;
import podium.resource.FurtherKinds;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.SameMeaning;

/** Which kinds count the changes of what somebody wants, and what of an object that is. */
final class Generations {

    private static final List<String> SPEC = List.of("spec");

    private static final Map<Kind, List<String>> COUNTED = counted();

    private Generations() {}

    private static Map<Kind, List<String>> counted() {
        Map<Kind, List<String>> counted = new LinkedHashMap<>();
        for (Kind kind : List.of(
                Kind.POD,
                Kind.DEPLOYMENT,
                Kind.REPLICA_SET,
                FurtherKinds.STATEFUL_SET,
                FurtherKinds.DAEMON_SET,
                FurtherKinds.JOB,
                FurtherKinds.CRON_JOB,
                FurtherKinds.REPLICATION_CONTROLLER,
                FurtherKinds.POD_DISRUPTION_BUDGET,
                FurtherKinds.INGRESS,
                FurtherKinds.INGRESS_CLASS,
                FurtherKinds.NETWORK_POLICY)) {
            counted.put(kind, SPEC);
        }
        counted.put(FurtherKinds.POD_TEMPLATE, List.of("template"));
        counted.put(Kind.ENDPOINT_SLICE, List.of("addressType", "endpoints", "ports"));
        counted.put(FurtherKinds.PRIORITY_CLASS, List.of()); // what counts there never changes
        return counted;
    }

    static boolean has(Kind kind) {
        return COUNTED.containsKey(kind);
    }

    /**
     * Whether an update makes a new generation. A Deployment's annotations count, for they go to its ReplicaSets; and so do a
     * slice's labels, which say whose it is.
     */
    static boolean grows(Resource before, JsonObject tree) {
        Kind kind = before.key().kind();
        for (String field : COUNTED.getOrDefault(kind, SPEC)) {
            if (!SameMeaning.of(tree.get(field), before.tree().get(field))) {
                return true;
            }
        }
        JsonObject metadata = tree.object("metadata");
        return (kind.equals(Kind.DEPLOYMENT) && !metadata.object("annotations").equals(before.annotations()))
                || (kind.equals(Kind.ENDPOINT_SLICE)
                        && !metadata.object("labels").equals(before.labels()));
    }
}
