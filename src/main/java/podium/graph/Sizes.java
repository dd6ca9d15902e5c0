package podium.graph;

/** The stage's measures, in units that are pixels of a screen when the stage is shown at its own size. */
final class Sizes {

    static final double POD_WIDTH = 104;
    static final double POD_HEIGHT = 46;
    static final double POD_GAP = 8;
    static final double POD_PITCH_X = POD_WIDTH + POD_GAP;
    static final double POD_PITCH_Y = POD_HEIGHT + POD_GAP;

    static final double SET_PADDING = 10;
    /** Revision, image and numbers of a ReplicaSet, above its pods. */
    static final double SET_HEAD = 54;
    /** What is waited for, below its pods: two lines and a bar. */
    static final double SET_FOOT = 58;

    static final double CARD_PADDING = 12;
    static final double CARD_HEAD = 50;
    static final double COLUMN_GAP = 10;
    /** The row of earlier revisions without pods. */
    static final double HISTORY = 34;

    static final double NAMESPACE_PADDING = 16;
    static final double NAMESPACE_HEAD = 38;
    static final double NAMESPACE_GAP = 16;
    static final double CARD_GAP = 16;

    static final double TILE_WIDTH = 212;
    static final double TILE_HEIGHT = 48;
    static final double TILE_GAP = 10;
    static final double TILE_PITCH_X = TILE_WIDTH + TILE_GAP;
    static final double TILE_PITCH_Y = TILE_HEIGHT + TILE_GAP;
    /** Between the cards and the tiles beneath them: room for the lines that tie them together. */
    static final double SHELF_LANE = 26;

    static final double FOLDED_WIDTH = 176;
    static final double FOLDED_HEIGHT = 44;

    /** Around everything, when it is fitted into a picture. */
    static final double MARGIN = 16;

    private Sizes() {}

    /** The width of so many pods side by side. */
    static double podsWidth(int perRow) {
        return perRow * POD_PITCH_X - POD_GAP;
    }

    static double podsHeight(int rows) {
        return Math.max(1, rows) * POD_PITCH_Y - POD_GAP;
    }

    /**
     * How many pods stand side by side in a column that has room for so many. It grows in doublings, so that a pod more
     * seldom moves the others.
     */
    static int podsPerRow(int room) {
        int perRow = 2;
        while (room > 4 * perRow * perRow - perRow * 4) {
            perRow *= 2;
        }
        return perRow;
    }
}
