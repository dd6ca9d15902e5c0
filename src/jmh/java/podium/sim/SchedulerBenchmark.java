package podium.sim;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.controller.Effect;
import podium.controller.scheduler.SchedulerMemory;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/**
 * Finds nodes for the pods of ReplicaSets of 500, one pod after another, each bound before the next is looked at: the
 * scheduler's decisions and the writes of the bindings, without events.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class SchedulerBenchmark {

    private static final int PODS_EACH = 500;
    private static final long NOW_MS = 1_767_225_600_000L;

    @Param({"1000", "10000", "100000"})
    private int pods;

    @Param({"5000"})
    private int nodes;

    @Param({"0", "3"})
    private int zones;

    private ClusterState state = ClusterState.empty(Chance.seeded(1));
    private List<Key> waiting = List.of();
    private SchedulerActor scheduler = new SchedulerActor();

    /** A cluster in which all pods wait, and a scheduler that has seen nothing yet. */
    @Setup(Level.Iteration)
    public void begin() {
        Draft draft = new Draft(ClusterState.empty(Chance.seeded(1)), NOW_MS);
        draft.create(Key.of(Kind.NAMESPACE, "default"), JsonObject.EMPTY);
        for (int i = 1; i <= nodes; i++) {
            draft.create(Key.of(Kind.NODE, "node-" + i), node("node-" + i, zones == 0 ? -1 : i % zones));
        }
        for (int i = 0; i * PODS_EACH < pods; i++) {
            createReplicaSet("web-" + i, draft);
        }
        state = draft.state();
        waiting = state.table(Kind.POD).keys();
        scheduler = new SchedulerActor();
    }

    private static JsonObject node(String name, int zone) {
        JsonObject labels = JsonObject.of("kubernetes.io/hostname", Json.of(name));
        if (zone >= 0) {
            labels = labels.with("topology.kubernetes.io/zone", "zone-" + zone);
        }
        JsonObject allocatable = JsonObject.builder()
                .put("cpu", "4")
                .put("memory", "8Gi")
                .put("pods", "110")
                .put("ephemeral-storage", "100Gi")
                .build();
        return JsonObject.of(
                "metadata", JsonObject.of("labels", labels), "status", JsonObject.of("allocatable", allocatable));
    }

    private void createReplicaSet(String name, Draft draft) {
        JsonObject labels = JsonObject.of("app", Json.of(name));
        JsonObject requests = JsonObject.of("cpu", Json.of("50m"), "memory", Json.of("64Mi"));
        JsonObject container = JsonObject.builder()
                .put("name", "app")
                .put("image", "app:v1")
                .put("resources", JsonObject.of("requests", requests))
                .build();
        JsonObject podSpec = JsonObject.of("containers", JsonArray.of(container));
        JsonObject spec = JsonObject.of("selector", JsonObject.of("matchLabels", labels));
        Resource owner = draft.create(
                        Key.of(Kind.REPLICA_SET, "default", name),
                        JsonObject.of("metadata", JsonObject.EMPTY, "spec", spec))
                .object();
        JsonObject metadata = JsonObject.builder()
                .put("generateName", name + "-")
                .put("labels", labels)
                .put("ownerReferences", JsonArray.of(OwnerReference.controlledBy(owner)))
                .build();
        JsonObject pod = JsonObject.of("metadata", metadata, "spec", podSpec);
        for (int i = 0; i < PODS_EACH; i++) {
            draft.create(Key.of(Kind.POD, "default", ""), pod);
        }
    }

    @Benchmark
    public ClusterState bindAll() {
        ClusterState now = state;
        SchedulerMemory memory = scheduler.blank();
        for (Key pod : waiting) {
            Actor.Turn<SchedulerMemory> turn = scheduler.act(now, memory, pod, NOW_MS);
            memory = turn.memory();
            Effect.Bind bind = (Effect.Bind) turn.decision().effects().get(0);
            Draft draft = new Draft(now, NOW_MS);
            draft.bind(bind.key(), bind.node());
            now = draft.state();
        }
        return now;
    }
}
