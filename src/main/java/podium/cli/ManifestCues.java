package podium.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import podium.base.Messages;
import podium.base.Why;
import podium.schema.Catalogue;
import podium.session.Performance.Cue;
import podium.sim.Command;
import podium.store.Manifest;
import podium.store.ManifestProblem;
import podium.store.ManifestText;
import podium.yaml.Span;

/** What the manifests on a command line ask for; prints their problems as {@code file:line:column: what}. */
final class ManifestCues {

    private final Catalogue catalogue;
    private final Messages messages;
    private final PrintWriter errors;
    private final List<Cue> cues = new ArrayList<>();
    private boolean hasProblems;

    private ManifestCues(Catalogue catalogue, Messages messages, PrintWriter errors) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.errors = errors;
    }

    static ManifestCues read(List<Path> paths, Catalogue catalogue, Messages messages, PrintWriter errors) {
        ManifestCues cues = new ManifestCues(catalogue, messages, errors);
        for (Path path : paths) {
            ManifestText.files(path).forEach(cues::read);
        }
        errors.flush();
        return cues;
    }

    List<Cue> cues() {
        return cues;
    }

    boolean hasProblems() {
        return hasProblems;
    }

    private void read(Path file) {
        ManifestText manifest = ManifestText.read(file);
        String text = manifest.text();
        Why problem = manifest.problem();
        if (text == null) {
            report(problem == null ? "" : messages.say(problem));
            return;
        }
        for (Manifest.Entry entry : Manifest.parse(text, catalogue)) {
            entry.problems().forEach(wrong -> report(line(file, wrong)));
            entry.request().ifPresent(request -> cues.add(new Cue(entry.moment(), new Command.Ask(request))));
        }
    }

    private String line(Path file, ManifestProblem problem) {
        Span where = problem.where();
        return file + ":" + where.line() + ":" + where.column() + ": " + messages.say(problem.message());
    }

    private void report(String line) {
        hasProblems = true;
        errors.println(line);
    }
}
