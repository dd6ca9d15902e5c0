package podium.ui.fx;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;

/** A small card with a question that floats where it was asked; Enter answers, Escape and a click elsewhere dismiss it. */
public final class FloatingForm {

    private static final double WIDTH = 320;

    private final Popup popup = new Popup();
    private final VBox card = new VBox();
    private final Label wrong = new Label();
    private final Button answer = new Button();
    private Supplier<String> problem = () -> "";
    private Runnable action = () -> {};

    /**
     * @param title the question
     * @param answerText of the button that answers it
     * @param cancelText of the button that dismisses it
     */
    public FloatingForm(String title, String answerText, String cancelText) {
        Label question = new Label(title);
        question.getStyleClass().add("strong");
        question.setWrapText(true);
        wrong.getStyleClass().add("wrong-text");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        card.getChildren().addAll(question, wrong, buttons(answerText, cancelText));
        card.getStyleClass().addAll("card", "form");
        card.setPrefWidth(WIDTH);
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                tryAnswer();
                event.consume();
            }
        });
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    private HBox buttons(String answerText, String cancelText) {
        Button cancel = new Button(cancelText);
        cancel.setOnAction(event -> popup.hide());
        answer.setText(answerText);
        answer.setId("form-answer");
        answer.getStyleClass().add("primary");
        answer.setOnAction(event -> tryAnswer());
        HBox buttons = new HBox(8, cancel, answer);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    /** Adds a part above the buttons. */
    public FloatingForm with(Node part) {
        card.getChildren().add(card.getChildren().size() - 2, part);
        return this;
    }

    /**
     * What the answer does.
     *
     * @param whatIsWrong says why what is entered cannot be taken; empty when it can
     */
    public FloatingForm answering(Supplier<String> whatIsWrong, Runnable run) {
        problem = whatIsWrong;
        action = run;
        return this;
    }

    /** To be called whenever what is entered changes. */
    public void check() {
        String text = problem.get();
        wrong.setText(text);
        answer.setDisable(!text.isEmpty());
    }

    /** Opens with its upper left corner at a place of the screen, within the window that owns it. */
    public void show(Window owner, double screenX, double screenY, Region first) {
        check();
        popup.show(owner, screenX, screenY);
        double right = owner.getX() + owner.getWidth() - card.getWidth() - 8;
        double lower = owner.getY() + owner.getHeight() - card.getHeight() - 8;
        popup.setX(Math.min(screenX, right));
        popup.setY(Math.min(screenY, lower));
        first.requestFocus();
    }

    private void tryAnswer() {
        check();
        if (!answer.isDisabled()) {
            popup.hide();
            action.run();
        }
    }
}
