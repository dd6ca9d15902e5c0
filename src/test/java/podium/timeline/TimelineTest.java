package podium.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

class TimelineTest {

    private static final int LENGTH = 5000;

    private final Histories history = Histories.random(7, LENGTH);
    private final Timeline timeline = history.timeline();

    @Test
    void anyFrameInAnyOrderIsTheStateThatWas() {
        for (int i = 0; i < 1000; i++) {
            int index = history.draw(LENGTH);

            assertSame(timeline.frame(index), index);
        }
    }

    @Test
    void walkingBackAndForthGivesTheStatesThatWere() {
        for (int index = LENGTH - 1; index >= LENGTH - 1500; index--) {
            assertSame(timeline.frame(index), index);
        }
        for (int index = LENGTH - 1500; index < LENGTH; index++) {
            assertSame(timeline.frame(index), index);
        }
    }

    @Test
    void askingTwiceGivesTheSameFrame() {
        assertThat(timeline.frame(1234)).isSameAs(timeline.frame(1234));
    }

    @Test
    void findsTheNearestStepsThatConcernAnObject() {
        for (int i = 0; i < 500; i++) {
            Key key = history.pod();
            int index = history.draw(LENGTH);

            assertThat(timeline.lastConcerning(key, index))
                    .isEqualTo(last(index, at -> KeyIndex.concerns(history.step(at), key)));
            assertThat(timeline.firstConcerning(key, index))
                    .isEqualTo(first(index, at -> KeyIndex.concerns(history.step(at), key)));
        }
        Key unknown = Key.of(Kind.POD, "shop", "never");
        assertThat(timeline.lastConcerning(unknown, LENGTH)).isEmpty();
        assertThat(timeline.firstConcerning(unknown, -1)).isEmpty();
    }

    @Test
    void findsTheNearestStepsThatSomebodyMade() {
        for (int index = 0; index < LENGTH; index += 7) {
            assertThat(timeline.lastOutside(index))
                    .isEqualTo(last(index, at -> history.step(at).isOutside()));
            assertThat(timeline.firstOutside(index))
                    .isEqualTo(first(index, at -> history.step(at).isOutside()));
        }
    }

    @Test
    void findsTheStepsOfARangeOfTime() {
        long endMs = history.step(LENGTH - 1).atMs();
        for (long ms = 0; ms <= endMs; ms += 333) {
            int from = timeline.firstAtOrAfter(ms);
            int last = timeline.lastAtOrBefore(ms);

            assertThat(history.step(from).atMs()).isGreaterThanOrEqualTo(ms);
            assertThat(from == 0 || history.step(from - 1).atMs() < ms).isTrue();
            assertThat(history.step(last).atMs()).isLessThanOrEqualTo(ms);
            assertThat(last == LENGTH - 1 || history.step(last + 1).atMs() > ms).isTrue();
        }
        assertThat(timeline.firstAtOrAfter(endMs + 1)).isEqualTo(LENGTH);
        assertThat(timeline.lastAtOrBefore(-1)).isZero();
    }

    @Test
    void countsAndFindsTheNotableSteps() {
        int rank = 0;
        for (int index = 0; index < LENGTH; index++) {
            assertThat(timeline.notableUntil(index)).isEqualTo(rank);
            if (history.step(index).isNotable()) {
                assertThat(timeline.notable(rank)).isEqualTo(index);
                rank++;
            }
        }
        assertThat(timeline.notableUntil(LENGTH)).isEqualTo(rank);
    }

    @Test
    void aChainOfCausesEndsWithWhatSomebodyDid() {
        for (int i = 0; i < 200; i++) {
            Step step = history.step(history.draw(LENGTH));

            List<Step> chain = timeline.causes(step).steps();

            assertThat(chain.get(0)).isEqualTo(step);
            assertThat(chain.get(chain.size() - 1).isOutside()).isTrue();
            for (int link = 1; link < chain.size(); link++) {
                assertThat(chain.get(link).index())
                        .isEqualTo(chain.get(link - 1).cause());
            }
        }
    }

    @Test
    void refusesAStepOutOfOrder() {
        assertThatThrownBy(() -> timeline.append(new Moved(timeline.newestState(), timeline.step(LENGTH - 2))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not follow");
    }

    @Test
    void isReadWhileItGrows() throws Exception {
        Timeline growing = new Timeline(new Moved(timeline.newestState(), timeline.step(0)));
        Thread writer = new Thread(() -> {
            for (int index = 1; index < LENGTH; index++) {
                growing.append(new Moved(timeline.newestState(), timeline.step(index)));
            }
        });
        writer.start();
        int size = 0;
        while (size < LENGTH) {
            size = growing.size();
            assertThat(growing.step(size - 1)).isSameAs(timeline.step(size - 1));
            assertThat(growing.notableUntil(size)).isEqualTo(timeline.notableUntil(size));
            assertThat(growing.lastOutside(size)).isEqualTo(timeline.lastOutside(size));
        }
        writer.join();
    }

    private void assertSame(Frame frame, int index) {
        ClusterState expected = history.state(index);
        assertThat(frame.step()).isSameAs(history.step(index));
        assertThat(frame.state().resourceVersion()).isEqualTo(expected.resourceVersion());
        assertThat(frame.state().table(Kind.POD)).isEqualTo(expected.table(Kind.POD));
        for (String node : List.of("node-0", "node-1", "node-2")) {
            assertThat(frame.state().podsOn(node)).isEqualTo(expected.podsOn(node));
        }
    }

    private static OptionalInt last(int before, IntPredicate wanted) {
        return IntStream.iterate(before - 1, at -> at >= 0, at -> at - 1)
                .filter(wanted)
                .findFirst();
    }

    private static OptionalInt first(int after, IntPredicate wanted) {
        return IntStream.range(after + 1, LENGTH).filter(wanted).findFirst();
    }
}
