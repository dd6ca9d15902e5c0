package podium.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.session.Recording;
import podium.session.Session;
import podium.sim.Caller;
import podium.store.SessionFile;
import podium.timeline.Timeline;
import podium.ui.model.CommandsModel;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;

/** Another cluster in this one's place: a new one, or one whose history was saved. And saving this one's. */
final class SessionFlow {

    private final PlayheadModel playhead;
    private final CommandsModel commands;
    private final NoticesModel notices;
    private final TextsModel texts;
    private final SessionQuestions questions;
    private final Clusters clusters;
    private final Executor background;
    private final Executor ui;
    private long savedSteps = 1;

    SessionFlow(WindowModels models, SessionQuestions questions, Clusters clusters, Executor background, Executor ui) {
        this.playhead = models.playhead();
        this.commands = models.commands();
        this.notices = models.notices();
        this.texts = models.texts();
        this.questions = questions;
        this.clusters = clusters;
        this.background = background;
        this.ui = ui;
    }

    /** What the cluster began with. */
    ClusterSettings settings() {
        return playhead.session().settings();
    }

    /** Begins a new cluster at this moment and plays it; the old one's history ends. */
    void begin(int nodes, long seed) {
        begin(settings().withNodes(nodes).withSeed(seed).withStart(System.currentTimeMillis()));
    }

    /** Begins the same cluster again. */
    void again() {
        begin(settings());
    }

    private void begin(ClusterSettings settings) {
        replace(clusters.begin(settings));
        playhead.session().play(1);
        notices.tell(Notice.done(texts.say("cluster.begun", settings.nodes(), settings.seed())));
    }

    private void replace(Session next) {
        Session before = playhead.session();
        playhead.open(next);
        before.close();
        kept(1);
    }

    void save() {
        save(() -> {});
    }

    /** @param then what to go on with once it is saved; not when somebody does not say where to, or it cannot be */
    void save(Runnable then) {
        String name = texts.say("session.name") + SessionFile.ENDING;
        questions.sessionToSave(name).ifPresent(file -> save(file, then));
    }

    /** Saves what decided the history up to now. */
    private void save(Path file, Runnable then) {
        playhead.session()
                .recording()
                .thenAcceptAsync(
                        recording -> {
                            try {
                                SessionFile.write(file, recording);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            ui.execute(() -> {
                                saved(file, recording.steps());
                                then.run();
                            });
                        },
                        background)
                .exceptionally(failure -> {
                    ui.execute(() -> notices.tell(Notice.problem(
                            texts.say("session.save.failed", file, root(failure).getMessage()))));
                    return null;
                });
    }

    private void saved(Path file, long steps) {
        kept(steps);
        notices.tell(Notice.done(texts.say("session.saved", file, steps)));
    }

    void open() {
        questions.sessionToOpen().ifPresent(this::open);
    }

    /** Plays a saved history again, as fast as it goes, and shows it paused where it was saved. */
    void open(Path file) {
        SessionFile.Read read = SessionFile.read(file);
        Recording recording = read.recording();
        if (recording == null) {
            notices.tell(Notice.problem(read.problem() == null ? "" : texts.say(read.problem())));
            return;
        }
        notices.tell(Notice.hint(texts.say("session.opening", file, recording.steps())));
        CompletableFuture.supplyAsync(() -> clusters.replay(recording), background)
                .thenAcceptAsync(cluster -> opened(file, cluster), ui)
                .exceptionally(failure -> {
                    ui.execute(() -> notices.tell(Notice.problem(
                            texts.say("session.damaged", file, root(failure).getMessage()))));
                    return null;
                });
    }

    private void opened(Path file, NewCluster cluster) {
        replace(clusters.start(cluster));
        kept(cluster.timeline().size());
        notices.tell(Notice.done(texts.say("session.opened", file, savedSteps)));
    }

    private void kept(long steps) {
        savedSteps = steps;
        commands.forgetTouches();
    }

    /**
     * Whether there is history that no file keeps and that would not come again by itself: somebody has acted by hand, or a
     * program outside has written. What opening a manifest did, opening it again does.
     */
    boolean isUnsaved() {
        Timeline timeline = playhead.session().timeline();
        return timeline.size() > savedSteps && (commands.isTouched() || hasForeignDeed(timeline));
    }

    private boolean hasForeignDeed(Timeline timeline) {
        OptionalInt deed = timeline.lastOutside(timeline.size());
        while (deed.isPresent() && deed.getAsInt() >= savedSteps) {
            Caller caller = timeline.step(deed.getAsInt()).caller();
            if (caller != null && !caller.equals(Caller.YOU)) {
                return true;
            }
            deed = timeline.lastOutside(deed.getAsInt());
        }
        return false;
    }

    /** How many steps would be lost. */
    int steps() {
        return playhead.session().timeline().size();
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
