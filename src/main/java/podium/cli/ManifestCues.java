package podium.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import podium.base.Messages;
import podium.base.Why;
import podium.cluster.Problem;
import podium.cluster.Request;
import podium.schema.Catalogue;
import podium.session.Performance.Cue;
import podium.sim.Command;
import podium.store.Manifest;
import podium.store.ManifestProblem;
import podium.store.ManifestRefusal;
import podium.store.ManifestText;
import podium.yaml.Span;

/** What manifests ask for, and when; prints their problems as {@code file:line:column: what}. */
final class ManifestCues {

    private final Catalogue catalogue;
    private final Messages messages;
    private final PrintWriter errors;
    private final List<Cue> cues = new ArrayList<>();
    private final Map<Request, Asked> asked = new IdentityHashMap<>();
    private boolean hasProblems;

    /** Where a request comes from. */
    private record Asked(String file, Manifest.Entry entry) {}

    ManifestCues(Catalogue catalogue, Messages messages, PrintWriter errors) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.errors = errors;
    }

    List<Cue> cues() {
        return cues;
    }

    boolean hasProblems() {
        return hasProblems;
    }

    /** Reads a file, or the manifests of a folder. */
    void read(Path path) {
        for (Path file : ManifestText.files(path)) {
            ManifestText manifest = ManifestText.read(file);
            String text = manifest.text();
            Why problem = manifest.problem();
            if (text != null) {
                read(file.toString(), text);
            } else if (problem != null) {
                report(messages.say(problem));
            }
        }
    }

    /** Reads a text. */
    void read(String name, String text) {
        for (Manifest.Entry entry : Manifest.parse(text, catalogue)) {
            entry.problems().forEach(wrong -> report(line(name, wrong)));
            entry.notes().forEach(note -> errors.println(line(name, note)));
            entry.request().ifPresent(request -> add(name, entry, request));
        }
    }

    private void add(String file, Manifest.Entry entry, Request request) {
        asked.put(request, new Asked(file, entry));
        cues.add(new Cue(entry.moment(), new Command.Ask(request)));
    }

    /** Prints what the API refused of the manifests, with its place. */
    void refused(Command command, Problem problem) {
        Asked source = command instanceof Command.Ask ask ? asked.get(ask.request()) : null;
        if (source != null) {
            ManifestRefusal.located(source.entry(), problem).forEach(wrong -> report(line(source.file(), wrong)));
        }
    }

    private String line(String name, ManifestProblem problem) {
        Span where = problem.where();
        return name + ":" + where.line() + ":" + where.column() + ": " + messages.say(problem.message());
    }

    private void report(String line) {
        hasProblems = true;
        errors.println(line);
    }
}
