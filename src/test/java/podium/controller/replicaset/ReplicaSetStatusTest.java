package podium.controller.replicaset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.fixture.Workloads;
import podium.resource.Kind;
import podium.resource.Resource;

class ReplicaSetStatusTest {

    private static final Problem PROBLEM = Problem.of(403, "Forbidden", "exceeded quota");
    private static final OwnedPods NO_PODS = new OwnedPods(List.of(), 0, List.of(), List.of(), List.of());

    private static ReplicaSetStatus of(JsonObject tree) {
        return new ReplicaSetStatus(Resource.of(Workloads.key(Kind.REPLICA_SET, "solo"), tree), NO_PODS, 0);
    }

    @Test
    void aPodThatCouldNotBeCreatedIsAReplicaFailure() {
        JsonObject status = of(Workloads.replicaSet(2)).afterRefusal(PROBLEM);

        assertThat(status.array("conditions"))
                .containsExactly(JsonObject.builder()
                        .put("type", "ReplicaFailure")
                        .put("status", "True")
                        .put("lastTransitionTime", "1970-01-01T00:00:00Z")
                        .put("reason", "FailedCreate")
                        .put("message", "exceeded quota")
                        .build());
    }

    @Test
    void aFailureStaysAsItWasFirstNotedAndGoesWithTheNextSuccess() {
        JsonObject noted = JsonObject.builder()
                .put("type", "ReplicaFailure")
                .put("message", "the first")
                .build();
        JsonObject failing =
                Workloads.replicaSet(2).change("status", status -> status.with("conditions", JsonArray.of(noted)));

        assertThat(of(failing).afterRefusal(PROBLEM).array("conditions")).containsExactly(noted);
        assertThat(of(failing).tree().has("conditions")).isFalse();
    }
}
