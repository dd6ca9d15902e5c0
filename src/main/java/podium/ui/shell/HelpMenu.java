package podium.ui.shell;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import podium.store.ProgramVersion;
import podium.ui.model.TextsModel;

/** The menu of what the program is. */
final class HelpMenu {

    private static final double WIDTH = 380;

    private final TextsModel texts;

    HelpMenu(TextsModel texts) {
        this.texts = texts;
    }

    MenuButton build() {
        MenuItems items = new MenuItems(texts);
        MenuButton menu = items.button("menu.help");
        menu.setId("menu-help");
        menu.getItems().add(items.action("help.about", () -> about(menu)));
        return menu;
    }

    private void about(MenuButton menu) {
        VBox card = new VBox(
                4,
                label("help.about.title", "title", ProgramVersion.read()),
                label("help.about.what", "muted"),
                label(
                        "help.about.java",
                        "muted",
                        Runtime.version().feature(),
                        System.getProperty("javafx.version", "")),
                label("help.about.licence", "faint"));
        card.getStyleClass().addAll("card", "about");
        card.setPrefWidth(WIDTH);
        Popup popup = new Popup();
        popup.getContent().add(card);
        popup.setAutoHide(true);
        Bounds place = menu.localToScreen(menu.getBoundsInLocal());
        popup.show(menu, place.getMinX(), place.getMaxY() + 4);
    }

    private Label label(String key, String style, Object... args) {
        Label label = new Label(texts.say(key, args));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
