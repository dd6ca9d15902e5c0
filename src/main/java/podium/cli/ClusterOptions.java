package podium.cli;

import picocli.CommandLine.Option;
import podium.session.ClusterSettings;
import podium.sim.Limits;

/** The options by which every command that plays a cluster says what it begins with. */
final class ClusterOptions {

    /** What Kubernetes itself states as its limit. */
    static final int NODES_MAX = 5_000;

    @Option(names = "--nodes", defaultValue = "3", paramLabel = "N")
    private int nodes = ClusterSettings.DEFAULT.nodes();

    @Option(names = "--limits", defaultValue = "ideal", paramLabel = "ideal|shipped")
    private String limits = "ideal";

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N")
    private long seed = ClusterSettings.SEED_DEFAULT;

    ClusterSettings settings(CommonOptions common) {
        if (nodes < 0 || nodes > NODES_MAX) {
            throw common.wrongUse("cli.wrong.range", "--nodes", 0, NODES_MAX, String.valueOf(nodes));
        }
        return ClusterSettings.DEFAULT.withSeed(seed).withNodes(nodes).withLimits(limits(common));
    }

    private Limits limits(CommonOptions common) {
        return switch (limits) {
            case "ideal" -> Limits.IDEAL;
            case "shipped" -> Limits.SHIPPED;
            default -> throw common.wrongValue("--limits", "ideal, shipped", limits);
        };
    }
}
