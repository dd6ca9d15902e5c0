package podium.ui.explorer;

import java.nio.file.Path;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import podium.ui.model.ManifestsModel;
import podium.ui.model.ManifestsModel.Entry;
import podium.ui.model.ManifestsModel.State;
import podium.ui.model.TextsModel;

/** The open manifests, each with what applying it would do. */
final class ManifestList extends VBox {

    private final ManifestsModel manifests;
    private final TextsModel texts;
    private final Label heading = new Label();
    private final Label none = new Label();

    ManifestList(ManifestsModel manifests, TextsModel texts) {
        this.manifests = manifests;
        this.texts = texts;
        getStyleClass().add("manifests");
        setId("explorer-manifests");
        heading.textProperty().bind(texts.bind("explorer.manifests"));
        heading.getStyleClass().add("section");
        none.textProperty().bind(texts.bind("explorer.manifest.none"));
        none.getStyleClass().addAll("faint", "none");
        manifests.entries().addListener((ListChangeListener<Entry>) change -> refresh());
        texts.messagesProperty().addListener((property, before, after) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().setAll(heading);
        manifests.entries().forEach(entry -> getChildren().add(row(entry)));
        if (manifests.entries().isEmpty()) {
            getChildren().add(none);
        }
    }

    private Node row(Entry entry) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", "dot-" + entry.state().name().toLowerCase(Locale.ROOT));
        Label name = new Label(entry.name());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(Path.of(entry.folder(), entry.name()).toString()));
        Label state = new Label(word(entry));
        state.getStyleClass().addAll("tally", "faint");
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox row = new HBox(dot, name, spring, state);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("manifest");
        row.setOnMouseClicked(event -> manifests.open(entry));
        return row;
    }

    private String word(Entry entry) {
        String key = "explorer.manifest." + entry.state().name().toLowerCase(Locale.ROOT);
        return entry.state() == State.PROBLEM ? texts.say(key, entry.problems()) : texts.say(key);
    }
}
