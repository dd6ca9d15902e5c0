package podium.ui.stage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import podium.graph.IconSet;
import podium.graph.PodState;
import podium.graph.StateCounts;
import podium.ui.fx.IconView;
import podium.ui.model.TextsModel;

/** The strip over the stage: how many pods are in each state, and the buttons that move the camera. */
final class StageHead extends HBox {

    private static final double ICON = 14;
    private static final double MARK = 11;

    private final TextsModel texts;
    private final IconSet icons;
    private final HBox counts = new HBox();
    private final Label total = new Label();
    private final Map<PodState, Label> labels = new EnumMap<>(PodState.class);

    StageHead(TextsModel texts, IconSet icons, Camera camera, Runnable moved) {
        this.texts = texts;
        this.icons = icons;
        getStyleClass().add("stage-head");
        counts.getStyleClass().add("stage-counts");
        counts.setAlignment(Pos.CENTER_LEFT);
        counts.setAccessibleRole(AccessibleRole.TEXT);
        total.getStyleClass().add("muted");
        counts.getChildren().add(total);
        for (PodState state : PodState.values()) {
            labels.put(state, label(state));
        }
        counts.getChildren().addAll(labels.values());
        setAlignment(Pos.CENTER_RIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button out = button("zoom-out", "stage.zoomOut", () -> zoom(camera, 1 / StageKeys.ZOOM_STEP), moved);
        Button in = button("zoom-in", "stage.zoomIn", () -> zoom(camera, StageKeys.ZOOM_STEP), moved);
        getChildren().addAll(counts, out, in, fit(camera, moved));
    }

    private static void zoom(Camera camera, double factor) {
        camera.zoom(factor, camera.view().width() / 2, camera.view().height() / 2);
    }

    private Button button(String icon, String key, Runnable action, Runnable moved) {
        Button button = new Button();
        button.setGraphic(new IconView(icons.get(icon), ICON));
        button.getStyleClass().add("stage-button");
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(texts.bind(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(key));
        button.setTooltip(tip);
        button.setOnAction(event -> {
            action.run();
            moved.run();
        });
        return button;
    }

    private Button fit(Camera camera, Runnable moved) {
        Button fit = button("fit", "stage.fitTip", camera::fit, moved);
        fit.setId("stage-fit");
        fit.textProperty().bind(texts.bind("stage.fit"));
        return fit;
    }

    private Label label(PodState state) {
        Label label = new Label("", new IconView(icons.get(state.icon()), MARK));
        label.getStyleClass().addAll("stage-count", state.icon());
        label.managedProperty().bind(label.visibleProperty());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind(state.messageKey()));
        label.setTooltip(tip);
        return label;
    }

    /** Says how many pods there are; a state without pods is not named. */
    void show(StateCounts all) {
        List<String> words = new ArrayList<>();
        total.setText(texts.say("stage.counts", all.total()));
        words.add(total.getText());
        labels.forEach((state, label) -> {
            int count = all.of(state);
            label.setVisible(count > 0);
            label.setText(texts.messages().count(count));
            if (count > 0) {
                words.add(texts.say(state.messageKey()) + " " + label.getText());
            }
        });
        counts.setAccessibleText(String.join(texts.say("stage.spoken.separator"), words));
    }
}
