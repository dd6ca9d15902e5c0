package podium.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import podium.base.Messages;
import podium.cluster.api.ApiServer;
import podium.schema.Catalogue;
import podium.session.ClusterSettings;
import podium.session.Moment;
import podium.session.NewCluster;
import podium.session.Performance;
import podium.store.CatalogueFiles;
import podium.store.MessageFiles;
import podium.timeline.FrameHash;

/** {@code podium play}: applies manifests to an empty cluster and tells what happens, in virtual time. */
@Command(name = "play", description = "Plays manifests in an empty cluster and tells every step.")
final class PlayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Manifests (YAML, JSON) or folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--until",
            defaultValue = "settled",
            paramLabel = "settled|30s",
            description = "When to stop: settled (at most one virtual hour) or a length of virtual time.")
    private String until = "settled";

    @Option(names = "--log", defaultValue = "text", paramLabel = "text|json", description = "How the story is told.")
    private Log log = Log.text;

    @Option(names = "--hash", description = "Prints one SHA-256 over each frame's state, why and queue, last.")
    private boolean hash;

    @Option(names = "--lang", defaultValue = "en", paramLabel = "en|ja", description = "The language of the story.")
    private String language = "en";

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** How the story is told. */
    enum Log {
        text,
        json
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = MessageFiles.read(Locale.forLanguageTag(language));
        Moment end = Moment.parse(until).orElseThrow(() -> wrong(messages.say("cli.until", until)));
        Catalogue catalogue = CatalogueFiles.read();
        ManifestCues manifests =
                ManifestCues.read(files, catalogue, messages, spec.commandLine().getErr());
        ClusterSettings settings = cluster.settings();
        NewCluster started = NewCluster.with(settings, new ApiServer(catalogue));
        StoryPrinter story =
                log == Log.json ? new JsonStory(out, messages) : new TextStory(out, messages, settings.startMs());
        FrameHash frames = new FrameHash();
        Performance performance = new Performance(started, manifests.cues(), moved -> {
            story.print(moved.step());
            if (hash) {
                frames.add(moved);
            }
        });
        Performance.End how = end.isSettled() ? performance.untilSettled() : performance.forMs(end.afterMs());
        if (log == Log.text) {
            long lengthMs = started.timeline().newestState().nowMs() - settings.startMs();
            int steps = started.timeline().size();
            out.println(messages.say("cli.end." + how, messages.span(lengthMs), steps));
        }
        if (hash) {
            out.println(frames.hex());
        }
        out.flush();
        return manifests.hasProblems() ? 1 : 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
