package podium.sim;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Draft;
import podium.cluster.SystemPriorities;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;
import podium.sim.Simulation.Moved;

/**
 * The first step of every cluster: the namespaces and priority classes that an API server makes for itself, the service by
 * which it is reached, and the nodes, which have joined with their leases and are Ready.
 *
 * @param nodes how many, named {@code node-1} …
 * @param size what each of them has
 */
public record ClusterStart(int nodes, NodeSize size) {

    public static final int NODES_DEFAULT = 3;

    /** 2026-01-01T00:00:00Z: when a cluster begins whose history must not depend on when it is run. */
    public static final long EPOCH_MS = 1_767_225_600_000L;

    private static final String[] NAMESPACES = {"default", "kube-system", "kube-public", "kube-node-lease"};

    /** So many nodes of the usual size. */
    public static ClusterStart withNodes(int nodes) {
        return new ClusterStart(nodes, NodeSize.DEFAULT);
    }

    /** @param blank a state in which nothing exists yet */
    public Moved begin(Simulation simulation, SimState blank) {
        Key subject = Key.of(Kind.NAMESPACE, NAMESPACES[0]);
        return simulation.begin(blank, subject, Why.of("cluster.start", nodes), this::write);
    }

    private void write(Draft draft) {
        for (String name : NAMESPACES) {
            draft.create(Key.of(Kind.NAMESPACE, name), namespace(name));
        }
        SystemPriorities.write(draft);
        KubernetesService.write(draft);
        for (int number = 1; number <= nodes; number++) {
            Key key = Key.of(Kind.NODE, "node-" + number);
            draft.create(key, new NewNode(key.name(), number, size, draft.nowMs()).tree(draft));
        }
        for (Resource node : draft.state().table(Kind.NODE).values()) {
            draft.createFor(node, NodeHeartbeat.leaseKey(node.key().name()), NodeLease.beating(node));
        }
    }

    private static JsonObject namespace(String name) {
        JsonObject labels = JsonObject.of("kubernetes.io/metadata.name", Json.of(name));
        return JsonObject.builder()
                .put("apiVersion", "v1")
                .put("kind", "Namespace")
                .put("metadata", JsonObject.of("labels", labels))
                .put("spec", JsonObject.of("finalizers", JsonArray.of(Json.of("kubernetes"))))
                .put("status", JsonObject.of("phase", Json.of("Active")))
                .build();
    }
}
