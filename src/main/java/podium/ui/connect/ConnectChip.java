package podium.ui.connect;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import podium.graph.IconSet;
import podium.ui.connect.ConnectModel.State;
import podium.ui.fx.IconView;
import podium.ui.model.TextsModel;

/** The mark in the top bar: whether programs outside can reach the cluster, at which port, and how many requests came. */
public final class ConnectChip extends Button {

    private static final double ICON = 15;
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    public ConnectChip(ConnectModel model, TextsModel texts, IconSet icons) {
        ConnectPanel panel = new ConnectPanel(model, texts, icons);
        setId("connect");
        getStyleClass().add("connect-chip");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(new IconView(icons.get("plug"), ICON));
        setOnAction(event -> panel.toggle(this));
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(model, texts),
                        model.stateProperty(),
                        model.requestsProperty(),
                        texts.messagesProperty()));
        model.stateProperty()
                .addListener((property, before, after) -> pseudoClassStateChanged(OPEN, after instanceof State.Open));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("connect.tip"));
        setTooltip(tooltip);
    }

    private static String words(ConnectModel model, TextsModel texts) {
        return model.state() instanceof State.Open open
                ? texts.say(
                        "connect.chip.open",
                        Integer.toString(open.port()),
                        model.requestsProperty().get())
                : texts.say("connect.chip");
    }
}
