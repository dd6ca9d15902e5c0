package podium.ui.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Request;
import podium.session.Moment;
import podium.store.ManifestProblem;
import podium.yaml.Span;

/**
 * One object of a manifest, tried on the cluster.
 *
 * @param lines of the document in which it stands
 * @param request that applies it; null when it cannot be read
 * @param moment when to apply it
 * @param outcome what applying it would do
 * @param problems empty unless the outcome is {@link Outcome#PROBLEM}
 * @param notes what is to be known of an object that the cluster would take
 */
public record CheckedDocument(
        Span lines,
        Request.@Nullable Apply request,
        Moment moment,
        Outcome outcome,
        List<ManifestProblem> problems,
        List<ManifestProblem> notes) {

    /** What applying a manifest would do, from the least to the most that a user should look at. */
    public enum Outcome {
        SAME,
        NEW,
        CHANGED,
        PROBLEM
    }

    public CheckedDocument {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Whether the cluster would take it. */
    public boolean isGood() {
        return outcome != Outcome.PROBLEM;
    }
}
