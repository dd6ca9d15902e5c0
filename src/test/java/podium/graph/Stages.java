package podium.graph;

import java.util.function.Consumer;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** States for pictures, put together by hand. Each method makes one write a second after the one before. */
public final class Stages {

    private static final long SECOND_MS = 1000;

    private ClusterState state = ClusterState.empty(Chance.seeded(7));
    private long nowMs;

    public static Stages empty() {
        return new Stages().namespace("shop");
    }

    public ClusterState state() {
        return state;
    }

    public long nowMs() {
        return nowMs;
    }

    public Stages namespace(String name) {
        return create(Key.of(Kind.NAMESPACE, name), JsonObject.EMPTY);
    }

    public Stages deployment(String name, int replicas) {
        JsonObject spec = JsonObject.of("replicas", Json.of(replicas));
        return create(key(Kind.DEPLOYMENT, name), JsonObject.of("spec", spec));
    }

    public Stages replicaSet(String deployment, long revision, int replicas) {
        Resource owner = get(key(Kind.DEPLOYMENT, deployment));
        JsonObject annotations = JsonObject.of("deployment.kubernetes.io/revision", Json.of(Long.toString(revision)));
        JsonObject metadata = JsonObject.of(
                "annotations", annotations, "ownerReferences", JsonArray.of(OwnerReference.controlledBy(owner)));
        return create(
                key(Kind.REPLICA_SET, deployment + "-" + revision),
                JsonObject.of("metadata", metadata, "spec", replicaSetSpec(replicas, "shop/web:1." + revision)));
    }

    public Stages bareReplicaSet(String name, int replicas) {
        return create(key(Kind.REPLICA_SET, name), JsonObject.of("spec", replicaSetSpec(replicas, "busybox")));
    }

    private static JsonObject replicaSetSpec(int replicas, String image) {
        JsonObject containers = JsonObject.of("containers", JsonArray.of(JsonObject.of("image", Json.of(image))));
        return JsonObject.of("replicas", Json.of(replicas), "template", JsonObject.of("spec", containers));
    }

    /** A ready pod of a ReplicaSet. */
    public Stages pod(String replicaSet, String suffix) {
        Resource owner = get(key(Kind.REPLICA_SET, replicaSet));
        JsonObject metadata = JsonObject.of("ownerReferences", JsonArray.of(OwnerReference.controlledBy(owner)));
        return create(key(Kind.POD, replicaSet + "-" + suffix), readyPod().with("metadata", metadata));
    }

    public Stages pods(String replicaSet, String... suffixes) {
        for (String suffix : suffixes) {
            pod(replicaSet, suffix);
        }
        return this;
    }

    public Stages barePod(String name) {
        return create(key(Kind.POD, name), readyPod());
    }

    /** Any object, as it is. */
    public Stages object(Kind kind, String name, JsonObject tree) {
        return create(key(kind, name), tree);
    }

    private static JsonObject readyPod() {
        JsonObject ready = JsonObject.builder()
                .put("type", "Ready")
                .put("status", "True")
                .put("lastTransitionTime", Timestamps.of(0))
                .build();
        JsonObject status = JsonObject.of("phase", Json.of("Running"), "conditions", JsonArray.of(ready));
        return JsonObject.of("spec", JsonObject.of("nodeName", Json.of("node-1")), "status", status);
    }

    /** Asks for a pod's deletion: it stops. */
    public Stages stopping(String pod) {
        return write(draft -> draft.delete(key(Kind.POD, pod), DeleteOptions.DEFAULT));
    }

    public Stages without(Kind kind, String name) {
        return write(draft -> draft.delete(key(kind, name), DeleteOptions.NOW));
    }

    public Stages scaled(Kind kind, String name, int replicas) {
        return write(draft -> draft.update(
                key(kind, name), get(key(kind, name)).tree().change("spec", spec -> spec.with("replicas", replicas))));
    }

    public static Key key(Kind kind, String name) {
        return Key.of(kind, "shop", name);
    }

    private Resource get(Key key) {
        Resource found = state.get(key);
        if (found == null) {
            throw new AssertionError(key + " is not there");
        }
        return found;
    }

    private Stages create(Key key, JsonObject tree) {
        return write(draft -> draft.create(key, tree));
    }

    private Stages write(Consumer<Draft> write) {
        nowMs += SECOND_MS;
        Draft draft = new Draft(state, nowMs);
        write.accept(draft);
        state = draft.state();
        return this;
    }
}
