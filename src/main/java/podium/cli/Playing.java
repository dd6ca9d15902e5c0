package podium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import podium.base.Messages;
import podium.cluster.api.ApiServer;
import podium.schema.Catalogue;
import podium.session.ClusterSettings;
import podium.session.Moment;
import podium.session.NewCluster;
import podium.session.Performance;
import podium.sim.Simulation.Moved;
import podium.store.CatalogueFiles;
import podium.timeline.FrameHash;

/** One performance on the command line: manifests in, a story and perhaps a picture out. */
final class Playing {

    private static final int PROBLEMS = 1;

    private final PlayOptions options;
    private final ClusterSettings settings;
    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter errors;
    private final FrameHash hash = new FrameHash();

    Playing(PlayOptions options, ClusterSettings settings, PrintWriter out, PrintWriter errors) {
        this.options = options;
        this.settings = settings;
        this.messages = options.common().messages();
        this.out = out;
        this.errors = errors;
    }

    /** Where the manifests come from. */
    interface Source {
        void readInto(ManifestCues cues);
    }

    /** @return the exit code: 1 when a manifest had problems, though the others were played */
    int play(Source source, Keepsake keepsake) throws IOException {
        Moment end = options.end();
        Catalogue catalogue = CatalogueFiles.read();
        ManifestCues manifests = new ManifestCues(catalogue, messages, errors);
        source.readInto(manifests);
        errors.flush();
        NewCluster cluster = NewCluster.with(settings, new ApiServer(catalogue));
        StoryPrinter story = story();
        Performance performance = new Performance(
                cluster,
                manifests.cues(),
                moved -> {
                    story.print(moved.step());
                    keep(moved, keepsake);
                },
                manifests::refused);
        Performance.End how = end.isSettled() ? performance.untilSettled() : performance.forMs(end.afterMs());
        conclude(cluster, performance.nowMs(), how, keepsake);
        return manifests.hasProblems() ? PROBLEMS : 0;
    }

    /** @return a picture or film at the place that the options name, or nothing */
    Keepsake keepsake() throws IOException {
        return options.picture().isPresent()
                ? Keepsake.at(options.picture().get(), options.size(), messages)
                : Keepsake.none();
    }

    Messages messages() {
        return messages;
    }

    private StoryPrinter story() {
        return options.log() == PlayOptions.Log.json
                ? new JsonStory(out, messages)
                : new TextStory(out, messages, settings.startMs());
    }

    private void keep(Moved moved, Keepsake keepsake) {
        if (options.hash()) {
            hash.add(moved);
        }
        try {
            keepsake.take(moved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void conclude(NewCluster cluster, long nowMs, Performance.End how, Keepsake keepsake) throws IOException {
        if (!keepsake.finish(cluster.timeline().newest().state(), nowMs)) {
            errors.println(messages.say("cli.noJapaneseFace"));
        }
        if (options.log() == PlayOptions.Log.text) {
            String length = messages.span(nowMs - settings.startMs());
            out.println(
                    messages.say("cli.end." + how, length, cluster.timeline().size()));
        }
        if (options.hash()) {
            out.println(hash.hex());
        }
        out.flush();
        errors.flush();
    }
}
