package podium.session.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.DeleteOptions;
import podium.cluster.Request.PatchType;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.PodReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * Stands in for all kubelets: remembers what they have to do, and does one thing at a time. A bound pod becomes ready unless
 * its image is missing; a pod on its way out ends.
 */
final class StandIn {

    private static final JsonString TRUE = Json.of("True");
    private static final JsonString ADDRESS = Json.of("10.0.0.1");

    private final RehearsalCluster cluster;
    private final boolean removesFirst;
    private final Map<Work, Due> pending = new TreeMap<>();
    private int epoch;

    /** @param removesFirst whether removals come first whenever they were noted */
    StandIn(RehearsalCluster cluster, boolean removesFirst) {
        this.cluster = cluster;
        this.removesFirst = removesFirst;
    }

    /** What is to be done to a pod. */
    private record Work(String uid, boolean isRemoval) implements Comparable<Work> {
        private static final Comparator<Work> ORDER =
                Comparator.comparing(Work::uid).thenComparing(Work::isRemoval);

        @Override
        public int compareTo(Work other) {
            return ORDER.compare(this, other);
        }
    }

    /** When it is its turn: the least is next. */
    private record Due(int epoch, boolean isReadiness, long revision, long createdMs, String pod)
            implements Comparable<Due> {
        private static final Comparator<Due> ORDER = Comparator.comparingInt(Due::epoch)
                .thenComparing(Due::isReadiness)
                .thenComparingLong(Due::revision)
                .thenComparingLong(Due::createdMs)
                .thenComparing(Due::pod);

        @Override
        public int compareTo(Due other) {
            return ORDER.compare(this, other);
        }
    }

    boolean isBusy() {
        return !pending.isEmpty();
    }

    /** Remembers what is to be done by now; what was remembered keeps its turn, what is no longer possible is forgotten. */
    void note() {
        epoch++;
        List<Work> possible = new ArrayList<>();
        for (Resource pod : cluster.list(Kind.POD)) {
            if (pod.isDeleting() || canBecomeReady(pod)) {
                Work work = new Work(pod.uid(), pod.isDeleting());
                possible.add(work);
                pending.putIfAbsent(work, due(pod));
            }
        }
        pending.keySet().retainAll(possible);
    }

    private static boolean canBecomeReady(Resource pod) {
        PodReading reading = PodReading.of(pod);
        String image = pod.spec().array("containers").object(0).string("image", "");
        return !reading.isReady() && reading.isBound() && !image.endsWith(":missing");
    }

    private Due due(Resource pod) {
        return new Due(
                removesFirst ? 0 : epoch,
                !pod.isDeleting(),
                revision(pod),
                pod.createdMs(),
                pod.key().name());
    }

    private long revision(Resource pod) {
        List<OwnerReference> owners = pod.owners();
        if (owners.isEmpty()) {
            return 0;
        }
        return cluster.list(Kind.REPLICA_SET).stream()
                .filter(replicaSet ->
                        replicaSet.key().name().equals(owners.get(0).name()))
                .mapToLong(replicaSet -> ReplicaSetReading.of(replicaSet).revision())
                .findFirst()
                .orElse(0);
    }

    /** Does what is next, and says what. */
    String act() {
        Work work = next();
        Key pod = cluster.key(
                Kind.POD, Objects.requireNonNull(pending.remove(work)).pod());
        if (work.isRemoval()) {
            cluster.delete(pod, DeleteOptions.NOW);
            return "pod gone";
        }
        cluster.patch(pod, "status", PatchType.STRATEGIC, JsonObject.of("status", running(pod)));
        return "pod ready";
    }

    private Work next() {
        return pending.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow(() -> new AssertionError("nothing to do"))
                .getKey();
    }

    private JsonObject running(Key key) {
        JsonArray containers = cluster.list(Kind.POD).stream()
                .filter(pod -> pod.key().equals(key))
                .findFirst()
                .map(pod -> pod.spec().array("containers"))
                .orElse(JsonArray.EMPTY);
        return JsonObject.builder()
                .put("phase", "Running")
                .put("podIP", ADDRESS)
                .put("podIPs", JsonArray.of(JsonObject.of("ip", ADDRESS)))
                .put(
                        "conditions",
                        JsonArray.of(
                                condition("Initialized"),
                                condition("Ready"),
                                condition("ContainersReady"),
                                condition("PodScheduled")))
                .put("containerStatuses", containers.map(container -> containerStatus(container.asObject())))
                .build();
    }

    private JsonObject condition(String type) {
        return JsonObject.builder()
                .put("type", type)
                .put("status", TRUE)
                .put("lastTransitionTime", Timestamps.of(cluster.nowMs()))
                .build();
    }

    private JsonObject containerStatus(JsonObject container) {
        JsonObject running = JsonObject.of("startedAt", Timestamps.of(cluster.nowMs()));
        return JsonObject.builder()
                .put("name", container.string("name", ""))
                .put("image", container.string("image", ""))
                .put("imageID", "")
                .put("ready", JsonBoolean.TRUE)
                .put("started", JsonBoolean.TRUE)
                .put("restartCount", Json.of(0))
                .put("lastState", JsonObject.EMPTY)
                .put("state", JsonObject.of("running", running))
                .build();
    }
}
