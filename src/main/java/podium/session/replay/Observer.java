package podium.session.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.PodReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * Notes what is to be seen of Deployments, ReplicaSets and Pods, without the names that differ from run to run: a ReplicaSet
 * is called {@code deployment#revision} by the last revision that it had.
 */
final class Observer {

    private static final String HISTORY = "deployment.kubernetes.io/revision-history";

    /** By the names of ReplicaSets, gone ones too; longer names first, so that none is taken for a part of another. */
    private final Map<String, String> aliases =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    JsonObject state(RehearsalCluster cluster, String after) {
        for (Resource replicaSet : cluster.list(Kind.REPLICA_SET)) {
            aliases.put(replicaSet.key().name(), alias(replicaSet));
        }
        JsonObject.Builder deployments = JsonObject.builder();
        for (Resource deployment : cluster.list(Kind.DEPLOYMENT)) {
            deployments.put(deployment.key().name(), deployment(deployment));
        }
        return JsonObject.builder()
                .put("after", after)
                .put("deployments", deployments.build())
                .put("replicaSets", replicaSets(cluster))
                .put("pods", pods(cluster))
                .build();
    }

    private static String alias(Resource replicaSet) {
        OwnerReference owner = replicaSet.controller();
        String revision = replicaSet.annotations().string(ReplicaSetReading.REVISION);
        return (owner == null ? "-" : owner.name()) + "#" + (revision == null ? "None" : revision);
    }

    private JsonObject deployment(Resource deployment) {
        JsonObject.Builder conditions = JsonObject.builder();
        for (Json item : deployment.status().array("conditions")) {
            JsonObject condition = item.asObject();
            conditions.put(
                    condition.string("type", ""),
                    JsonObject.builder()
                            .put("status", condition.string("status", ""))
                            .put("reason", condition.string("reason", ""))
                            .put("message", withAliases(condition.string("message", "")))
                            .build());
        }
        return JsonObject.builder()
                .put("generation", Json.of(deployment.generation()))
                .put("replicas", orNull(deployment.spec().get("replicas")))
                .put("revision", orNull(deployment.annotations().get(ReplicaSetReading.REVISION)))
                .put("status", deployment.status().without("conditions"))
                .put("conditions", conditions.build())
                .build();
    }

    private static JsonArray replicaSets(RehearsalCluster cluster) {
        List<Resource> sorted = new ArrayList<>(cluster.list(Kind.REPLICA_SET));
        sorted.sort(Comparator.comparing(Observer::ownerOrNothing)
                .thenComparingLong(
                        replicaSet -> ReplicaSetReading.of(replicaSet).revision()));
        return JsonArray.of(sorted.stream().map(Observer::replicaSet).toList());
    }

    private static JsonObject replicaSet(Resource replicaSet) {
        JsonObject template = replicaSet.spec().object("template");
        String owner = ownerOrNothing(replicaSet);
        return JsonObject.builder()
                .put("owner", owner.isEmpty() ? JsonNull.NULL : Json.of(owner))
                .put("revision", orNull(replicaSet.annotations().get(ReplicaSetReading.REVISION)))
                .put("history", orNull(replicaSet.annotations().get(HISTORY)))
                .put(
                        "image",
                        orNull(template.object("spec")
                                .array("containers")
                                .object(0)
                                .get("image")))
                .put("replicas", orNull(replicaSet.spec().get("replicas")))
                .put("status", replicaSet.status().without("conditions"))
                .build();
    }

    private static String ownerOrNothing(Resource object) {
        OwnerReference owner = object.controller();
        return owner == null ? "" : owner.kind() + "/" + owner.name();
    }

    /** How many pods of each ReplicaSet are pending, ready and terminating. */
    private JsonObject pods(RehearsalCluster cluster) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Resource pod : cluster.list(Kind.POD)) {
            counts.computeIfAbsent(ownerAlias(pod), owner -> new TreeMap<>()).merge(condition(pod), 1, Integer::sum);
        }
        JsonObject.Builder pods = JsonObject.builder();
        counts.forEach((owner, ofOwner) -> {
            JsonObject.Builder conditions = JsonObject.builder();
            ofOwner.forEach((condition, count) -> conditions.put(condition, Json.of(count)));
            pods.put(owner, conditions.build());
        });
        return pods.build();
    }

    private String ownerAlias(Resource pod) {
        OwnerReference owner = pod.controller();
        if (owner == null) {
            return "unowned";
        }
        String alias = aliases.get(owner.name());
        return alias == null ? owner.kind() + "/" + owner.name() : alias;
    }

    private static String condition(Resource pod) {
        if (pod.isDeleting()) {
            return "terminating";
        }
        return PodReading.of(pod).isReady() ? "ready" : "pending";
    }

    /** The different events about Deployments and ReplicaSets, those about single pods left out. */
    JsonArray events(RehearsalCluster cluster) {
        TreeSet<Note> notes = new TreeSet<>();
        for (Resource event : cluster.list(Kind.EVENT)) {
            JsonObject tree = event.tree();
            String kind = tree.object("involvedObject").string("kind", "");
            String reason = tree.string("reason", "");
            boolean isAboutPod = reason.equals("SuccessfulCreate") || reason.equals("SuccessfulDelete");
            if (!isAboutPod && (kind.equals("Deployment") || kind.equals("ReplicaSet"))) {
                notes.add(new Note(kind, tree.string("type", ""), reason, withAliases(tree.string("message", ""))));
            }
        }
        return JsonArray.of(notes.stream().map(Note::tree).toList());
    }

    /** An event as a recording keeps it. */
    private record Note(String kind, String type, String reason, String message) implements Comparable<Note> {
        private static final Comparator<Note> ORDER = Comparator.comparing(Note::kind)
                .thenComparing(Note::type)
                .thenComparing(Note::reason)
                .thenComparing(Note::message);

        @Override
        public int compareTo(Note other) {
            return ORDER.compare(this, other);
        }

        JsonObject tree() {
            return JsonObject.builder()
                    .put("kind", kind)
                    .put("type", type)
                    .put("reason", reason)
                    .put("message", message)
                    .build();
        }
    }

    private String withAliases(String text) {
        String replaced = text;
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            replaced = replaced.replace(alias.getKey(), "<rs " + alias.getValue() + ">");
        }
        return replaced;
    }

    private static Json orNull(@Nullable Json value) {
        return value == null ? JsonNull.NULL : value;
    }
}
