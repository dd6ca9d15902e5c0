package podium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code podium play}: applies manifests to an empty cluster and tells what happens, in virtual time. */
@Command(name = "play")
final class PlayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "files", arity = "1..*")
    private List<Path> files = List.of();

    @Mixin
    private PlayOptions options = new PlayOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        Playing playing = new Playing(
                options,
                cluster.settings(options.common()),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        try (Keepsake keepsake = playing.keepsake()) {
            return playing.play(cues -> files.forEach(cues::read), keepsake);
        } catch (IOException unwritable) {
            throw options.common().wrongUse("cli.picture", String.valueOf(unwritable.getMessage()));
        }
    }
}
