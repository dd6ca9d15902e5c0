package podium.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens when a node is lost, as recorded from Kubernetes 1.36.2. Controllers look every 5 s: so far instants may differ. */
@Tag("slow")
class LostNodesTest {

    private static final double TOLERANCE_S = 5;

    /** The collector's round of 20 s after a quarantine of 40 s. */
    private static final double COLLECTED_FROM_S = 40;

    private static final double COLLECTED_UNTIL_S = 70;

    @Test
    void twoPodsAreOnEachNode() {
        NodeWatch watch = new NodeWatch();

        assertThat(List.of("node-1", "node-2", "node-3"))
                .allSatisfy(node -> assertThat(watch.podsOn(node)).hasSize(2));
    }

    @Test
    void aKubeletThatStopsAndComesBack() {
        Sightings seen = new NodeWatch().stop().until(375).start().until(400).sightings();

        compare(seen.bySubject(), NodeRecording.read("lost").bySubject(), false);
    }

    @Test
    void aNodeThatIsDeleted() {
        Sightings seen = new NodeWatch().stop().delete().until(100).sightings();

        compare(seen.bySubject(), NodeRecording.read("deleted").bySubject(), true);
    }

    private static void compare(
            Map<String, List<Sighting>> seen, Map<String, List<Sighting>> recorded, boolean isCollected) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(recorded.keySet());
        recorded.forEach((what, then) -> {
            List<Sighting> now = seen.getOrDefault(what, List.of());
            softly.assertThat(now)
                    .as(what)
                    .extracting(Sighting::now)
                    .containsExactlyElementsOf(then.stream().map(Sighting::now).toList());
            for (int i = 0; i < Math.min(now.size(), then.size()); i++) {
                checkInstant(softly, now.get(i), then.get(i), isCollected);
            }
        });
        softly.assertAll();
    }

    private static void checkInstant(SoftAssertions softly, Sighting now, Sighting then, boolean isCollected) {
        boolean isChance = isCollected && then.atS() >= COLLECTED_FROM_S;
        softly.assertThat(now.atS())
                .as("when %s, recorded %s", now, then)
                .isBetween(
                        isChance ? COLLECTED_FROM_S : then.atS() - TOLERANCE_S,
                        isChance ? COLLECTED_UNTIL_S : then.atS() + TOLERANCE_S);
    }
}
