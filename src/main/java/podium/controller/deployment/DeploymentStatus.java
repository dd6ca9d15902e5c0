package podium.controller.deployment;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.DeploymentReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/** The status of a Deployment: the sums over its ReplicaSets' and whether enough pods are available. */
final class DeploymentStatus {

    private DeploymentStatus() {}

    /** As Kubernetes 1.36: {@code calculateStatus}. Fields that are 0 are left out, as Go's encoder leaves them. */
    static JsonObject of(Resource deployment, ReplicaSets replicaSets, long nowMs) {
        List<Resource> all = replicaSets.all();
        Resource newest = replicaSets.newest();
        long available = replicaSets.available();
        JsonObject.Builder status = JsonObject.builder();
        count(status, "observedGeneration", deployment.generation());
        count(
                status,
                "replicas",
                ReplicaSets.sum(all, reading -> reading.counts().replicas()));
        count(
                status,
                "updatedReplicas",
                newest == null ? 0 : ReplicaSetReading.of(newest).counts().replicas());
        count(
                status,
                "readyReplicas",
                ReplicaSets.sum(all, reading -> reading.counts().ready()));
        count(status, "availableReplicas", available);
        count(status, "unavailableReplicas", Math.max(0, replicaSets.replicas() - available));
        long terminating = terminating(all);
        if (terminating != ReplicaSetReading.UNKNOWN) {
            status.put("terminatingReplicas", Json.of(terminating));
        }
        JsonArray conditions = deployment.status().array("conditions");
        status.put("conditions", DeploymentConditions.with(conditions, availability(deployment, available, nowMs)));
        status.putIfPresent("collisionCount", deployment.status().get("collisionCount"));
        return status.build();
    }

    private static void count(JsonObject.Builder status, String name, long number) {
        if (number != 0) {
            status.put(name, Json.of(number));
        }
    }

    /** Unknown as soon as a ReplicaSet that its controller has seen does not say. */
    private static long terminating(List<Resource> all) {
        long sum = 0;
        for (Resource replicaSet : all) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
            if (reading.counts().terminating() != ReplicaSetReading.UNKNOWN) {
                sum += reading.counts().terminating();
            } else if (reading.observedGeneration() > 0) {
                return ReplicaSetReading.UNKNOWN;
            }
        }
        return sum;
    }

    private static JsonObject availability(Resource deployment, long available, long nowMs) {
        return available >= DeploymentReading.of(deployment).minAvailable()
                ? DeploymentConditions.of(
                        DeploymentConditions.AVAILABLE,
                        "True",
                        "MinimumReplicasAvailable",
                        "Deployment has minimum availability.",
                        nowMs)
                : DeploymentConditions.of(
                        DeploymentConditions.AVAILABLE,
                        "False",
                        "MinimumReplicasUnavailable",
                        "Deployment does not have minimum availability.",
                        nowMs);
    }
}
