package podium.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code podium} itself: it holds the subcommands, and alone it is wrong use. */
@Command(
        name = "podium",
        description = "A Kubernetes cluster to watch, pause, rewind and branch.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        subcommands = {PlayCommand.class, ReplayCommand.class, BenchCommand.class, VersionCommand.class})
public final class PodiumCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try: podium --help");
    }
}
