package podium.ui.editor;

import java.util.List;
import podium.store.ManifestProblem;
import podium.ui.editor.CheckedDocument.Outcome;

/** A manifest's text, each of its objects tried on the cluster, in the order in which they stand. */
public record CheckedText(String text, List<CheckedDocument> documents) {

    public static final CheckedText EMPTY = new CheckedText("", List.of());

    public CheckedText {
        documents = List.copyOf(documents);
    }

    public List<ManifestProblem> problems() {
        return documents.stream()
                .flatMap(document -> document.problems().stream())
                .toList();
    }

    public List<ManifestProblem> notes() {
        return documents.stream().flatMap(document -> document.notes().stream()).toList();
    }

    /** The objects that the cluster would take. */
    public List<CheckedDocument> good() {
        return documents.stream().filter(CheckedDocument::isGood).toList();
    }

    /** What applying the whole would do: the most that any of its objects does. */
    public Outcome outcome() {
        return documents.stream()
                .map(CheckedDocument::outcome)
                .max(Outcome::compareTo)
                .orElse(Outcome.SAME);
    }
}
