package podium.http.fuzz;

import java.util.Map;
import java.util.TreeMap;

/** How many requests of each method were answered with which code. */
final class CodeTable {

    private static final int REFUSED = 400;

    private final Map<Integer, Map<String, Integer>> counts = new TreeMap<>();
    private int asked;
    private int accepted;

    void add(String method, int code) {
        asked++;
        if (code < REFUSED) {
            accepted++;
        }
        counts.computeIfAbsent(code, any -> new TreeMap<>()).merge(method, 1, Integer::sum);
    }

    int asked() {
        return asked;
    }

    /** The part that was accepted, of 1. */
    double accepted() {
        return asked == 0 ? 0 : (double) accepted / asked;
    }

    String text() {
        StringBuilder out =
                new StringBuilder(String.format("%,d requests, %.1f %% of them accepted%n", asked, 100 * accepted()));
        counts.forEach((code, methods) -> out.append(String.format(
                "%5d %,9d  %s%n",
                code, methods.values().stream().mapToInt(Integer::intValue).sum(), methods)));
        return out.toString();
    }
}
