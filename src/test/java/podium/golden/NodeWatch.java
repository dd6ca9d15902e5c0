package podium.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonText;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Request;
import podium.cluster.api.ApiServer;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.sim.Command;
import podium.sim.Command.Fault;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.store.CatalogueFiles;

/** Plays what was recorded in a cluster of three nodes with one Deployment, and looks every quarter of a second, as then. */
final class NodeWatch {

    private static final Key LOST = Key.of(Kind.NODE, "node-3");
    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");
    private static final int LOOK_MS = 250;
    private static final int BEGIN_MS = 61_000;
    private static final List<String> REPORTERS =
            List.of("node-controller", "taint-eviction-controller", "replicaset-controller");

    private final NewCluster cluster = NewCluster.with(ClusterSettings.DEFAULT, new ApiServer(CatalogueFiles.read()));
    private final Roles roles = new Roles(LOST.name());
    private final Sightings sightings = new Sightings();
    private SimState state = cluster.timeline().newestState();
    private final long startMs = state.nowMs() + BEGIN_MS;
    private Map<String, String> before = new LinkedHashMap<>();

    /** The Deployment runs, two pods on each node. */
    NodeWatch() {
        carryOut(new Command.Ask(new Request.Create(WEB, web())), state.nowMs());
        run(startMs);
        state.cluster().table(Kind.POD).values().forEach(this::role);
        roles.begin();
        before = look();
    }

    private static JsonObject web() {
        JsonObject labels = JsonObject.of("app", Json.of("web"));
        JsonObject container = JsonObject.of("name", Json.of("web"), "image", Json.of("nginx:1.27"));
        JsonObject template = JsonObject.of(
                "metadata",
                JsonObject.of("labels", labels),
                "spec",
                JsonObject.of("containers", JsonArray.of(container)));
        JsonObject spec = JsonObject.builder()
                .put("replicas", 6)
                .put("selector", JsonObject.of("matchLabels", labels))
                .put("template", template)
                .build();
        return JsonObject.builder()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put("metadata", JsonObject.of("name", Json.of("web"), "namespace", Json.of("default")))
                .put("spec", spec)
                .build();
    }

    List<Resource> podsOn(String node) {
        return state.cluster().podsOn(node).values();
    }

    NodeWatch stop() {
        carryOut(new Command.Strike(new Fault.StopNode(LOST)), state.nowMs());
        return this;
    }

    NodeWatch start() {
        carryOut(new Command.Strike(new Fault.StartNode(LOST)), state.nowMs());
        return this;
    }

    NodeWatch delete() {
        carryOut(new Command.Ask(new Request.Delete(LOST, DeleteOptions.DEFAULT)), state.nowMs());
        return this;
    }

    private void carryOut(Command command, long nowMs) {
        take(cluster.simulation().carryOut(state, command, nowMs));
    }

    /** Watches until so many seconds after the start. */
    NodeWatch until(double seconds) {
        for (long ms = state.nowMs() - startMs; ms <= seconds * 1000; ms += LOOK_MS) {
            run(startMs + ms);
            note(ms / 1000.0);
        }
        return this;
    }

    Sightings sightings() {
        return sightings;
    }

    private void run(long untilMs) {
        for (Moved moved = cluster.simulation().next(state, untilMs);
                moved != null;
                moved = cluster.simulation().next(state, untilMs)) {
            take(moved);
        }
        state = state.at(untilMs);
    }

    private void take(Moved moved) {
        state = moved.state();
    }

    private void note(double atS) {
        Map<String, String> now = look();
        now.forEach((what, how) -> {
            if (!how.equals(before.get(what))) {
                boolean isEvent = what.startsWith("event ");
                sightings.add(new Sighting(atS, isEvent ? "event" : what, how));
            }
        });
        before.keySet().forEach(what -> {
            if (!now.containsKey(what)) {
                sightings.add(new Sighting(atS, what, "null"));
            }
        });
        before = now;
    }

    private Map<String, String> look() {
        Map<String, String> seen = new LinkedHashMap<>();
        ClusterState objects = state.cluster();
        objects.table(Kind.POD).forEach((key, pod) -> seen.put("pod " + role(pod), text(Seen.pod(pod, roles))));
        if (objects.has(LOST)) {
            seen.put("node lost", text(Seen.node(objects.get(LOST))));
        }
        seen.put("deployment web", text(Seen.deployment(objects.get(WEB))));
        objects.table(Kind.EVENT).forEach((key, event) -> {
            if (REPORTERS.contains(event.tree().object("source").string("component"))) {
                String known = before.get("event " + key.name());
                seen.put("event " + key.name(), known != null ? known : roles.in(JsonText.write(Seen.event(event))));
            }
        });
        return seen;
    }

    private String role(Resource pod) {
        return roles.ofPod(pod.key().name(), PodReading.of(pod).nodeName());
    }

    private static String text(Json seen) {
        return JsonText.write(Seen.sorted(seen));
    }
}
