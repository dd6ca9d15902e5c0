package podium.ui.inspector;

import java.util.List;

/** Which lines of a text are new in comparison with an earlier one: those outside a longest common sequence of lines. */
final class LineDiff {

    /** Comparing takes the product of both lengths; larger texts are compared line by line at equal places only. */
    private static final long PRODUCT_MAX = 4_000_000;

    private LineDiff() {}

    /** One flag a line of the later text. */
    static boolean[] added(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        boolean[] added = new boolean[after.size()];
        mark(before.subList(start, before.size() - end), after.subList(start, after.size() - end), start, added);
        return added;
    }

    private static void mark(List<String> before, List<String> after, int offset, boolean[] added) {
        if ((long) before.size() * after.size() > PRODUCT_MAX) {
            for (int i = 0; i < after.size(); i++) {
                added[offset + i] = i >= before.size() || !before.get(i).equals(after.get(i));
            }
            return;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (j < after.size()) {
            if (i < before.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                added[offset + j++] = true;
            }
        }
    }

    /** The lengths of the longest common sequences of the ends of both texts. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
