package podium.ui.playback;

import java.util.List;
import podium.session.Session;

/** The speeds that can be chosen: virtual seconds a wall second, the last one as fast as it goes. */
final class Speeds {

    static final List<Double> ALL =
            List.of(0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 60.0, 100.0, 1000.0, Session.UNBOUNDED);

    private Speeds() {}

    /** The next higher speed, or the same when there is none. */
    static double faster(double speed) {
        return ALL.stream().filter(other -> other > speed).findFirst().orElse(speed);
    }

    /** The next lower speed, or the same when there is none. */
    static double slower(double speed) {
        return ALL.stream()
                .filter(other -> other < speed)
                .reduce((lower, higher) -> higher)
                .orElse(speed);
    }
}
