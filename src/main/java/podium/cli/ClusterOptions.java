package podium.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import podium.session.ClusterSettings;
import podium.sim.Limits;

/** The options by which every command that plays a cluster says what it begins with. */
final class ClusterOptions {

    /** What Kubernetes itself states as its limit. */
    static final int NODES_MAX = 5_000;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Seed of names, uids and choices.")
    private long seed = ClusterSettings.SEED_DEFAULT;

    @Option(names = "--nodes", defaultValue = "3", paramLabel = "N", description = "How many nodes; at most 5000.")
    private int nodes = ClusterSettings.DEFAULT.nodes();

    @Option(
            names = "--limits",
            defaultValue = "ideal",
            paramLabel = "ideal|shipped",
            description = "Whether controllers write as fast as they like or as Kubernetes ships.")
    private String limits = "ideal";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    ClusterSettings settings() {
        if (nodes < 0 || nodes > NODES_MAX) {
            throw new ParameterException(spec.commandLine(), "--nodes takes 0 to " + NODES_MAX + ", not " + nodes);
        }
        return ClusterSettings.DEFAULT.withSeed(seed).withNodes(nodes).withLimits(limits());
    }

    private Limits limits() {
        return switch (limits) {
            case "ideal" -> Limits.IDEAL;
            case "shipped" -> Limits.SHIPPED;
            default ->
                throw new ParameterException(spec.commandLine(), "--limits takes ideal or shipped, not " + limits);
        };
    }
}
