package podium.graph;

import java.util.ArrayList;
import java.util.List;
import podium.resource.Resource;

/**
 * The tiles of a namespace in rows beneath its cards.
 *
 * @param bounds of all of them
 */
public record Shelf(List<Tile> tiles, Rect bounds) {

    static final Shelf EMPTY = new Shelf(List.of(), Rect.NOTHING);

    /** How wide many tiles are made, against their number: about as a screen is, for a tile is four times as wide as high. */
    private static final double COLUMNS_SHARE = 0.35;

    private static final int COLUMNS_MIN = 2;

    public Shelf {
        tiles = List.copyOf(tiles);
    }

    /**
     * @param left of the first tile
     * @param top of the first tile
     * @param width that is there already; more is taken when there are many
     */
    static Shelf of(List<Resource> objects, double left, double top, double width) {
        if (objects.isEmpty()) {
            return EMPTY;
        }
        int perRow = perRow(objects.size(), width);
        List<Tile> tiles = new ArrayList<>(objects.size());
        for (int i = 0; i < objects.size(); i++) {
            double x = left + i % perRow * Sizes.TILE_PITCH_X;
            double y = top + i / perRow * Sizes.TILE_PITCH_Y;
            tiles.add(new Tile(objects.get(i), i / perRow, new Rect(x, y, Sizes.TILE_WIDTH, Sizes.TILE_HEIGHT)));
        }
        int rows = (objects.size() + perRow - 1) / perRow;
        double wide = Math.min(perRow, objects.size()) * Sizes.TILE_PITCH_X - Sizes.TILE_GAP;
        return new Shelf(tiles, new Rect(left, top, wide, rows * Sizes.TILE_PITCH_Y - Sizes.TILE_GAP));
    }

    private static int perRow(int tiles, double width) {
        int fitting = (int) ((width + Sizes.TILE_GAP) / Sizes.TILE_PITCH_X);
        int wanted = Math.max(Math.min(tiles, COLUMNS_MIN), (int) Math.ceil(Math.sqrt(COLUMNS_SHARE * tiles)));
        return Math.max(fitting, wanted);
    }

    public boolean isEmpty() {
        return tiles.isEmpty();
    }

    /** The height of the lane above the tiles, in which lines run from one to another. */
    double laneY() {
        return bounds.y() - Sizes.SHELF_LANE / 2;
    }

    Shelf moved(double dx, double dy) {
        return new Shelf(tiles.stream().map(tile -> tile.moved(dx, dy)).toList(), bounds.moved(dx, dy));
    }
}
