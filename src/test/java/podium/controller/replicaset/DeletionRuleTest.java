package podium.controller.replicaset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.fixture.Workloads;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

class DeletionRuleTest {

    private static final long NOW_MS = 1_767_225_600_000L;
    private static final long HOUR_MS = 3_600_000;

    /** A pod that has been running and ready on a node for an hour. */
    private static final Pod GOOD = new Pod("Running", "node-1", HOUR_MS, HOUR_MS, 0, 1, "b");

    private record Pod(
            String phase, String node, long readyForMs, long ageMs, long restarts, int companions, String uid) {

        Candidate candidate() {
            return candidate("0");
        }

        Candidate candidate(String deletionCost) {
            JsonObject metadata = JsonObject.builder()
                    .put("uid", uid)
                    .put("creationTimestamp", Timestamps.of(NOW_MS - ageMs))
                    .put(
                            "annotations",
                            JsonObject.of("controller.kubernetes.io/pod-deletion-cost", Json.of(deletionCost)))
                    .build();
            JsonObject ready = JsonObject.builder()
                    .put("type", "Ready")
                    .put("status", readyForMs < 0 ? "False" : "True")
                    .put("lastTransitionTime", Timestamps.of(NOW_MS - readyForMs))
                    .build();
            JsonObject status = JsonObject.builder()
                    .put("phase", phase)
                    .put("conditions", JsonArray.of(ready))
                    .put("containerStatuses", JsonArray.of(JsonObject.of("restartCount", Json.of(restarts))))
                    .build();
            Resource pod = Resource.of(
                    Workloads.key(Kind.POD, uid),
                    Workloads.pod()
                            .with("metadata", metadata)
                            .with("spec", JsonObject.of("nodeName", Json.of(node)))
                            .with("status", status));
            return new Candidate(pod, PodReading.of(pod), companions, 0, NOW_MS);
        }

        Pod onNode(String other) {
            return new Pod(phase, other, readyForMs, ageMs, restarts, companions, uid);
        }

        Pod inPhase(String other) {
            return new Pod(other, node, readyForMs, ageMs, restarts, companions, uid);
        }

        Pod readyFor(long ms) {
            return new Pod(phase, node, ms, ageMs, restarts, companions, uid);
        }

        Pod aged(long ms) {
            return new Pod(phase, node, readyForMs, ms, restarts, companions, uid);
        }

        Pod restarted(long times) {
            return new Pod(phase, node, readyForMs, ageMs, times, companions, uid);
        }

        Pod amidst(int others) {
            return new Pod(phase, node, readyForMs, ageMs, restarts, others, uid);
        }

        Pod called(String other) {
            return new Pod(phase, node, readyForMs, ageMs, restarts, companions, other);
        }
    }

    private static void goesFirst(Candidate first, Candidate second, DeletionRule by) {
        assertThat(first).isLessThan(second);
        assertThat(second).isGreaterThan(first);
        assertThat(DeletionRule.deciding(first, second)).isEqualTo(by);
    }

    @Test
    void onePodWithoutANodeGoesBeforeAllOthers() {
        goesFirst(
                GOOD.onNode("").candidate("100"),
                GOOD.inPhase("Pending").readyFor(-1).candidate(),
                DeletionRule.UNASSIGNED);
    }

    @Test
    void pendingGoesBeforeUnknownAndUnknownBeforeRunning() {
        goesFirst(GOOD.inPhase("Pending").candidate(), GOOD.inPhase("Unknown").candidate(), DeletionRule.PHASE);
        goesFirst(GOOD.inPhase("Unknown").candidate(), GOOD.candidate(), DeletionRule.PHASE);
    }

    @Test
    void oneThatIsNotReadyGoesBeforeOneThatIs() {
        goesFirst(GOOD.readyFor(-1).candidate("5"), GOOD.candidate(), DeletionRule.NOT_READY);
    }

    @Test
    void theLowerDeletionCostGoesFirst() {
        goesFirst(GOOD.candidate("-1"), GOOD.amidst(4).candidate(), DeletionRule.DELETION_COST);
        goesFirst(GOOD.candidate("9"), GOOD.candidate("10"), DeletionRule.DELETION_COST);
    }

    @Test
    void aDeletionCostThatIsNoNumberCountsAsNone() {
        assertThat(GOOD.candidate("+5").deletionCost()).isZero();
        assertThat(GOOD.candidate("007").deletionCost()).isZero();
        assertThat(GOOD.candidate("99999999999").deletionCost()).isZero();
        assertThat(GOOD.candidate("-2147483648").deletionCost()).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void onePodOfManyOnANodeGoesBeforeALonelyOne() {
        goesFirst(GOOD.amidst(3).candidate(), GOOD.amidst(2).readyFor(0).candidate(), DeletionRule.DOUBLED_UP);
    }

    @Test
    void theOneThatIsReadyForAShorterTimeGoesFirst() {
        goesFirst(
                GOOD.readyFor(1_000).restarted(0).candidate(), GOOD.restarted(9).candidate(), DeletionRule.READY_LATER);
    }

    @Test
    void readyTimesOfOneOrderOfMagnitudeLeaveItToTheUid() {
        goesFirst(
                GOOD.readyFor(HOUR_MS).called("a").candidate(),
                GOOD.readyFor(HOUR_MS + 1_000).candidate(),
                DeletionRule.READY_LIKEWISE);
        goesFirst(
                GOOD.readyFor(HOUR_MS + 1_000).called("a").candidate(),
                GOOD.readyFor(HOUR_MS).candidate(),
                DeletionRule.READY_LIKEWISE);
    }

    @Test
    void theOneWithMoreRestartsGoesFirst() {
        goesFirst(GOOD.restarted(2).candidate(), GOOD.restarted(1).aged(1_000).candidate(), DeletionRule.RESTARTS);
    }

    @Test
    void theYoungerGoesFirst() {
        goesFirst(GOOD.aged(2_000).candidate(), GOOD.candidate(), DeletionRule.YOUNGER);
        goesFirst(GOOD.aged(HOUR_MS + 1_000).called("a").candidate(), GOOD.candidate(), DeletionRule.YOUNG_LIKEWISE);
    }
}
