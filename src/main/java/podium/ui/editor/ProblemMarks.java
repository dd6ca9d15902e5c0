package podium.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import podium.store.ManifestProblem;
import podium.yaml.Span;

/**
 * Where the problems of a checked text, and what else is to be known of it, stand in the text as it is now, which may be
 * newer. In the order of the text.
 */
record ProblemMarks(List<Mark> marks) {

    static final ProblemMarks NONE = new ProblemMarks(List.of());

    /**
     * @param from place of the first character
     * @param to place behind the last one, on the same line
     * @param style {@code problem} or {@code note}
     */
    record Mark(int from, int to, ManifestProblem problem, String style) {

        boolean isProblem() {
            return style.equals(PROBLEM);
        }
    }

    private static final String PROBLEM = "problem";
    private static final String NOTE = "note";

    static ProblemMarks of(CheckedText checked, CodeArea area) {
        List<Mark> marks = new ArrayList<>(of(checked.problems(), PROBLEM, area));
        marks.addAll(of(checked.notes(), NOTE, area));
        marks.sort(Comparator.comparingInt(Mark::from));
        return new ProblemMarks(marks);
    }

    private static List<Mark> of(List<ManifestProblem> told, String style, CodeArea area) {
        List<Mark> marks = new ArrayList<>();
        for (ManifestProblem problem : told) {
            Span where = problem.where();
            int line =
                    Math.max(0, Math.min(where.line() - 1, area.getParagraphs().size() - 1));
            int length = area.getParagraphLength(line);
            int start = Math.max(0, Math.min(where.column() - 1, length));
            int end = where.endLine() == where.line() ? Math.min(where.endColumn() - 1, length) : length;
            int at = area.getAbsolutePosition(line, 0);
            marks.add(new Mark(at + start, at + Math.max(end, Math.min(start + 1, length)), problem, style));
        }
        return marks;
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** What stands at a place of the text. */
    Optional<Mark> at(int place) {
        return marks.stream()
                .filter(mark -> mark.from() <= place && place <= mark.to())
                .findFirst();
    }

    /** The first problem behind a place, or the first of all. */
    Optional<Mark> after(int place) {
        List<Mark> problems = marks.stream().filter(Mark::isProblem).toList();
        return problems.stream()
                .filter(mark -> mark.from() > place)
                .findFirst()
                .or(() -> problems.stream().findFirst());
    }

    /**
     * The style of each mark within a line, where it stands there.
     *
     * @param start of the line in the whole text
     */
    StyleSpans<Collection<String>> underlines(int start, int length) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int place = 0;
        for (Mark mark : marks) {
            int from = Math.max(place, mark.from() - start);
            int to = Math.min(mark.to() - start, length);
            if (from < to) {
                spans.add(Collections.emptyList(), from - place);
                spans.add(List.of(mark.style()), to - from);
                place = to;
            }
        }
        return spans.add(Collections.emptyList(), length - place).create();
    }
}
