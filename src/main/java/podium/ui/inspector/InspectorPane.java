package podium.ui.inspector;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.timeline.Frame;
import podium.timeline.Timeline;
import podium.ui.fx.ObjectMenu;
import podium.ui.fx.Pace;
import podium.ui.model.DensityModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;

/** Everything about the selected object at the frame that is shown; with nothing selected, the cluster at a glance. */
public final class InspectorPane extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** Reading while the cluster plays at full speed leaves most of the time to the stage. */
    private static final double REST_MIN_MS = 60;

    private final PlayheadModel playhead;
    private final SelectionModel selection;
    private final TextsModel texts;
    private final InspectorHead head;
    private final HBox tabs = new HBox();
    private final Hyperlink absence = new Hyperlink();
    private final StackPane content = new StackPane();
    private final FactsView cluster;
    private final List<InspectorTab> readings;
    private final Pace pace = new Pace(REST_MIN_MS, this::refresh);
    private InspectorTab open;

    /** @param stepForward makes or shows the next step */
    public InspectorPane(
            PlayheadModel playhead,
            SelectionModel selection,
            DensityModel density,
            TextsModel texts,
            IconSet icons,
            ObjectMenu objectMenu,
            Runnable stepForward) {
        this.playhead = playhead;
        this.selection = selection;
        this.texts = texts;
        this.head = new InspectorHead(texts, icons, objectMenu);
        this.cluster = new FactsView(texts, icons, selection::select);
        this.readings = List.of(
                new NowTab(texts, icons, selection::select),
                new WhyTab(texts, density, icons, playhead::show, stepForward),
                new YamlTab(texts, icons),
                new EventsTab(texts, this::showWritten),
                new LogTab(texts, new FactsView(texts, icons, selection::select)));
        this.open = readings.get(0);
        getStyleClass().addAll("panel", "inspector");
        tabs.getStyleClass().add("inspector-tabs");
        readings.forEach(tab -> tabs.getChildren().add(button(tab)));
        absence.getStyleClass().add("inspector-absence");
        absence.setWrapText(true);
        getChildren().addAll(head, tabs, absence, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        InvalidationListener refresh = change -> pace.request();
        playhead.frameProperty().addListener(refresh);
        playhead.liveMsProperty().addListener(refresh);
        playhead.sessionProperty().addListener(refresh);
        selection.primaryProperty().addListener(refresh);
        density.notableOnlyProperty().addListener(refresh);
        texts.messagesProperty().addListener(refresh);
        pace.request();
    }

    private Button button(InspectorTab tab) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(tab.titleKey()));
        button.getStyleClass().setAll("inspector-tab");
        button.setId(tab.titleKey().replace('.', '-'));
        button.setUserData(tab);
        button.setOnAction(event -> {
            open = tab;
            refresh();
        });
        return button;
    }

    private void refresh() {
        Key key = selection.primary();
        show(tabs, key != null);
        if (key == null) {
            showCluster();
            return;
        }
        Inspected inspected = Inspected.of(timeline(), playhead.frame(), playhead.viewedMs(), key);
        head.show(inspected);
        showAbsence(inspected);
        for (Node tab : tabs.getChildren()) {
            tab.pseudoClassStateChanged(SELECTED, tab.getUserData() == open);
        }
        if (inspected.presence() == Inspected.Presence.NEVER) {
            content.getChildren().clear();
        } else {
            putInto(open.node());
            open.show(inspected);
        }
    }

    private void showCluster() {
        Frame frame = playhead.frame();
        head.showCluster(texts.say("inspector.cluster.hint"));
        show(absence, false);
        putInto(cluster);
        cluster.show(ClusterFacts.of(frame.state(), playhead.viewedMs(), texts));
    }

    private void putInto(Node node) {
        if (content.getChildren().size() != 1 || content.getChildren().get(0) != node) {
            content.getChildren().setAll(node);
        }
    }

    /** Says that the object is not there at this frame, and leads to where it is. */
    private void showAbsence(Inspected inspected) {
        show(absence, !inspected.isThere());
        OptionalInt elsewhere = inspected.elsewhere();
        String name = inspected.key().name();
        switch (inspected.presence()) {
            case THERE -> absence.setOnAction(null);
            case NEVER -> absence.setText(texts.say("inspector.never", name));
            case GONE -> lead("inspector.gone", name, elsewhere.orElse(1), elsewhere.orElse(1) - 1);
            case NOT_YET -> lead("inspector.notYet", name, elsewhere.orElse(0), elsewhere.orElse(0));
        }
    }

    private void lead(String textKey, String name, int step, int shown) {
        absence.setText(texts.say(textKey, name, step));
        absence.setOnAction(event -> playhead.show(shown));
    }

    private void showWritten(Key event) {
        timeline().firstConcerning(event, -1).ifPresent(playhead::show);
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private Timeline timeline() {
        return playhead.session().timeline();
    }
}
