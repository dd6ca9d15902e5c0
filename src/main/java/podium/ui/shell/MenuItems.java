package podium.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import podium.ui.model.TextsModel;

/** Builds menus whose words follow the language. */
final class MenuItems {

    private final TextsModel texts;

    MenuItems(TextsModel texts) {
        this.texts = texts;
    }

    /** A menu of the bar at the top. */
    MenuButton button(String key) {
        MenuButton button = new MenuButton();
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add("bare");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    Menu menu(String key) {
        Menu menu = new Menu();
        menu.textProperty().bind(texts.bind(key));
        return menu;
    }

    MenuItem action(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** @param shortcut as {@code Shortcut+S}; "Shortcut" is Ctrl, or Command on a Mac */
    MenuItem action(String key, String shortcut, Runnable action) {
        MenuItem item = action(key, action);
        item.setAccelerator(KeyCombination.keyCombination(shortcut));
        return item;
    }

    CheckMenuItem check(String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem();
        item.textProperty().bind(texts.bind(key));
        item.selectedProperty().bindBidirectional(property);
        return item;
    }
}
