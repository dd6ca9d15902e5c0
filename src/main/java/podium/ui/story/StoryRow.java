package podium.ui.story;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import podium.ui.story.StoryModel.Line;
import podium.ui.story.StoryModel.Tone;

/** One row: the step's number and its sentence, of which two lines are seen; the current one is seen whole. */
final class StoryRow extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /** Sentences stand below each other until there are a hundred thousand steps. */
    private static final String NUMBER = "%-5d";

    private static final int LINES_MAX = 2;
    private static final double LINE_HEIGHT = 1.23;

    private final Label number = new Label();
    private final Label brief = new Label();
    private final Text who = new Text();
    private final Text sentence = new Text();
    private final TextFlow whole = new TextFlow(who, sentence);
    private int row = -1;

    StoryRow() {
        getStyleClass().add("story-row");
        number.getStyleClass().addAll("code", "story-number");
        number.setAlignment(Pos.TOP_LEFT);
        number.setMinWidth(Region.USE_PREF_SIZE);
        brief.getStyleClass().add("story-brief");
        brief.setWrapText(true);
        who.getStyleClass().add("strong");
        whole.getStyleClass().add("story-whole");
        HBox.setHgrow(brief, Priority.ALWAYS);
        HBox.setHgrow(whole, Priority.ALWAYS);
        getChildren().addAll(number, brief, whole);
    }

    int row() {
        return row;
    }

    void show(int shownRow, Line line) {
        row = shownRow;
        number.setText(String.format(Locale.ROOT, NUMBER, line.index()));
        pseudoClassStateChanged(CURRENT, line.isCurrent());
        for (Tone tone : Tone.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == line.tone());
        }
        show(brief, !line.isCurrent());
        show(whole, line.isCurrent());
        if (line.isCurrent()) {
            who.setText(line.who().isEmpty() ? "" : line.who() + ": ");
            sentence.setText(line.sentence());
        } else {
            brief.setText(line.text());
            brief.setMaxHeight(LINES_MAX * LINE_HEIGHT * brief.getFont().getSize());
        }
        setAccessibleText(line.index() + " " + line.text());
    }

    private static void show(Region part, boolean isShown) {
        part.setVisible(isShown);
        part.setManaged(isShown);
    }
}
