package podium.ui.editor;

import java.time.Duration;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import podium.store.ManifestProblem;
import podium.ui.model.TextsModel;

/** The card that says what is wrong where the mouse rests, or where the caret came to by "next problem". */
final class ProblemCard {

    private static final Duration REST = Duration.ofMillis(300);
    private static final double WIDTH_MAX = 460;
    private static final double GAP = 6;

    private final TextPane pane;
    private final TextsModel texts;
    private final Popup popup = new Popup();
    private final Label message = new Label();
    private final Label place = new Label();

    ProblemCard(TextPane pane, TextsModel texts) {
        this.pane = pane;
        this.texts = texts;
        message.getStyleClass().add("strong");
        message.setWrapText(true);
        place.getStyleClass().add("muted");
        VBox card = new VBox(4, message, place);
        card.getStyleClass().addAll("card", "problem-card");
        card.setMaxWidth(WIDTH_MAX);
        popup.getContent().add(card);
        popup.setAutoHide(true);
        CodeArea area = pane.area();
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::over);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> popup.hide());
        area.plainTextChanges().subscribe(change -> popup.hide());
    }

    private void over(MouseOverTextEvent event) {
        Point2D mouse = event.getScreenPosition();
        pane.marks().at(event.getCharacterIndex()).ifPresent(mark -> show(mark.problem(), mouse.getX(), mouse.getY()));
    }

    private void show(ManifestProblem problem, double x, double y) {
        message.setText(texts.say(problem.message()));
        String where = texts.say(
                "editor.place", problem.where().line(), problem.where().column());
        place.setText(problem.field().isEmpty() ? where : where + "  ·  " + problem.field());
        popup.show(pane.area(), x, y + GAP);
    }
}
