package podium.ui.playback;

/**
 * Where the parts of the timeline stand, from the top: lanes, what the user did, the axis, what was available.
 *
 * @param width of the whole
 * @param height of the whole
 * @param em by how much text is larger than it was designed
 * @param laneCount lanes there are
 * @param scroll pixels by which the lanes are scrolled
 */
record TimelinePlaces(double width, double height, double em, int laneCount, double scroll) {

    private static final double LANE_MIN = 34;
    private static final double LANE_MAX = 52;
    private static final double LABELS = 120;
    private static final double MARGIN = 12;
    private static final double TOP = 8;
    private static final double AXIS = 30;
    private static final double AVAILABLE = 34;
    private static final double AVAILABLE_MAX = 56;

    /** The height of a lane: few lanes are taller. */
    double lane() {
        double each = (height - top() - deeds() - (AXIS + AVAILABLE) * em) / Math.max(1, laneCount);
        return Math.max(LANE_MIN * em, Math.min(LANE_MAX * em, each));
    }

    private double deeds() {
        return LANE_MIN * em;
    }

    /** Pixel at which time begins. */
    double plotLeft() {
        return LABELS * em;
    }

    double plotRight() {
        return Math.max(plotLeft() + 1, width - MARGIN);
    }

    double top() {
        return TOP;
    }

    double lanesBottom() {
        return Math.max(top(), Math.min(top() + laneCount * lane(), height - deeds() - (AXIS + AVAILABLE) * em));
    }

    double laneTop(int lane) {
        return top() + lane * lane() - scroll;
    }

    /** The lane at a height, or -1. */
    int laneAt(double y) {
        if (y < top() || y >= lanesBottom()) {
            return -1;
        }
        int lane = (int) ((y - top() + scroll) / lane());
        return lane < laneCount ? lane : -1;
    }

    double scrollMax() {
        return Math.max(0, laneCount * lane() - (lanesBottom() - top()));
    }

    double deedsTop() {
        return lanesBottom();
    }

    double axisTop() {
        return deedsTop() + deeds();
    }

    double availableTop() {
        return axisTop() + AXIS * em;
    }

    double availableBottom() {
        return Math.min(height - 10, availableTop() + AVAILABLE_MAX * em);
    }
}
