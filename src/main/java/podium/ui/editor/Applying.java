package podium.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import podium.cluster.Change;
import podium.cluster.Request;
import podium.session.Performance.Cue;
import podium.sim.Command;
import podium.sim.Step;
import podium.store.ManifestProblem;
import podium.ui.model.CommandsModel;
import podium.ui.model.CuesModel;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.TextsModel;

/** Applies a checked manifest: its good objects one after another, as kubectl does, and tells what became of each. */
final class Applying {

    /** Up to so many objects are named one by one; more are counted. */
    private static final int NAMED_MAX = 4;

    private final CommandsModel commands;
    private final CuesModel cues;
    private final NoticesModel notices;
    private final TextsModel texts;

    Applying(CommandsModel commands, CuesModel cues, NoticesModel notices, TextsModel texts) {
        this.commands = commands;
        this.cues = cues;
        this.notices = notices;
        this.texts = texts;
    }

    /** In kubectl's words. */
    private enum Became {
        CREATED,
        CONFIGURED,
        UNCHANGED,
        REFUSED
    }

    private record Report(Request.Apply request, Became became, String message) {}

    /**
     * Applies all of it, or, when there are problems, asks whether the good ones are wanted alone.
     *
     * @param showProblem puts the caret at the first problem
     */
    void apply(CheckedText checked, Runnable showProblem) {
        if (!commands.mayAct()) {
            return;
        }
        List<ManifestProblem> problems = checked.problems();
        if (problems.isEmpty()) {
            applyGood(checked);
            return;
        }
        List<Notice.Action> actions = new ArrayList<>();
        actions.add(new Notice.Action(texts.say("editor.apply.show"), showProblem));
        int good = checked.good().size();
        if (good > 0) {
            actions.add(new Notice.Action(texts.say("editor.apply.good", good), () -> applyGood(checked)));
        }
        ManifestProblem first = problems.get(0);
        String text = texts.say(
                "editor.apply.problems",
                checked.documents().size() - good,
                checked.documents().size(),
                first.where().line(),
                texts.say(first.message()));
        notices.tell(new Notice(Notice.Level.PROBLEM, text, actions));
    }

    /** Applies what the cluster would take, and says how many objects that leaves out. */
    void applyGood(CheckedText checked) {
        begin(checked, true);
    }

    /** The same at the opening of a file, which nobody has to save. */
    void perform(CheckedText checked) {
        if (commands.mayAct()) {
            begin(checked, false);
        }
    }

    private void begin(CheckedText checked, boolean isByHand) {
        List<CheckedDocument> good = checked.good();
        if (good.isEmpty()) {
            notices.tell(Notice.hint(texts.say("editor.apply.nothing")));
            return;
        }
        List<Request.Apply> now = new ArrayList<>();
        List<Cue> later = new ArrayList<>();
        for (CheckedDocument document : good) {
            Request.Apply request = document.request();
            if (request != null && later.isEmpty() && !waits(document)) {
                now.add(request);
            } else if (request != null) {
                later.add(new Cue(document.moment(), new Command.Ask(request)));
            }
        }
        applyNext(new Work(now, later, checked.documents().size() - good.size(), isByHand), new ArrayList<>());
    }

    private static boolean waits(CheckedDocument document) {
        return document.moment().isSettled() || document.moment().afterMs() > 0;
    }

    /**
     * @param now in order
     * @param later that wait for their moments
     * @param leftOut how many objects have problems
     * @param isByHand whether somebody asked for it just now
     */
    private record Work(List<Request.Apply> now, List<Cue> later, int leftOut, boolean isByHand) {}

    private void applyNext(Work work, List<Report> reports) {
        if (reports.size() == work.now().size()) {
            work.later().forEach(cues::add);
            tell(work, reports);
            return;
        }
        Request.Apply request = work.now().get(reports.size());
        Consumer<Step> then = step -> {
            reports.add(report(request, step));
            applyNext(work, reports);
        };
        if (work.isByHand()) {
            commands.act(new Command.Ask(request), then);
        } else {
            commands.perform(new Command.Ask(request), then);
        }
    }

    private static Report report(Request.Apply request, Step step) {
        return CommandsModel.refusal(step)
                .map(problem -> new Report(request, Became.REFUSED, problem.message()))
                .orElseGet(() -> new Report(request, became(step), ""));
    }

    private static Became became(Step step) {
        if (!step.hasChanges()) {
            return Became.UNCHANGED;
        }
        boolean isNew = step.changes().get(0) instanceof Change.Written written && written.isCreation();
        return isNew ? Became.CREATED : Became.CONFIGURED;
    }

    private void tell(Work work, List<Report> reports) {
        List<String> parts = new ArrayList<>(reports.size() > NAMED_MAX ? counted(reports) : named(reports));
        if (!work.later().isEmpty()) {
            parts.add(texts.say("editor.apply.later", work.later().size()));
        }
        if (work.leftOut() > 0) {
            parts.add(texts.say("editor.apply.leftOut", work.leftOut()));
        }
        String text = String.join(texts.say("editor.apply.separator"), parts);
        boolean isRefused =
                work.leftOut() > 0 || reports.stream().anyMatch(report -> report.became() == Became.REFUSED);
        notices.tell(isRefused ? Notice.problem(text) : Notice.done(text));
    }

    private List<String> named(List<Report> reports) {
        return reports.stream()
                .map(report -> texts.say(
                        "editor.apply." + word(report.became()),
                        report.request().key().kind().name(),
                        report.request().key().name(),
                        report.message()))
                .toList();
    }

    private List<String> counted(List<Report> reports) {
        Map<Became, Long> counts = new EnumMap<>(Became.class);
        reports.forEach(report -> counts.merge(report.became(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> texts.say("editor.apply.count." + word(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static String word(Became became) {
        return became.name().toLowerCase(Locale.ROOT);
    }
}
