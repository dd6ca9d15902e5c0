package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.controller.Effect.Report;
import podium.fixture.TestCluster;
import podium.resource.Key;
import podium.resource.Kind;

class EventExpiryTest {

    private final TestCluster cluster = TestCluster.of(List.of(new EventExpiry()));

    private void report(String reason) {
        Key namespace = Key.of(Kind.NAMESPACE, "default");
        cluster.write(draft -> new EventRecorder(draft).record(Report.of("test", namespace, "Normal", reason, reason)));
    }

    private int events() {
        return cluster.state().table(Kind.EVENT).size();
    }

    @Test
    void anEventGoesAtTheEndOfTheMinuteAnHourLater() {
        report("First");

        cluster.run(3_659_999);
        int before = events();
        cluster.run(1);

        assertThat(before).isOne();
        assertThat(events()).isZero();
        assertThat(cluster.newest().queue().size()).isZero();
    }

    @Test
    void eventsOfAMinuteGoTogetherAndLaterOnesStay() {
        report("First");
        cluster.run(30_000);
        report("Second");
        cluster.run(60_000);
        report("Third");

        cluster.run(3_600_000);

        assertThat(events()).isOne();
        assertThat(cluster.whys("event-expiry")).containsExactly("event.expired");
    }

    @Test
    void waitingForItsEndDoesNotKeepAClusterFromBeingSettled() {
        report("First");

        assertThat(cluster.newest().queue().isIdle()).isTrue();
    }
}
