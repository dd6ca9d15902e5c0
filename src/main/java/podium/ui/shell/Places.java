package podium.ui.shell;

import javafx.geometry.Rectangle2D;

/**
 * Where each part of the window stands, given the room and the panels that are open. The columns of the lower part go on
 * from those of the upper part, so that the lines meet.
 *
 * @param stage what the others leave
 * @param control the buttons at the left of the time panel
 */
record Places(
        Rectangle2D explorer,
        Rectangle2D stage,
        Rectangle2D editor,
        Rectangle2D inspector,
        Rectangle2D control,
        Rectangle2D timeline,
        Rectangle2D story) {

    /** Below this the stage shows nothing; panels give way before. */
    private static final double STAGE_MIN = 160;

    static Places of(double width, double height, LayoutModel layout) {
        double left = fitting(layout.size(Panel.EXPLORER), Panel.EXPLORER, width * 0.4);
        double right = fitting(layout.size(Panel.INSPECTOR), Panel.INSPECTOR, width - left - STAGE_MIN);
        double below = layout.isOpen(Panel.TIME) ? fitting(layout.size(Panel.TIME), Panel.TIME, height * 0.5) : 0;
        double upper = height - below;
        double from = layout.isOpen(Panel.EXPLORER) ? left : 0;
        double to = width - (layout.isOpen(Panel.INSPECTOR) ? right : 0);
        double text =
                layout.isOpen(Panel.EDITOR) ? fitting(layout.size(Panel.EDITOR), Panel.EDITOR, upper - STAGE_MIN) : 0;
        return new Places(
                box(0, 0, from, upper),
                box(from, 0, to - from, upper - text),
                box(from, upper - text, to - from, text),
                box(to, 0, width - to, upper),
                box(0, upper, left, below),
                box(left, upper, width - left - right, below),
                box(width - right, upper, right, below));
    }

    private static double fitting(double wanted, Panel panel, double room) {
        return Math.max(Math.min(wanted, room), Math.min(panel.sizeMin(), Math.max(0, room)));
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
    }
}
