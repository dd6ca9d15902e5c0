package podium.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import podium.graph.IconNames;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.fx.IconView;
import podium.ui.fx.ObjectMenu;
import podium.ui.model.Ancestry;
import podium.ui.model.TextsModel;

/** Whose inspector it is: icon, name, kind, namespace and revision, and the menu of what one can do. */
final class InspectorHead extends HBox {

    private static final double ICON_SIDE = 18;

    private final TextsModel texts;
    private final IconSet icons;
    private final StackPane tile = new StackPane();
    private final Label name = new Label();
    private final Label about = new Label();
    private final Button menu = new Button();

    InspectorHead(TextsModel texts, IconSet icons, ObjectMenu objectMenu) {
        this.texts = texts;
        this.icons = icons;
        getStyleClass().add("inspector-head");
        tile.getStyleClass().add("inspector-tile");
        name.getStyleClass().addAll("title", "inspector-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("muted");
        VBox words = new VBox(name, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        menu.setGraphic(new IconView(icons.get("more"), 16));
        menu.setId("inspector-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.accessibleTextProperty().bind(texts.bind("inspector.menu"));
        menu.setOnAction(event -> openMenu(objectMenu));
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(tile, words, menu);
    }

    private void openMenu(ObjectMenu objectMenu) {
        if (menu.getUserData() instanceof Key key) {
            var corner = menu.localToScreen(0, menu.getHeight());
            objectMenu.show(key, menu, corner.getX(), corner.getY());
        }
    }

    void show(Inspected inspected) {
        Key key = inspected.key();
        icon(IconNames.of(key.kind()));
        name.setText(key.name());
        about.setText(about(inspected));
        menu.setUserData(key);
        menu.setVisible(inspected.isThere());
    }

    /** Shows the cluster, for nothing is selected. */
    void showCluster(String line) {
        icon("podium");
        name.setText(texts.say("inspector.cluster"));
        about.setText(line);
        menu.setVisible(false);
    }

    private void icon(String wanted) {
        if (!wanted.equals(tile.getUserData())) {
            tile.setUserData(wanted);
            tile.getChildren().setAll(new IconView(icons.get(wanted), ICON_SIDE));
        }
    }

    private String about(Inspected inspected) {
        Key key = inspected.key();
        StringBuilder line = new StringBuilder(key.kind().name());
        if (!key.namespace().isEmpty()) {
            line.append(" · ").append(key.namespace());
        }
        long revision = revision(inspected);
        if (revision > 0) {
            line.append(" · ").append(texts.say("inspector.revision.of", revision));
        }
        return line.toString();
    }

    /** Of the object itself, or of the ReplicaSet that it belongs to. */
    private static long revision(Inspected inspected) {
        Resource object = inspected.object();
        if (object == null) {
            return 0;
        }
        Resource owner = object.key().kind().equals(Kind.POD) ? Ancestry.owner(inspected.state(), object) : null;
        return Names.revision(owner == null ? object : owner);
    }
}
