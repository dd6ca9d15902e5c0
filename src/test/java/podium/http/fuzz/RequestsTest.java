package podium.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Asks {@code -Dfuzz.requests=…} requests (5,000 if nothing is said) of the whole API, a thousand of each cluster, or with
 * {@code -Dfuzz.seed=…} those of the cluster that failed.
 */
@Tag("slow")
class RequestsTest {

    private static final int A_CLUSTER = 1_000;
    private static final double ACCEPTED_LEAST = 0.2;

    @Test
    void everyRequestIsAnsweredAndARefusedOneChangesNothing() {
        Recorded recorded = Recorded.read();
        CodeTable codes = new CodeTable();
        List<String> faults = new ArrayList<>(); // one a cluster: what follows upon a fault tells nothing
        Long seed = Long.getLong("fuzz.seed");
        int requests = Integer.getInteger("fuzz.requests", seed == null ? 5 * A_CLUSTER : A_CLUSTER);
        long clusters = seed == null ? requests / A_CLUSTER : 1;
        for (long i = 1; i <= clusters; i++) {
            FuzzRun run = new FuzzRun(seed == null ? i : seed, Math.min(requests, A_CLUSTER), recorded);
            try {
                run.play(codes);
            } catch (AssertionError fault) {
                faults.add(fault.getMessage());
            }
        }
        System.out.println(codes.text());

        assertThat(faults).isEmpty();
        assertThat(codes.accepted()).isGreaterThan(ACCEPTED_LEAST);
    }
}
