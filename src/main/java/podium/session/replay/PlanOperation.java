package podium.session.replay;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Problem;
import podium.cluster.Request.PatchType;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** What a plan can ask of the API. */
enum PlanOperation {
    CREATE("create") {
        @Override
        @Nullable
        Problem carryOut(RehearsalCluster cluster, JsonObject step) {
            return cluster.create(step.object("object"));
        }
    },
    PATCH("patch") {
        @Override
        @Nullable
        Problem carryOut(RehearsalCluster cluster, JsonObject step) {
            return cluster.patch(
                    target(cluster, step), step.string("subresource", ""), PatchType.STRATEGIC, step.object("patch"));
        }
    },
    DELETE("delete") {
        @Override
        @Nullable
        Problem carryOut(RehearsalCluster cluster, JsonObject step) {
            String policy = step.string("policy");
            return cluster.delete(
                    target(cluster, step),
                    policy == null ? DeleteOptions.DEFAULT : DeleteOptions.of(Propagation.valueOf(policy)));
        }
    },

    /** Somebody deletes the oldest ready pod. */
    DELETE_POD("deletePod") {
        @Override
        @Nullable
        Problem carryOut(RehearsalCluster cluster, JsonObject step) {
            List<Resource> ready = cluster.readyPods();
            return ready.isEmpty() ? NONE_READY : cluster.delete(ready.get(0).key(), DeleteOptions.DEFAULT);
        }
    },

    /** The oldest ready pod gets other labels. */
    RELABEL_POD("relabelPod") {
        @Override
        @Nullable
        Problem carryOut(RehearsalCluster cluster, JsonObject step) {
            JsonObject labels = JsonObject.of("labels", step.object("labels"));
            List<Resource> ready = cluster.readyPods();
            return ready.isEmpty()
                    ? NONE_READY
                    : cluster.patch(ready.get(0).key(), "", PatchType.MERGE, JsonObject.of("metadata", labels));
        }
    },

    /** The newest ready pod turns unready. */
    FAIL_POD("failPod") {
        @Override
        @Nullable
        Problem carryOut(RehearsalCluster cluster, JsonObject step) {
            List<Resource> ready = cluster.readyPods();
            if (ready.isEmpty()) {
                return NONE_READY;
            }
            JsonArray conditions = JsonArray.of(unready("Ready", cluster), unready("ContainersReady", cluster));
            return cluster.patch(
                    ready.get(ready.size() - 1).key(),
                    "status",
                    PatchType.STRATEGIC,
                    JsonObject.of("status", JsonObject.of("conditions", conditions)));
        }
    },

    /** A revision's template is put back, as {@code kubectl rollout undo --to-revision} does it. */
    ROLLBACK("rollback") {
        @Override
        @Nullable
        Problem carryOut(RehearsalCluster cluster, JsonObject step) {
            JsonObject template = template(cluster, step.number("revision", 0));
            JsonObject replace = JsonObject.builder()
                    .put("op", "replace")
                    .put("path", "/spec/template")
                    .put("value", template)
                    .build();
            Key deployment = cluster.key(Kind.DEPLOYMENT, step.string("name", ""));
            return cluster.patch(deployment, "", PatchType.JSON, JsonArray.of(replace));
        }
    };

    private static final Problem NONE_READY = Problem.of(404, "NotFound", "no pod is ready");

    private final String label;

    PlanOperation(String label) {
        this.label = label;
    }

    static @Nullable PlanOperation named(String label) {
        for (PlanOperation operation : values()) {
            if (operation.label.equals(label)) {
                return operation;
            }
        }
        return null;
    }

    /** The API's refusal, or null. */
    abstract @Nullable Problem carryOut(RehearsalCluster cluster, JsonObject step);

    private static Key target(RehearsalCluster cluster, JsonObject step) {
        String name = step.string("kind", "");
        for (Kind kind : Kind.BUILT_IN) {
            if (kind.name().equals(name)) {
                return cluster.key(kind, step.string("name", ""));
            }
        }
        return cluster.key(
                new Kind("", "v1", name, name.toLowerCase(Locale.ROOT) + "s", true), step.string("name", ""));
    }

    private static JsonObject unready(String type, RehearsalCluster cluster) {
        return JsonObject.builder()
                .put("type", type)
                .put("status", "False")
                .put("lastTransitionTime", Timestamps.of(cluster.nowMs()))
                .build();
    }

    private static JsonObject template(RehearsalCluster cluster, long revision) {
        for (Resource replicaSet : cluster.list(Kind.REPLICA_SET)) {
            if (ReplicaSetReading.of(replicaSet).revision() == revision) {
                return replicaSet
                        .spec()
                        .object("template")
                        .change(
                                "metadata",
                                metadata -> metadata.change("labels", labels -> labels.without("pod-template-hash"))
                                        .without("creationTimestamp"));
            }
        }
        return JsonObject.EMPTY;
    }
}
