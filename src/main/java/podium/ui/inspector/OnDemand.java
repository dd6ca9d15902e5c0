package podium.ui.inspector;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import podium.ui.inspector.Facts.Style;
import podium.ui.model.TextsModel;

/** A text that is shown when somebody asks for it: because it is secret, or because it is long. */
final class OnDemand extends VBox {

    /** Lines of a value that are always seen; of a longer one only these until all of it is wanted. */
    private static final int LINES_MAX = 6;

    private static final String DOTS = "\u2022".repeat(8);

    private final TextsModel texts;
    private final Style style;
    private final String whole;
    private final Label shown = new Label();
    private final Hyperlink more = new Hyperlink();

    /**
     * @param isOpen whether it has been asked for already
     * @param toggle hears of a click
     */
    OnDemand(TextsModel texts, Style style, String whole, boolean isOpen, Runnable toggle) {
        this.texts = texts;
        this.style = style;
        this.whole = whole;
        getStyleClass().add("on-demand");
        shown.getStyleClass().addAll("on-demand-text", "code");
        shown.setWrapText(true);
        shown.setMinHeight(USE_PREF_SIZE);
        more.getStyleClass().addAll("fact-link", "on-demand-link");
        more.setOnAction(event -> toggle.run());
        fill(isOpen);
    }

    private void fill(boolean isOpen) {
        String brief = brief();
        boolean isWhole = isOpen || brief.equals(whole);
        shown.setText(isWhole ? whole : brief);
        shown.setVisible(!shown.getText().isEmpty());
        shown.setManaged(shown.isVisible());
        more.setText(texts.say(isOpen ? "inspector.value.hide" : "inspector.value.show"));
        boolean hasMore = !brief.equals(whole) || isOpen;
        if (style == Style.SECRET) {
            getChildren().setAll(new HBox(8, shown, more));
        } else if (hasMore) {
            getChildren().setAll(shown, more);
        } else {
            getChildren().setAll(shown);
        }
    }

    /** What is seen before anybody asks. */
    private String brief() {
        return switch (style) {
            case SECRET -> DOTS;
            case FILE -> "";
            default -> firstLines();
        };
    }

    private String firstLines() {
        int end = -1;
        for (int line = 0; line < LINES_MAX; line++) {
            end = whole.indexOf('\n', end + 1);
            if (end < 0 || end == whole.length() - 1) {
                return whole;
            }
        }
        return whole.substring(0, end) + "\n\u2026";
    }
}
