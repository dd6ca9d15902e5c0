package podium.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import podium.ui.editor.YamlColours.Stretch;
import podium.ui.fx.Latest;
import podium.ui.fx.UiThread;

/**
 * Colours the lines that are seen, and underlines what is marked in them. What is not seen costs nothing, so that the length of
 * a text is nothing to whoever types.
 */
final class VisibleColours {

    private final CodeArea area;
    private ProblemMarks marks = ProblemMarks.NONE;
    private final Latest work = new Latest(new UiThread()::later, this::colour); // colouring changes lines, too

    VisibleColours(CodeArea area) {
        this.area = area;
        area.getVisibleParagraphs().addModificationObserver(change -> work.request());
    }

    void show(ProblemMarks shown) {
        marks = shown;
        work.request();
    }

    private void colour() {
        int seen = area.getVisibleParagraphs().size();
        if (seen == 0) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = Math.min(first + seen, area.getParagraphs().size());
        for (int line = first; line < last; line++) {
            colour(line);
        }
    }

    private void colour(int line) {
        int length = area.getParagraphLength(line);
        if (length == 0) {
            return;
        }
        StyleSpans<Collection<String>> wanted = colours(line, length);
        if (!marks.isEmpty()) {
            int start = area.getAbsolutePosition(line, 0);
            wanted = wanted.overlay(marks.underlines(start, length), VisibleColours::both);
        }
        if (!wanted.equals(area.getStyleSpans(line))) {
            area.setStyleSpans(line, 0, wanted);
        }
    }

    private StyleSpans<Collection<String>> colours(int line, int length) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int place = 0;
        for (Stretch stretch :
                YamlColours.of(number -> area.getParagraph(number).getText(), line)) {
            spans.add(Collections.emptyList(), stretch.from() - place);
            spans.add(List.of(stretch.style()), stretch.to() - stretch.from());
            place = stretch.to();
        }
        return spans.add(Collections.emptyList(), length - place).create();
    }

    private static Collection<String> both(Collection<String> colour, Collection<String> mark) {
        if (mark.isEmpty()) {
            return colour;
        }
        List<String> all = new ArrayList<>(colour);
        all.addAll(mark);
        return all;
    }
}
