package podium.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import podium.ui.shell.SearchHit.Doable;

/** Everything that the menus can do at the moment, as a list to search in. */
final class MenuActions {

    private MenuActions() {}

    static List<Doable> of(List<? extends Node> menus) {
        List<Doable> actions = new ArrayList<>();
        for (Node node : menus) {
            if (node instanceof MenuButton menu) {
                collect(menu.getItems(), menu.getText(), actions);
            }
        }
        return actions;
    }

    private static void collect(List<MenuItem> items, String path, List<Doable> actions) {
        for (MenuItem item : items) {
            if (item instanceof Menu menu) {
                collect(menu.getItems(), path + " › " + menu.getText(), actions);
            } else if (item.getText() != null && !item.isDisable()) {
                actions.add(new Doable(item.getText(), path, shortcut(item), () -> run(item)));
            }
        }
    }

    private static String shortcut(MenuItem item) {
        return item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
    }

    /** As a click would. */
    private static void run(MenuItem item) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        } else if (item instanceof RadioMenuItem radio) {
            radio.setSelected(true);
        }
        item.fire();
    }
}
