package podium.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import podium.graph.IconSet;
import podium.ui.editor.YamlColours.Stretch;

/** The text of one file with its colours, line numbers and underlined problems. */
final class TextPane extends StackPane {

    /** Longer texts are shown without colours: finding and keeping them would make typing slow. */
    private static final int COLOURED_MAX = 400_000;

    private final OpenFile file;
    private final CodeArea area = new CodeArea();
    private final Gutter gutter;
    private ProblemMarks marks = ProblemMarks.NONE;

    TextPane(OpenFile file, IconSet icons) {
        this.file = file;
        this.gutter = new Gutter(area, icons);
        getStyleClass().add("text-pane");
        area.getStyleClass().add("yaml");
        area.replaceText(file.text());
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.showParagraphAtTop(0);
        area.setParagraphGraphicFactory(gutter);
        area.setLineHighlighterOn(true);
        area.textProperty().addListener((property, before, after) -> {
            file.textProperty().set(after);
            show();
        });
        file.textProperty().addListener((property, before, after) -> takeOver(after));
        file.checkedProperty().addListener((property, before, after) -> show());
        TypingRules.install(area);
        show();
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    CodeArea area() {
        return area;
    }

    ProblemMarks marks() {
        return marks;
    }

    /** Shows a text that did not come from the keyboard; the caret stays where it can. */
    private void takeOver(String text) {
        if (!text.equals(area.getText())) {
            int caret = Math.min(area.getCaretPosition(), text.length());
            area.replaceText(text);
            area.moveTo(caret);
        }
    }

    private void show() {
        marks = ProblemMarks.of(file.checked(), area);
        gutter.show(marks);
        String text = area.getText();
        if (text.isEmpty() || text.length() > COLOURED_MAX) {
            return;
        }
        StyleSpans<Collection<String>> styles = colours(text);
        if (!marks.isEmpty()) {
            styles = styles.overlay(marks.underlines(text.length()), TextPane::both);
        }
        if (!styles.equals(area.getStyleSpans(0, text.length()))) {
            area.setStyleSpans(0, styles);
        }
    }

    private static StyleSpans<Collection<String>> colours(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int place = 0;
        for (Stretch stretch : YamlColours.of(text)) {
            spans.add(Collections.emptyList(), stretch.from() - place);
            spans.add(List.of(stretch.style()), stretch.to() - stretch.from());
            place = stretch.to();
        }
        return spans.add(Collections.emptyList(), text.length() - place).create();
    }

    private static Collection<String> both(Collection<String> colour, Collection<String> mark) {
        if (mark.isEmpty()) {
            return colour;
        }
        List<String> all = new ArrayList<>(colour);
        all.addAll(mark);
        return all;
    }

    /** Puts the caret at a place, in sight. */
    void goTo(int place) {
        area.moveTo(Math.min(place, area.getLength()));
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** Puts the caret at the first problem after it, or at the first of all. */
    void goToNextProblem() {
        marks.after(area.getCaretPosition()).ifPresent(mark -> goTo(mark.from()));
    }
}
