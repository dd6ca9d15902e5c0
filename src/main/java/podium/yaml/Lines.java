package podium.yaml;

import java.util.Arrays;

/** Where the lines of a text begin: turns places into lines and columns, both from 1. */
final class Lines {

    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    static Lines of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return new Lines(Arrays.copyOf(starts, count));
    }

    /** The line of a place, from 1. */
    int line(int place) {
        int at = Arrays.binarySearch(starts, place);
        return at >= 0 ? at + 1 : -1 - at;
    }

    int column(int place) {
        return place - starts[line(place) - 1] + 1;
    }

    Span span(int start, int end) {
        return new Span(line(start), column(start), line(end), column(end));
    }
}
