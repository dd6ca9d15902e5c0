package podium.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import podium.graph.IconSet;
import podium.ui.fx.IconView;
import podium.ui.model.AppearanceModel;
import podium.ui.model.TextsModel;
import podium.ui.model.Theme;

/** The two buttons at the right of the top bar: the other language, the other theme. */
final class Switches {

    private static final double ICON = 15;

    private final TextsModel texts;
    private final AppearanceModel appearance;
    private final IconSet icons;

    Switches(TextsModel texts, AppearanceModel appearance, IconSet icons) {
        this.texts = texts;
        this.appearance = appearance;
        this.icons = icons;
    }

    List<Node> build() {
        return List.of(language(), theme());
    }

    private Button language() {
        Button button = new Button();
        button.setId("language");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> texts.use(isJapanese() ? Locale.ENGLISH : Locale.JAPANESE));
        button.setGraphic(new IconView(icons.get("language"), ICON));
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        this::otherLanguage, texts.messagesProperty(), appearance.japaneseProperty()));
        explain(button, "switch.language");
        return button;
    }

    /** In its own words, unless nobody could read them here. */
    private String otherLanguage() {
        if (isJapanese()) {
            return Locale.ENGLISH.getDisplayLanguage(Locale.ENGLISH);
        }
        return Locale.JAPANESE.getDisplayLanguage(
                appearance.japaneseProperty().get() ? Locale.JAPANESE : Locale.ENGLISH);
    }

    private boolean isJapanese() {
        return texts.messages().locale().equals(Locale.JAPANESE);
    }

    private Button theme() {
        Button button = new Button();
        button.setId("theme");
        button.setMinWidth(Region.USE_PREF_SIZE);
        IconView moon = new IconView(icons.get("theme"), ICON);
        IconView sun = new IconView(icons.get("light"), ICON);
        button.setOnAction(
                event -> appearance.themeProperty().set(appearance.theme().other()));
        button.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> appearance.theme() == Theme.LIGHT ? moon : sun, appearance.themeProperty()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.say(
                                "switch.theme." + appearance.theme().other().word()),
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
