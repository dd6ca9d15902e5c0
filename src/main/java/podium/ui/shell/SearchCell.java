package podium.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import podium.graph.IconNames;
import podium.graph.IconSet;
import podium.ui.fx.IconView;
import podium.ui.shell.SearchHit.Doable;
import podium.ui.shell.SearchHit.Found;

/** One line of what the search found: sign, name, where it belongs, and the keys that do the same. */
final class SearchCell extends ListCell<SearchHit> {

    private static final double ICON = 15;

    private final IconSet icons;

    SearchCell(IconSet icons) {
        this.icons = icons;
        getStyleClass().add("search-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SearchHit hit, boolean isEmpty) {
        super.updateItem(hit, isEmpty);
        if (hit instanceof Found found && !isEmpty) {
            String kind = found.key().kind().name();
            String place = found.key().namespace().isEmpty()
                    ? kind
                    : kind + " · " + found.key().namespace();
            setGraphic(line(IconNames.of(found.key().kind()), found.key().name(), place, ""));
        } else if (hit instanceof Doable doable && !isEmpty) {
            setGraphic(line("arrow-right", doable.text(), doable.path(), doable.shortcut()));
        } else {
            setGraphic(null);
        }
    }

    private HBox line(String icon, String name, String place, String keys) {
        Label title = new Label(name);
        Label aside = new Label(place);
        aside.getStyleClass().add("faint");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox line = new HBox(8, new IconView(icons.get(icon), ICON), title, aside, spring);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!keys.isEmpty()) {
            Label key = new Label(keys);
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(key);
        }
        return line;
    }
}
