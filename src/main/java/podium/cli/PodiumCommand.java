package podium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import podium.session.ClusterSettings;
import podium.store.Examples;
import podium.store.UserFolders;
import podium.ui.shell.PodiumApp;

/**
 * The command {@code podium} itself: opens the window. With no usable display it says so in one line, plays in the terminal
 * what it would have shown, and leaves a picture.
 */
@Command(
        name = "podium",
        versionProvider = VersionCommand.class,
        subcommands = {
            PlayCommand.class,
            ServeCommand.class,
            ReplayCommand.class,
            BenchCommand.class,
            VersionCommand.class
        })
public final class PodiumCommand implements Callable<Integer> {

    private static final Path PICTURE = Path.of("podium.png");

    @Parameters(paramLabel = "FILE|DIR|SESSION", descriptionKey = "files", arity = "0..*")
    private List<Path> files = List.of();

    @Mixin
    private PlayOptions options = new PlayOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = CommonOptions.LAST)
    private boolean isVersionWanted;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ClusterSettings settings = cluster.settings(options.common());
        if (Display.isThere()) {
            try {
                new PodiumApp(files, UserFolders.ofThisUser(), settings).run();
                return 0;
            } catch (RuntimeException | LinkageError unusable) {
                return playInstead(settings, String.valueOf(unusable.getMessage()));
            }
        }
        return playInstead(settings, "");
    }

    private int playInstead(ClusterSettings settings, String reason) {
        System.setProperty(
                "java.awt.headless", "true"); // pictures are painted by AWT, which would try the display again
        PrintWriter errors = spec.commandLine().getErr();
        Playing playing = new Playing(options, settings, spec.commandLine().getOut(), errors);
        errors.println(playing.messages().say(reason.isEmpty() ? "cli.noDisplay" : "cli.badDisplay", PICTURE, reason));
        errors.flush();
        Path file = options.picture().orElse(PICTURE);
        try (Keepsake keepsake = Keepsake.at(file, options.size(), playing.messages())) {
            return playing.play(this::read, keepsake);
        } catch (IOException unwritable) {
            throw options.common().wrongUse("cli.picture", String.valueOf(unwritable.getMessage()));
        }
    }

    private void read(ManifestCues cues) {
        if (files.isEmpty()) {
            cues.read(Examples.FIRST + ".yaml", Examples.text(Examples.FIRST));
        } else {
            files.forEach(cues::read);
        }
    }
}
