package podium.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import podium.ui.fx.Glyph;
import podium.ui.model.AppearanceModel;
import podium.ui.model.TextsModel;
import podium.ui.model.Theme;

/** The two buttons at the right of the top bar: the other language, the other theme. */
final class Switches {

    private final TextsModel texts;
    private final AppearanceModel appearance;

    Switches(TextsModel texts, AppearanceModel appearance) {
        this.texts = texts;
        this.appearance = appearance;
    }

    List<Node> build() {
        return List.of(language(), theme());
    }

    private Button language() {
        Button button = new Button();
        button.setId("language");
        button.setOnAction(event -> texts.use(isJapanese() ? Locale.ENGLISH : Locale.JAPANESE));
        Glyph japanese = new Glyph("nihongo");
        button.textProperty()
                .bind(Bindings.createStringBinding(() -> isJapanese() ? "English" : "", texts.messagesProperty()));
        button.graphicProperty()
                .bind(Bindings.createObjectBinding(() -> isJapanese() ? null : japanese, texts.messagesProperty()));
        explain(button, "switch.language");
        return button;
    }

    private boolean isJapanese() {
        return texts.messages().locale().equals(Locale.JAPANESE);
    }

    private Button theme() {
        Button button = new Button();
        button.setId("theme");
        Glyph moon = new Glyph("moon");
        Glyph sun = new Glyph("sun");
        button.setOnAction(
                event -> appearance.themeProperty().set(appearance.theme().other()));
        button.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> appearance.theme() == Theme.LIGHT ? moon : sun, appearance.themeProperty()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.say("switch.theme."
                                + appearance.theme().other().name().toLowerCase(Locale.ROOT)),
                        appearance.themeProperty(),
                        texts.messagesProperty()));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(tooltip.textProperty());
        return button;
    }

    private void explain(Button button, String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(tooltip.textProperty());
    }
}
