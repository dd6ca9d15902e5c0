package podium.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import podium.fixture.Served;

/**
 * What the real kubectl prints here, against what it printed of a real cluster, as often as README.md claims. It needs the
 * kubectl of the recordings (the environment variable KUBECTL may name it): other minor versions print some things
 * otherwise. The recordings' kubelets were stand-ins, so the server has such ones too. Only the learner's path is
 * replayed unless {@code -Dtranscripts=all}, which replays all of it with stand-ins and with simulated kubelets and takes
 * minutes.
 */
@Tag("slow")
class KubectlTranscriptsTest {

    private static final String RECORDED_WITH = "v1.33.";
    private static final boolean IS_ALL = "all".equals(System.getProperty("transcripts"));
    private static final long LEARNING_SECONDS = 150;
    private static final long FILE_SECONDS = 400;

    @TestFactory
    Stream<DynamicTest> asManyTranscriptsAreTheSameAsClaimed() {
        return claims().map(claim -> DynamicTest.dynamicTest(
                claim.file(), () -> check(claim.file(), claim.met(), Served.with("--kubelet", "stand-in"))));
    }

    @TestFactory
    Stream<DynamicTest> asManyAreTheSameWithSimulatedKubeletsAsClaimed() {
        return claims().filter(claim -> IS_ALL)
                .map(claim -> DynamicTest.dynamicTest(
                        claim.file(), () -> check(claim.file(), claim.played(), Served.with())));
    }

    private static Stream<ReadmeClaims.Claim> claims() {
        return ReadmeClaims.read().stream()
                .filter(claim ->
                        claim.isTranscripts() && (IS_ALL || claim.file().equals("learning")));
    }

    private static void check(String file, int claimed, Served server) throws IOException, InterruptedException {
        try (server) {
            Kubectl kubectl = recordedKubectl();
            Transcripts.Result result =
                    Transcripts.replay(file, kubectl, server.kubeconfig(), IS_ALL ? FILE_SECONDS : LEARNING_SECONDS);

            assertThat(result.same()).as(result.output()).isGreaterThanOrEqualTo(claimed);
        }
    }

    private static Kubectl recordedKubectl() throws IOException, InterruptedException {
        for (String program : new String[] {"python3", "bash", "jq"}) {
            assumeTrue(Kubectl.onPath(program) != null, "skipped: there is no " + program + " on this machine");
        }
        Kubectl kubectl = Kubectl.find();
        assumeTrue(kubectl != null, "skipped: there is no kubectl on this machine, nor does KUBECTL name one");
        String version = Objects.requireNonNull(kubectl).version();
        assumeTrue(
                version.startsWith(RECORDED_WITH),
                "skipped: the transcripts are of kubectl 1.33, and this one is " + version);
        return kubectl;
    }
}
