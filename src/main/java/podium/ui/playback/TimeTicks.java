package podium.ui.playback;

import java.util.ArrayList;
import java.util.List;

/** Round instants at a distance that leaves room for their names. */
final class TimeTicks {

    private static final long[] STEPS_MS = {
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        1_000,
        2_000,
        5_000,
        10_000,
        15_000,
        30_000,
        60_000,
        120_000,
        300_000,
        600_000,
        900_000,
        1_800_000,
        3_600_000,
        7_200_000,
        21_600_000,
        43_200_000,
        86_400_000
    };

    private TimeTicks() {}

    /** @param gapMin pixels between two ticks at the least */
    static List<Long> of(TimeScale scale, double gapMin) {
        long stepMs = stepMs(scale.lengthMs() / scale.width() * gapMin);
        List<Long> ticks = new ArrayList<>();
        long first = (long) Math.ceil(scale.fromMs() / stepMs) * stepMs;
        for (long ms = first; ms <= scale.toMs(); ms += stepMs) {
            ticks.add(ms);
        }
        return ticks;
    }

    private static long stepMs(double gapMinMs) {
        for (long step : STEPS_MS) {
            if (step >= gapMinMs) {
                return step;
            }
        }
        long day = STEPS_MS[STEPS_MS.length - 1];
        return (long) Math.ceil(gapMinMs / day) * day;
    }
}
