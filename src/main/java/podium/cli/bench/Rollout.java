package podium.cli.bench;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Request;
import podium.cluster.api.ApiServer;
import podium.resource.Key;
import podium.resource.Kind;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.sim.Command;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.store.CatalogueFiles;

/** Deployments of a number of pods in a cluster of a number of nodes, made and then rolled to another image. */
final class Rollout {

    private final NewCluster cluster;
    private final int deployments;
    private final int pods;

    /** @param pods of each Deployment */
    Rollout(ClusterSettings settings, int deployments, int pods) {
        this.cluster = NewCluster.with(settings, new ApiServer(CatalogueFiles.read()));
        this.deployments = deployments;
        this.pods = pods;
    }

    /** Applies the Deployments and plays until all is settled. */
    void create() {
        apply("app:v1");
        settle();
    }

    /** Changes their image and plays until all is settled. */
    void roll() {
        apply("app:v2");
        settle();
    }

    NewCluster cluster() {
        return cluster;
    }

    int frames() {
        return cluster.timeline().size();
    }

    /** How many pods are available, by the Deployments' own count. */
    long available() {
        long sum = 0;
        for (var deployment :
                cluster.timeline().newest().state().table(Kind.DEPLOYMENT).values()) {
            sum += deployment.status().number("availableReplicas", 0);
        }
        return sum;
    }

    private void apply(String image) {
        for (Request request : requests(image)) {
            SimState state = cluster.timeline().newestState();
            cluster.timeline().append(cluster.simulation().carryOut(state, new Command.Ask(request), state.nowMs()));
        }
    }

    private void settle() {
        SimState state = cluster.timeline().newestState();
        while (!state.queue().isIdle()) {
            Moved moved = cluster.simulation().next(state);
            if (moved == null) {
                return;
            }
            cluster.timeline().append(moved);
            state = moved.state();
        }
    }

    private List<Request> requests(String image) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < deployments; i++) {
            String name = "web-" + i;
            requests.add(new Request.Apply(Key.of(Kind.DEPLOYMENT, "default", name), deployment(name, image)));
        }
        return requests;
    }

    private JsonObject deployment(String name, String image) {
        JsonObject labels = JsonObject.of("app", Json.of(name));
        JsonObject container = JsonObject.of("name", Json.of("app"), "image", Json.of(image));
        JsonObject template = JsonObject.of(
                "metadata",
                JsonObject.of("labels", labels),
                "spec",
                JsonObject.of("containers", JsonArray.of(container)));
        JsonObject spec = JsonObject.builder()
                .put("replicas", pods)
                .put("selector", JsonObject.of("matchLabels", labels))
                .put("template", template)
                .build();
        return JsonObject.builder()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put("metadata", JsonObject.of("name", Json.of(name)))
                .put("spec", spec)
                .build();
    }
}
