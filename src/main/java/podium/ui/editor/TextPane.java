package podium.ui.editor;

import javafx.animation.PauseTransition;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import podium.graph.IconSet;

/** The text of one file with its colours, line numbers and underlined problems. */
final class TextPane extends StackPane {

    /** Characters of which putting them together is noticed between two keys. */
    private static final int LONG = 500_000;

    private final OpenFile file;
    private final CodeArea area = new CodeArea();
    private final Gutter gutter;
    private final VisibleColours colours;
    private ProblemMarks marks = ProblemMarks.NONE;
    private final PauseTransition rest = new PauseTransition(Duration.millis(150));
    private boolean isTyping;

    TextPane(OpenFile file, IconSet icons) {
        this.file = file;
        this.gutter = new Gutter(area, icons);
        this.colours = new VisibleColours(area);
        getStyleClass().add("text-pane");
        area.getStyleClass().add("yaml");
        area.replaceText(file.text());
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.showParagraphAtTop(0);
        area.setParagraphGraphicFactory(gutter);
        area.setLineHighlighterOn(true);
        rest.setOnFinished(event -> handOver());
        area.plainTextChanges().subscribe(change -> typed());
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

    /** The text of a long file is put together only once the typing rests. */
    private void typed() {
        file.typing(area::getText);
        if (area.getLength() > LONG) {
            rest.playFromStart();
        } else {
            handOver();
        }
        show();
    }

    private void handOver() {
        isTyping = true; // what the file hears came from here
        file.text();
        isTyping = false;
    }

    /** Shows a text that did not come from the keyboard; the caret stays where it can. */
    private void takeOver(String text) {
        if (!isTyping && !text.equals(area.getText())) {
            int caret = Math.min(area.getCaretPosition(), text.length());
            area.replaceText(text);
            area.moveTo(caret);
        }
    }

    private void show() {
        marks = ProblemMarks.of(file.checked(), area);
        gutter.show(marks);
        colours.show(marks);
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
