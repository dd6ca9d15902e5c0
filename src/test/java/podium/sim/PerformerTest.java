package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Admission;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.controller.Effect;
import podium.fixture.Trees;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

class PerformerTest {

    private static final Key POD = Key.of(Kind.POD, "default", "");
    private static final Key OWNER = Key.of(Kind.REPLICA_SET, "default", "web");

    /** Takes so many pods and refuses all others. */
    private static Admission quota(int pods) {
        return (key, tree, draft) -> !key.kind().equals(Kind.POD)
                        || draft.state().list(Kind.POD, "default").size() < pods
                ? Admission.Admitted.as(tree)
                : Admission.Admitted.refused(Problem.of(403, "Forbidden", "exceeded quota"));
    }

    private static Draft draft(int pods) {
        Draft draft = new Draft(ClusterState.empty(Chance.seeded(1)), 0, quota(pods));
        draft.create(Key.of(Kind.NAMESPACE, "default"), Trees.of(Kind.NAMESPACE));
        draft.create(OWNER, Trees.of(Kind.REPLICA_SET));
        return draft;
    }

    private static Effect.CreateMany pods(int count) {
        JsonObject pod = Trees.of(Kind.POD)
                .change(
                        "metadata",
                        metadata -> metadata.with("generateName", "web-").with("namespace", "default"));
        return new Effect.CreateMany(
                POD, pod, count, report("SuccessfulCreate"), problem -> List.of(report("FailedCreate"), failed()));
    }

    private static Effect.Report report(String reason) {
        return Effect.Report.of("replicaset-controller", OWNER, "Normal", reason, Effect.Report.NAME);
    }

    private static Effect failed() {
        return new Effect.UpdateStatus(OWNER, JsonObject.of("replicas", Json.of(1)));
    }

    private static long times(Draft draft, String reason) {
        return draft.state().list(Kind.EVENT, "default").stream()
                .map(Resource::tree)
                .filter(event -> reason.equals(event.string("reason")))
                .mapToLong(event -> event.number("count", 1))
                .sum();
    }

    @Test
    void theBatchInWhichOneIsRefusedIsTriedToItsEnd() {
        Draft draft = draft(4);

        boolean isAccepted = Performer.carryOut(List.of(pods(10)), draft);

        assertThat(isAccepted).isFalse();
        assertThat(times(draft, "SuccessfulCreate")).isEqualTo(4);
        assertThat(times(draft, "FailedCreate")).isEqualTo(3);
    }

    @Test
    void afterOneRefusalNoFurtherBatchIsTried() {
        Draft draft = draft(0);

        Performer.carryOut(List.of(pods(10)), draft);

        assertThat(times(draft, "FailedCreate")).isEqualTo(1);
    }
}
