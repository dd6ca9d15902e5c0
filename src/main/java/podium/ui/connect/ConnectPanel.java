package podium.ui.connect;

import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import podium.graph.IconSet;
import podium.sim.Step;
import podium.ui.connect.ConnectModel.State;
import podium.ui.fx.IconView;
import podium.ui.model.StepTexts;
import podium.ui.model.TextsModel;

/** The card that opens and closes the door and says how to come in. */
final class ConnectPanel {

    private static final int PORT_MAX = 65_535;
    private static final String PORT_AT_FIRST = "8443";
    private static final double ICON = 14;
    private static final double WIDTH = 520;
    private static final String[] FIRST_COMMANDS = {
        "kubectl get nodes",
        "kubectl create deployment hello --image=hello:1.0 --replicas=3",
        "kubectl get pods --watch",
        "kubectl explain deployment.spec.strategy",
    };

    private final ConnectModel model;
    private final TextsModel texts;
    private final IconSet icons;
    private final StepTexts steps;
    private final Popup popup = new Popup();
    private final VBox card = new VBox();
    private final TextField port = new TextField(PORT_AT_FIRST);
    private final Label wrong = new Label();
    private final Label heard = new Label();

    ConnectPanel(ConnectModel model, TextsModel texts, IconSet icons) {
        this.model = model;
        this.texts = texts;
        this.icons = icons;
        this.steps = new StepTexts(texts);
        card.getStyleClass().addAll("card", "form", "connect-panel");
        card.setId("connect-panel");
        card.setMinWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        port.setId("connect-port");
        port.setOnAction(event -> open());
        wrong.getStyleClass().add("wrong-text");
        wrong.setId("connect-wrong");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        heard.getStyleClass().add("muted");
        heard.setWrapText(true);
        popup.getContent().add(card);
        popup.setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        InvalidationListener refill = change -> fill();
        model.stateProperty().addListener(refill);
        texts.messagesProperty().addListener(refill);
        model.requestsProperty().addListener(change -> tellHeard());
        fill();
    }

    void toggle(Region anchor) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Bounds place = anchor.localToScreen(anchor.getBoundsInLocal());
        popup.show(anchor.getScene().getWindow(), place.getMaxX(), place.getMaxY() + 4);
        fit();
    }

    private void fill() {
        State state = model.state();
        wrong.setText(state instanceof State.Failed failed ? problem(failed) : "");
        if (state instanceof State.Open open) {
            card.getChildren().setAll(title("connect.open.title"), where(open), how(open), first(), note(), foot());
        } else {
            card.getChildren().setAll(title("connect.title"), muted("connect.what"), choice(), wrong, opening(state));
        }
        tellHeard();
        fit();
    }

    /** Texts that wrap tell their height only once their width is known, which a popup does not ask. */
    private void fit() {
        card.setPrefHeight(Region.USE_COMPUTED_SIZE);
        card.applyCss();
        card.setPrefHeight(card.prefHeight(WIDTH));
        if (popup.isShowing()) {
            popup.sizeToScene();
        }
    }

    private String problem(State.Failed failed) {
        return failed.port() == Door.ANY_PORT
                ? texts.say("connect.failed", failed.message())
                : texts.say("connect.taken", Integer.toString(failed.port()), failed.message());
    }

    private Label title(String key) {
        Label title = new Label(texts.say(key));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        return title;
    }

    private Label muted(String key, Object... args) {
        Label label = new Label(texts.say(key, args));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private HBox choice() {
        Label label = new Label(texts.say("connect.port"));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, label, port);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox opening(State state) {
        Button open = new Button(texts.say(state instanceof State.Opening ? "connect.opening" : "connect.do"));
        open.setId("connect-open");
        open.getStyleClass().add("primary");
        open.setDisable(state instanceof State.Opening);
        open.setOnAction(event -> open());
        HBox row = new HBox(open);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private void open() {
        String text = port.getText().strip();
        boolean isPort = text.matches("\\d{1,5}") && Integer.parseInt(text) <= PORT_MAX;
        if (text.isEmpty() || isPort) {
            model.open(text.isEmpty() ? Door.ANY_PORT : Integer.parseInt(text));
        } else {
            wrong.setText(texts.say("connect.port.wrong", Integer.toString(PORT_MAX)));
        }
    }

    private VBox where(State.Open open) {
        return new VBox(
                2,
                code("https://127.0.0.1:" + open.port()),
                muted("connect.file", open.kubeconfig().toString()));
    }

    private VBox how(State.Open open) {
        VBox lines = new VBox(4, muted("connect.how"));
        for (ShellLine line : ShellLine.of(open.kubeconfig(), System.getProperty("os.name", ""))) {
            if (!line.shell().isEmpty()) {
                lines.getChildren().add(new Label(line.shell()));
            }
            lines.getChildren().add(copyable(line.text()));
        }
        return lines;
    }

    private VBox first() {
        VBox lines = new VBox(4, muted("connect.first"));
        for (String command : FIRST_COMMANDS) {
            lines.getChildren().add(copyable(command));
        }
        return lines;
    }

    private Node note() {
        return muted("connect.paused");
    }

    private HBox foot() {
        Button stop = new Button(texts.say("connect.stop"));
        stop.setId("connect-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> model.close());
        HBox.setHgrow(heard, Priority.ALWAYS);
        heard.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, heard, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void tellHeard() {
        Step last = model.lastProperty().get();
        heard.setText(
                last == null
                        ? texts.say("connect.nobody")
                        : texts.say("connect.last", model.requestsProperty().get(), steps.sentence(last)));
    }

    private static Label code(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("code");
        return label;
    }

    private HBox copyable(String text) {
        Label label = code(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button copy = new Button();
        copy.setGraphic(new IconView(icons.get("copy"), ICON));
        copy.getStyleClass().addAll("flat", "small", "connect-copy");
        copy.setAccessibleText(texts.say("connect.copy", text));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setGraphic(new IconView(icons.get("done"), ICON));
        });
        HBox row = new HBox(8, label, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("connect-line");
        return row;
    }
}
