package podium.graph;

/** How wide text is, without a toolkit: so a layout is the same in a window, a PNG and an SVG. */
public interface TextMetrics {

    /** The sign that stands for what was cut off. */
    String ELLIPSIS = "…";

    /** @param size of an em; the width is in the same unit */
    double width(String text, Face face, double size);

    /** The text, or as much of its beginning as fits with an ellipsis; empty when not even that fits. */
    default String cutEnd(String text, Face face, double size, double room) {
        if (width(text, face, size) <= room) {
            return text;
        }
        int kept = text.length();
        while (kept > 0 && width(text.substring(0, kept) + ELLIPSIS, face, size) > room) {
            kept = text.offsetByCodePoints(kept, -1);
        }
        return kept == 0 ? "" : text.substring(0, kept).stripTrailing() + ELLIPSIS;
    }

    /** The text, or as much of its end as fits with an ellipsis: for images, whose tag stands at the end. */
    default String cutStart(String text, Face face, double size, double room) {
        if (width(text, face, size) <= room) {
            return text;
        }
        int from = 0;
        while (from < text.length() && width(ELLIPSIS + text.substring(from), face, size) > room) {
            from = text.offsetByCodePoints(from, 1);
        }
        return from == text.length() ? "" : ELLIPSIS + text.substring(from);
    }
}
