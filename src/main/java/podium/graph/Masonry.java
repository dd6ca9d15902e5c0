package podium.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts boxes into columns, each into the column that is shortest so far. How tall a column is counts by what its boxes measure
 * at rest, not now: so a rollout moves what is beneath it and the columns to its right, and nothing changes its column.
 */
final class Masonry {

    private Masonry() {}

    /** Where boxes stand. */
    record Placed(List<Rect> boxes, double width, double height) {}

    /** How many columns make so many boxes about as wide as a screen is. */
    static int columnsFor(int boxes) {
        return boxes <= 2 ? Math.max(1, boxes) : (int) Math.ceil(Math.sqrt(boxes * 1.1));
    }

    /**
     * @param sizes of the boxes; their places do not count
     * @param heightsAtRest one a box
     */
    static Placed place(List<Rect> sizes, double[] heightsAtRest, int columns, double gap) {
        int[] columnOf = columnOf(heightsAtRest, columns);
        double[] lefts = lefts(sizes, columnOf, columns, gap);
        double[] heights = new double[columns];
        double width = 0;
        List<Rect> boxes = new ArrayList<>(sizes.size());
        for (int i = 0; i < sizes.size(); i++) {
            Rect size = sizes.get(i);
            int column = columnOf[i];
            double top = heights[column] == 0 ? 0 : heights[column] + gap;
            boxes.add(new Rect(lefts[column], top, size.width(), size.height()));
            heights[column] = top + size.height();
            width = Math.max(width, lefts[column] + size.width());
        }
        return new Placed(boxes, width, Arrays.stream(heights).max().orElse(0));
    }

    private static int[] columnOf(double[] heightsAtRest, int columns) {
        double[] filled = new double[columns];
        int[] columnOf = new int[heightsAtRest.length];
        for (int i = 0; i < columnOf.length; i++) {
            for (int column = 1; column < columns; column++) {
                columnOf[i] = filled[column] < filled[columnOf[i]] ? column : columnOf[i];
            }
            filled[columnOf[i]] += heightsAtRest[i];
        }
        return columnOf;
    }

    private static double[] lefts(List<Rect> sizes, int[] columnOf, int columns, double gap) {
        double[] widths = new double[columns];
        for (int i = 0; i < columnOf.length; i++) {
            widths[columnOf[i]] = Math.max(widths[columnOf[i]], sizes.get(i).width());
        }
        double[] lefts = new double[columns];
        for (int column = 1; column < columns; column++) {
            lefts[column] = lefts[column - 1] + widths[column - 1] + gap;
        }
        return lefts;
    }
}
