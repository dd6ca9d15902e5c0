package podium.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeScaleTest {

    private final TimeScale scale = new TimeScale(100, 800, 0, 40_000);

    @Test
    void pixelsAndInstantsBelongToOneAnother() {
        assertThat(scale.x(10_000)).isEqualTo(300);
        assertThat(scale.ms(300)).isEqualTo(10_000);
    }

    @Test
    void theInstantUnderThePointerStaysWhileZooming() {
        TimeScale near = scale.zoomed(300, 4);

        assertThat(near.lengthMs()).isEqualTo(10_000);
        assertThat(near.ms(300)).isCloseTo(10_000, within(1e-6));
        assertThat(near.zoomed(300, 0.25).fromMs()).isCloseTo(0, within(1e-6));
    }

    @Test
    void neverLeavesTheHistory() {
        assertThat(scale.zoomed(300, 4).movedBy(-10_000).within(40_000).fromMs())
                .isZero();
        assertThat(scale.zoomed(300, 4).movedBy(10_000).within(40_000).toMs()).isEqualTo(40_000);
        assertThat(scale.zoomed(300, 0.1).within(40_000).lengthMs()).isEqualTo(40_000);
    }

    @Test
    void neverComesNearerThanSomethingIsToBeSeen() {
        assertThat(scale.zoomed(300, 1e9).lengthMs()).isEqualTo(TimeScale.LENGTH_MIN_MS);
    }

    @Test
    void ticksAreRoundAndFarEnoughApart() {
        assertThat(TimeTicks.of(scale, 100))
                .containsExactly(0L, 5000L, 10_000L, 15_000L, 20_000L, 25_000L, 30_000L, 35_000L, 40_000L);
        assertThat(TimeTicks.of(new TimeScale(0, 800, 61_500, 900), 100)).startsWith(61_600L, 61_800L);
        assertThat(TimeTicks.of(new TimeScale(0, 800, 0, 30L * 86_400_000), 100))
                .hasSizeBetween(3, 9)
                .allMatch(ms -> ms % 86_400_000 == 0);
    }
}
