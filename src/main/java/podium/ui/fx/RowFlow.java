package podium.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A list of any length whose rows are as tall as their contents want. Only the rows that are seen exist, and nothing is ever
 * computed over all of them: a million rows cost what twenty do.
 *
 * @param <R> a row's node, which shows one row after another
 */
public final class RowFlow<R extends Region> extends Region {

    /** What the rows are. */
    public interface Rows<R> {

        int count();

        R create();

        /** Lets a node show a row. */
        void show(R node, int row);
    }

    /** A row that is to be seen is moved when it stands outside the middle of the height, from here to there. */
    private static final double MIDDLE_FROM = 0.15;

    private static final double MIDDLE_TO = 0.75;
    private static final double MOVED_TO = 0.45;

    private static final double THUMB_WIDTH = 9;
    private static final double THUMB_MIN = 24;

    private static final double OUT_OF_SIGHT = -10_000;
    private static final int NONE = -1;

    private final Rows<R> rows;
    private final R gauge;
    private final List<R> nodes = new ArrayList<>();
    private final Region thumb = new Region();
    private final Rectangle clip = new Rectangle();
    private Runnable onScrolled = () -> {};
    private int first;
    private double above;
    private int shown;
    private int wanted = NONE;
    private double grip;

    public RowFlow(Rows<R> rows) {
        this.rows = rows;
        this.gauge = rows.create();
        gauge.setLayoutY(OUT_OF_SIGHT); // and not invisible: style sheets do not reach what is
        gauge.setMouseTransparent(true);
        thumb.getStyleClass().add("row-flow-thumb");
        thumb.setOnMousePressed(event -> grip = event.getY());
        thumb.setOnMouseDragged(event -> dragTo(thumb.getLayoutY() + event.getY() - grip));
        getChildren().addAll(gauge, thumb);
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    /** Called when somebody scrolls by hand. */
    public void setOnScrolled(Runnable action) {
        onScrolled = action;
    }

    /** Shows the rows anew: their number or contents have changed. */
    public void refresh() {
        requestLayout();
    }

    /** Brings a row into the middle unless it stands there already. */
    public void reveal(int row) {
        wanted = row;
        requestLayout();
    }

    /** Whether a row is seen, at least in part. */
    public boolean isSeen(int row) {
        return row >= first && row < first + shown;
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            above -= event.getDeltaY();
            onScrolled.run();
            requestLayout();
        }
        event.consume();
    }

    private void dragTo(double y) {
        double track = getHeight() - thumb.getHeight();
        first = (int) (Math.max(0, Math.min(1, y / track)) * Math.max(0, rows.count() - shown + 1));
        above = 0;
        onScrolled.run();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        int count = rows.count();
        first = Math.max(0, Math.min(first, count - 1));
        if (count > 0) {
            int sought = wanted;
            bringWanted();
            fillToTop();
            skipWhatIsAbove(count);
            fillToBottom(count);
            showWhole(sought, count);
        }
        place(count);
        placeThumb(count);
    }

    private void bringWanted() {
        if (wanted != NONE && getHeight() > 0) {
            double top = -above;
            for (int row = first; row < wanted && top < getHeight(); row++) {
                top += height(row);
            }
            boolean isInMiddle = wanted >= first && top >= getHeight() * MIDDLE_FROM && top <= getHeight() * MIDDLE_TO;
            if (!isInMiddle) {
                first = wanted;
                above = -getHeight() * MOVED_TO;
            }
            wanted = NONE;
        }
    }

    private void fillToTop() {
        while (above < 0 && first > 0) {
            above += height(--first);
        }
        above = Math.max(0, above);
    }

    private void skipWhatIsAbove(int count) {
        while (first < count - 1 && above >= height(first)) {
            above -= height(first++);
        }
    }

    /** No gap below the last row, unless all rows together leave one. */
    private void fillToBottom(int count) {
        double bottom = -above;
        for (int row = first; row < count && bottom < getHeight(); row++) {
            bottom += height(row);
        }
        if (bottom < getHeight()) {
            above -= getHeight() - bottom;
            fillToTop();
        }
    }

    /** A row that was brought into sight is seen to its end, or from its beginning when it is taller than all this. */
    private void showWhole(int row, int count) {
        if (row < first || row >= count) {
            return;
        }
        double top = -above;
        for (int before = first; before < row; before++) {
            top += height(before);
        }
        double hidden = top + height(row) - getHeight();
        if (hidden > 0) {
            above += Math.min(hidden, top);
            skipWhatIsAbove(count);
        }
    }

    private void place(int count) {
        double top = -above;
        shown = 0;
        for (int row = first; row < count && top < getHeight(); row++) {
            R node = node(shown++);
            node.setVisible(true);
            rows.show(node, row);
            node.applyCss();
            double height = Math.ceil(node.prefHeight(rowWidth()));
            node.resizeRelocate(0, Math.round(top), rowWidth(), height);
            top += height;
        }
        for (int i = shown; i < nodes.size(); i++) {
            nodes.get(i).setVisible(false);
        }
    }

    private R node(int place) {
        if (place == nodes.size()) {
            R node = rows.create();
            nodes.add(node);
            getChildren().add(node);
        }
        return nodes.get(place);
    }

    private void placeThumb(int count) {
        double share = Math.min(1, (double) shown / Math.max(1, count));
        double length = Math.max(THUMB_MIN, getHeight() * share);
        double place = (double) first / Math.max(1, count - shown + 1);
        thumb.setVisible(shown < count);
        thumb.resizeRelocate(
                getWidth() - THUMB_WIDTH, Math.min(1, place) * (getHeight() - length), THUMB_WIDTH, length);
        thumb.toFront();
    }

    private double rowWidth() {
        return Math.max(0, getWidth() - THUMB_WIDTH);
    }

    /** How tall a row would be. */
    private double height(int row) {
        rows.show(gauge, row);
        gauge.applyCss();
        return Math.ceil(gauge.prefHeight(rowWidth()));
    }
}
