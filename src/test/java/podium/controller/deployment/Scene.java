package podium.controller.deployment;

import static podium.fixture.Workloads.key;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonObject;
import podium.controller.replicaset.ReplicaSetController;
import podium.fixture.Stagehand;
import podium.fixture.TestCluster;
import podium.fixture.Workloads;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/** A Deployment {@code web} in a cluster whose pods do what the test says. */
final class Scene {

    private static final long SECOND_MS = 1000;

    static final Key WEB = key(Kind.DEPLOYMENT, "web");

    final TestCluster cluster = TestCluster.of(new ReplicaSetController(), new DeploymentController());
    final Stagehand kubelets = new Stagehand(cluster);

    /** The Deployment is created and all its pods are ready. */
    static Scene complete(JsonObject deployment) {
        Scene scene = new Scene().create(deployment);
        scene.kubelets.readyAll();
        return scene;
    }

    Scene create(JsonObject deployment) {
        cluster.create(WEB, deployment);
        cluster.settle();
        return this;
    }

    /** A second after what was before, so that all that it makes is younger. */
    Scene edit(UnaryOperator<JsonObject> change) {
        cluster.run(SECOND_MS);
        cluster.write(draft -> draft.update(WEB, change.apply(deployment().tree())));
        cluster.settle();
        return this;
    }

    Scene setImage(String image) {
        return edit(tree -> Workloads.withImage(tree, image));
    }

    Scene scale(int replicas) {
        return edit(tree -> Workloads.withSpec(tree, "replicas", Json.of(replicas)));
    }

    Scene pause(boolean isPaused) {
        return edit(tree -> Workloads.withSpec(tree, "paused", Json.of(isPaused)));
    }

    /** Writes how many pods a revision is to have and how many are available, and lets nobody act on it. */
    Scene resize(long revision, long replicas, long available) {
        Resource before = replicaSet(revision);
        cluster.write(draft -> {
            draft.update(before.key(), Workloads.withSpec(before.tree(), "replicas", Json.of(replicas)));
            draft.updateStatus(before.key(), before.status().with("availableReplicas", Json.of(available)));
        });
        return this;
    }

    /** Lets pods become ready and end until nothing changes any more. */
    Scene finish() {
        for (int i = 0; i < 50; i++) {
            kubelets.readyAll();
            kubelets.endAll();
        }
        return this;
    }

    Resource deployment() {
        return cluster.get(WEB);
    }

    List<Resource> replicaSets() {
        return cluster.state().list(Kind.REPLICA_SET, "default");
    }

    Resource replicaSet(long revision) {
        return replicaSets().stream()
                .filter(replicaSet -> ReplicaSetReading.of(replicaSet).revision() == revision)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no revision " + revision));
    }

    /** Some pod of a revision. */
    Key podOf(long revision) {
        return cluster.state().dependents(replicaSet(revision).uid()).keys().get(0);
    }

    /** How many pods each revision is to have. */
    Map<Long, Long> sizes() {
        Map<Long, Long> sizes = new TreeMap<>();
        for (Resource replicaSet : replicaSets()) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
            sizes.put(reading.revision(), reading.replicas());
        }
        return sizes;
    }

    /** Status and reason of a condition, or {@code "none"}. */
    String condition(String type) {
        JsonObject condition = Conditions.find(deployment().status().array("conditions"), type);
        return condition == null ? "none" : condition.string("status") + " " + condition.string("reason");
    }

    String conditionMessage(String type) {
        JsonObject condition = Conditions.find(deployment().status().array("conditions"), type);
        return Objects.requireNonNull(condition).string("message", "");
    }

    /** Messages of the events about the Deployment, in order; its ReplicaSets are called by their revisions. */
    List<String> events() {
        return cluster.state().list(Kind.EVENT, "default").stream()
                .map(Resource::tree)
                .filter(event ->
                        "Deployment".equals(event.object("involvedObject").string("kind")))
                .map(event -> event.string("reason", "") + ": " + named(event.string("message", "")))
                .toList();
    }

    private String named(String message) {
        String named = message;
        for (Resource replicaSet : replicaSets()) {
            named = named.replace(
                    replicaSet.key().name(),
                    "r" + ReplicaSetReading.of(replicaSet).revision());
        }
        return named;
    }

    /** The keys of the reasons that the controller gave since a step, parts taken apart. */
    List<String> whysSince(int step) {
        return cluster.steps().subList(step, cluster.steps().size()).stream()
                .filter(taken -> taken.actor().equals("deployment-controller"))
                .flatMap(taken -> Whys.parts(taken.why()))
                .map(podium.base.Why::key)
                .toList();
    }

    int steps() {
        return cluster.steps().size();
    }
}
