package podium.graph;

import java.util.List;

/**
 * A drawn sign in one colour, or in two for those of its parts that ask for the second.
 *
 * @param size the side of its square grid
 */
public record Icon(String name, double size, List<Part> parts) {

    public Icon {
        parts = List.copyOf(parts);
    }

    /**
     * One path of an icon.
     *
     * @param data as in the SVG
     * @param strokeWidth on the icon's grid; 0 when the path is filled
     * @param isSecond whether it takes the second colour
     */
    public record Part(String data, Outline outline, double strokeWidth, boolean isSecond) {

        public boolean isFilled() {
            return strokeWidth == 0;
        }
    }
}
