package podium.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.cluster.Api;
import podium.cluster.api.ApiServer;
import podium.controller.deployment.RolloutArithmetic;
import podium.resource.DeploymentReading;
import podium.resource.IntOrPercent;
import podium.resource.IntOrPercent.Rounding;
import podium.resource.Resource;
import podium.store.CatalogueFiles;

/** The invariants are worth something only if they notice: each sum of a rollout, done wrong, is found out. */
@Tag("slow")
class PlantedFaultsTest {

    /** Each fault shows within far fewer. */
    private static final int HISTORIES_MAX = 300;

    private static final Api API = new ApiServer(CatalogueFiles.read());

    @Test
    void surgeThatIsRoundedDownIsNoticed() {
        assertThat(firstViolation(new RolloutArithmetic() {
                    @Override
                    public DeploymentReading wanted(Resource deployment) {
                        return withSurgeRoundedDown(deployment);
                    }
                }))
                .get()
                .asString()
                .contains("pods are available, fewer than");
    }

    @Test
    void unavailablePodsThatDoNotGoFirstAreNoticed() {
        assertThat(firstViolation(new RolloutArithmetic() {
                    @Override
                    public long unavailableGoing(long unavailable, long budget) {
                        return 0;
                    }
                }))
                .get()
                .asString()
                .contains("old pods that are not available should go");
    }

    @Test
    void aShareThatIsOffByOneIsNoticed() {
        assertThat(firstViolation(new RolloutArithmetic() {
                    @Override
                    public long proportion(long size, long maxReplicas, long maxReplicasBefore) {
                        return KUBERNETES.proportion(size, maxReplicas, maxReplicasBefore) + 1;
                    }
                }))
                .get()
                .asString()
                .contains("should become");
    }

    private static Optional<String> firstViolation(RolloutArithmetic arithmetic) {
        Tally tally = new Tally();
        for (int seed = 1; seed <= HISTORIES_MAX; seed++) {
            try {
                RandomHistory.of(seed).play(arithmetic, API, tally);
            } catch (Violation violation) {
                return Optional.of(violation.getMessage());
            }
        }
        return Optional.empty();
    }

    /** With nothing else changed: should surge and unavailable both come to nothing, one pod may be missing. */
    private static DeploymentReading withSurgeRoundedDown(Resource deployment) {
        DeploymentReading right = DeploymentReading.of(deployment);
        JsonObject rolling = deployment.spec().object("strategy").object("rollingUpdate");
        long surge = IntOrPercent.of(rolling.get("maxSurge"), right.replicas(), Rounding.DOWN);
        boolean isStuck = !right.isRecreate() && surge == 0 && right.maxUnavailable() == 0;
        return new DeploymentReading(
                right.replicas(),
                right.selector(),
                right.isRecreate(),
                right.isRecreate() ? 0 : surge,
                isStuck ? Math.min(1, right.replicas()) : right.maxUnavailable(),
                right.minReadySeconds(),
                right.isPaused(),
                right.progressDeadlineSeconds(),
                right.revisionHistoryLimit(),
                right.counts(),
                right.updatedReplicas(),
                right.observedGeneration());
    }
}
