package podium.controller.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.plugin.Refusal;

/**
 * One decision with all that led to it, node by node.
 *
 * @param verdict what came of it
 * @param rows the nodes that were looked at, by name; empty when there is none, or when the pod is refused before any is
 *     looked at
 */
public record SchedulingTable(Verdict verdict, List<Row> rows) {

    public SchedulingTable {
        rows = List.copyOf(rows);
    }

    /**
     * A node.
     *
     * @param refusal why it was refused, or null when it was feasible
     * @param scores of the plugins that had something to say, weighted; empty where only one node was feasible
     * @param total of the scores
     */
    public record Row(String node, @Nullable Refusal refusal, List<Score> scores, long total) {
        public Row {
            scores = List.copyOf(scores);
        }
    }

    public record Score(String plugin, long weighted) {}
}
