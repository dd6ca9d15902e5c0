package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.controller.scheduler.Verdict.Counted;
import podium.controller.scheduler.plugin.Refusal;
import podium.controller.scheduler.plugin.Refusal.Reason;

/** Counts why nodes were refused and says it as the scheduler does: {@code 0/3 nodes are available: 3 Insufficient cpu.} */
final class Reasons {

    private final int all;
    private final Map<Reason, Integer> counts = new LinkedHashMap<>();

    Reasons(int allNodes) {
        all = allNodes;
    }

    void add(Refusal refusal) {
        add(refusal, 1);
    }

    void add(Refusal refusal, int nodes) {
        if (nodes > 0) {
            for (Reason reason : refusal.reasons()) {
                counts.merge(reason, nodes, Integer::sum);
            }
        }
    }

    /** The reasons in the order of the texts that begin with their numbers. */
    List<Counted> sorted() {
        List<Counted> sorted = new ArrayList<>(counts.size());
        counts.forEach((reason, nodes) -> sorted.add(new Counted(nodes, reason)));
        sorted.sort((a, b) -> text(a).compareTo(text(b)));
        return sorted;
    }

    private static String text(Counted counted) {
        return counted.nodes() + " " + counted.reason().words();
    }

    String message() {
        StringBuilder message = new StringBuilder("0/").append(all).append(" nodes are available:");
        String separator = " ";
        for (Counted counted : sorted()) {
            message.append(separator).append(text(counted));
            separator = ", ";
        }
        return counts.isEmpty() ? message.toString() : message.append('.').toString();
    }
}
