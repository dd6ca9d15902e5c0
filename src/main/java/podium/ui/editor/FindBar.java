package podium.ui.editor;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.ui.editor.TextSearch.Hit;
import podium.ui.fx.IconView;
import podium.ui.model.TextsModel;

/** The bar for finding and replacing in the text in front. */
final class FindBar extends HBox {

    private static final double ICON = 14;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextsModel texts;
    private final IconSet icons;
    private final TextField word = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton isCaseMatched = new ToggleButton("Aa");
    private final Label count = new Label();
    private final HBox replacing = new HBox();
    private @Nullable CodeArea area;

    FindBar(TextsModel texts, IconSet icons) {
        this.texts = texts;
        this.icons = icons;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        word.setId("find-word");
        word.promptTextProperty().bind(texts.bind("editor.find"));
        word.textProperty().addListener((property, before, after) -> searchFromSelection());
        replacement.setId("find-replacement");
        replacement.promptTextProperty().bind(texts.bind("editor.find.replace"));
        isCaseMatched.getStyleClass().add("small");
        explain(isCaseMatched, "editor.find.case");
        isCaseMatched.selectedProperty().addListener((property, before, after) -> searchFromSelection());
        count.getStyleClass().add("faint");
        count.setMinWidth(Region.USE_PREF_SIZE);
        replacing.getStyleClass().add("replacing");
        replacing
                .getChildren()
                .addAll(
                        replacement,
                        words("editor.find.replace.one", this::replaceOne),
                        words("editor.find.replace.all", this::replaceAll));
        getChildren()
                .addAll(
                        word,
                        isCaseMatched,
                        sign("chevron-up", "editor.find.previous", this::previous),
                        sign("chevron-down", "editor.find.next", this::next),
                        count,
                        replacing,
                        sign("close", "editor.find.close", this::close));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        close();
    }

    private Button sign(String icon, String key, Runnable action) {
        Button button = new Button();
        button.setGraphic(new IconView(icons.get(icon), ICON));
        button.getStyleClass().addAll("flat", "small");
        explain(button, key);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button words(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void explain(ButtonBase button, String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.bind(key));
    }

    /** Opens for a text; what is selected in it is looked for. */
    void open(CodeArea inFront, boolean isReplacing) {
        area = inFront;
        replacing.setManaged(isReplacing);
        replacing.setVisible(isReplacing);
        setManaged(true);
        setVisible(true);
        String selected = inFront.getSelectedText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            word.setText(selected);
        }
        word.requestFocus();
        word.selectAll();
        searchFromSelection();
    }

    /** Searches on in another text, if it is open. */
    void follow(@Nullable CodeArea inFront) {
        area = inFront;
        if (inFront == null) {
            close();
        }
    }

    private void close() {
        boolean wasShown = isVisible();
        setManaged(false);
        setVisible(false);
        if (wasShown && area != null) {
            area.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
            replaceOne();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == word) {
            search(event.isShiftDown());
            event.consume();
        }
    }

    private void search(boolean isBackwards) {
        if (isBackwards) {
            previous();
        } else {
            next();
        }
    }

    private List<Hit> hits(CodeArea in) {
        return TextSearch.hits(in.getText(), word.getText(), isCaseMatched.isSelected());
    }

    private void searchFromSelection() {
        if (area != null && isVisible()) {
            List<Hit> hits = hits(area);
            select(area, hits, TextSearch.next(hits, area.getSelection().getStart()));
        }
    }

    private void next() {
        if (area != null) {
            List<Hit> hits = hits(area);
            select(area, hits, TextSearch.next(hits, area.getSelection().getEnd()));
        }
    }

    private void previous() {
        if (area != null) {
            List<Hit> hits = hits(area);
            select(area, hits, TextSearch.previous(hits, area.getSelection().getStart()));
        }
    }

    private void select(CodeArea in, List<Hit> hits, int place) {
        boolean isMissing = place < 0 && !word.getText().isEmpty();
        word.pseudoClassStateChanged(WRONG, isMissing);
        if (place >= 0) {
            in.selectRange(hits.get(place).start(), hits.get(place).end());
            in.requestFollowCaret();
            count.setText(texts.say("editor.find.count", place + 1, hits.size()));
        } else {
            count.setText(isMissing ? texts.say("editor.find.none") : "");
        }
    }

    private void replaceOne() {
        if (area == null) {
            return;
        }
        Hit selected =
                new Hit(area.getSelection().getStart(), area.getSelection().getEnd());
        if (hits(area).contains(selected)) {
            area.replaceSelection(replacement.getText());
        }
        next();
    }

    private void replaceAll() {
        if (area == null || word.getText().isEmpty()) {
            return;
        }
        int many = hits(area).size();
        if (many > 0) {
            String text = TextSearch.replaceAll(
                    area.getText(), word.getText(), replacement.getText(), isCaseMatched.isSelected());
            area.replaceText(text);
        }
        count.setText(texts.say("editor.find.replaced", many));
    }
}
