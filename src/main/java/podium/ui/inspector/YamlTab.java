package podium.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.resource.Resource;
import podium.ui.fx.IconView;
import podium.ui.model.TextsModel;

/** The object as YAML, what is wanted beside what is, or above it where there is little room. */
final class YamlTab implements InspectorTab {

    private static final double SIDE_BY_SIDE_MIN = 640;

    private final TextsModel texts;
    private final YamlArea wanted = new YamlArea();
    private final YamlArea actual = new YamlArea();
    private final ToggleButton managers = new ToggleButton();
    private final ToggleButton secrets = new ToggleButton();
    private final VBox wantedBox;
    private final VBox actualBox;
    private final Panes panes;
    private final VBox node;
    private @Nullable Resource object;
    private @Nullable Resource before;

    YamlTab(TextsModel texts, IconSet icons) {
        this.texts = texts;
        this.wantedBox = titled("inspector.yaml.wanted", wanted);
        this.actualBox = titled("inspector.yaml.actual", actual);
        this.panes = new Panes(wantedBox, actualBox);
        this.node = new VBox(head(icons), panes);
        node.getStyleClass().add("yaml-tab");
        VBox.setVgrow(panes, Priority.ALWAYS);
    }

    private HBox head(IconSet icons) {
        Label hint = new Label();
        hint.textProperty().bind(texts.bind("inspector.yaml.hint"));
        hint.getStyleClass().addAll("faint", "caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        fold(managers, "yaml-managers", "inspector.yaml.managers");
        fold(secrets, "yaml-secrets", "inspector.yaml.secrets");
        Button copy = new Button();
        copy.setGraphic(new IconView(icons.get("copy"), 14));
        copy.textProperty().bind(texts.bind("inspector.yaml.copy"));
        copy.getStyleClass().add("flat");
        copy.setId("yaml-copy");
        copy.setFocusTraversable(false);
        copy.setOnAction(event -> copy());
        HBox head = new HBox(hint, gap, managers, secrets, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("yaml-head");
        return head;
    }

    private void fold(ToggleButton button, String id, String key) {
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().addAll("flat", "caption");
        button.setId(id);
        button.setFocusTraversable(false);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> refresh());
    }

    private VBox titled(String key, YamlArea area) {
        Label title = new Label();
        title.textProperty().bind(texts.bind(key));
        title.getStyleClass().add("facts-title");
        VBox box = new VBox(title, area);
        VBox.setVgrow(area, Priority.ALWAYS);
        return box;
    }

    @Override
    public String titleKey() {
        return "inspector.yaml";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Inspected inspected) {
        Resource wantedObject = inspected.object();
        if (wantedObject == null || (wantedObject == object && inspected.before() == before)) {
            return;
        }
        if (object == null || !object.key().equals(wantedObject.key())) {
            secrets.setSelected(false);
        }
        object = wantedObject;
        before = inspected.before();
        refresh();
    }

    private void refresh() {
        Resource current = object;
        if (current == null) {
            return;
        }
        managers.setVisible(current.metadata().has("managedFields"));
        secrets.setVisible(YamlReading.isSecret(current));
        YamlReading reading =
                YamlReading.of(current, before, new YamlReading.Unfolded(managers.isSelected(), secrets.isSelected()));
        wanted.show(reading.wanted());
        actual.show(reading.actual());
        actualBox.setVisible(!reading.actual().isEmpty());
        panes.requestLayout();
    }

    private void copy() {
        if (object != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(YamlReading.whole(object));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** Two panes beside or above one another. */
    private static final class Panes extends Pane {
        private final VBox first;
        private final VBox second;

        Panes(VBox first, VBox second) {
            super(first, second);
            this.first = first;
            this.second = second;
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            if (!second.isVisible()) {
                first.resizeRelocate(0, 0, width, height);
            } else if (width >= SIDE_BY_SIDE_MIN) {
                first.resizeRelocate(0, 0, Math.floor(width / 2), height);
                second.resizeRelocate(Math.floor(width / 2), 0, width - Math.floor(width / 2), height);
            } else {
                first.resizeRelocate(0, 0, width, Math.floor(height / 2));
                second.resizeRelocate(0, Math.floor(height / 2), width, height - Math.floor(height / 2));
            }
        }
    }
}
