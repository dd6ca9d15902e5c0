package podium.graph;

/**
 * The colours of the stage by what they mean. Most are tokens of the theme's style sheet; a fill is its ink thinned until
 * text on it reads as well as on the panel.
 */
public enum Ink {
    BACKGROUND("background"),
    PANEL("panel"),
    RAISED("raised"),
    LINE("line"),
    LINE_STRONG("line-strong"),
    TEXT_1("text-1"),
    TEXT_2("text-2"),
    TEXT_3("text-3"),
    SELECTION("selection"),
    ACCENT("accent"),
    READY("ready"),
    STARTING("starting"),
    UNREADY("unready"),
    FAILED("failed"),
    TERMINATING("terminating"),
    UNSCHEDULABLE("unschedulable"),
    REVISION_1("revision-1"),
    REVISION_2("revision-2"),
    REVISION_3("revision-3"),
    REVISION_4("revision-4"),
    REVISION_5("revision-5"),
    REVISION_6("revision-6"),
    READY_FILL(READY),
    STARTING_FILL(STARTING),
    UNREADY_FILL(UNREADY),
    FAILED_FILL(FAILED),
    TERMINATING_FILL(TERMINATING),
    UNSCHEDULABLE_FILL(UNSCHEDULABLE),
    NEUTRAL_FILL(TEXT_3),
    /** What a namespace stands on: between the background and the panels on it. */
    GROUND(PANEL);

    private static final Ink[] REVISIONS = {REVISION_1, REVISION_2, REVISION_3, REVISION_4, REVISION_5, REVISION_6};

    private final String token;
    private final Ink thinned;

    Ink(String token) {
        this.token = token;
        this.thinned = this;
    }

    Ink(Ink thinned) {
        this.token = "";
        this.thinned = thinned;
    }

    /** The hue of a revision: six walk in a circle, told apart by everybody. */
    public static Ink ofRevision(long revision) {
        return REVISIONS[(int) Math.floorMod(revision - 1, (long) REVISIONS.length)];
    }

    boolean isFill() {
        return thinned != this;
    }

    /** The ink that a fill is made of. */
    Ink thinned() {
        return thinned;
    }

    /** The token's name in the style sheet, without {@code -podium-}; empty for a fill. */
    String token() {
        return token;
    }
}
