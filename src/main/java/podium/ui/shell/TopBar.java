package podium.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The bar at the top: sign and name, menus, then the search in the middle, then language and theme. In a narrow window the
 * search gives way first, then the filter of namespaces; a menu is never cut.
 */
final class TopBar extends HBox {

    TopBar(List<? extends Node> menus, Node search, List<? extends Node> switches) {
        getStyleClass().add("top-bar");
        HBox left = new HBox();
        left.getStyleClass().add("menus");
        left.getChildren().addAll(menus);
        HBox right = new HBox();
        right.getStyleClass().add("menus");
        right.getChildren().addAll(switches);
        getChildren().addAll(new Logo(), name(), left, spring(), search, spring(), right);
        HBox.setHgrow(search, Priority.SOMETIMES);
    }

    private static Label name() {
        Label name = new Label("Podium");
        name.getStyleClass().add("name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
