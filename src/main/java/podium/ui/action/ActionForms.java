package podium.ui.action;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import podium.resource.Key;
import podium.ui.action.ObjectAction.Container;
import podium.ui.action.ObjectAction.Scale;
import podium.ui.action.ObjectAction.SetImage;
import podium.ui.fx.FloatingForm;
import podium.ui.model.CommandsModel;
import podium.ui.model.TextsModel;

/** Asks what an action still needs to know, in a card beside the object. */
final class ActionForms {

    /** Kubernetes itself sets none; this many are drawn and played. */
    private static final long REPLICAS_MAX = 150_000;

    /** What names an image: no blanks, no capitals before the tag; the rest is for the registry to say. */
    private static final String IMAGE = "[a-z0-9][a-z0-9._/:-]*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@sha256:[0-9a-f]{64})?";

    private final CommandsModel commands;
    private final TextsModel texts;

    ActionForms(CommandsModel commands, TextsModel texts) {
        this.commands = commands;
        this.texts = texts;
    }

    void scale(Scale action, Node anchor, double x, double y) {
        TextField number = new TextField(Long.toString(action.replicas()));
        number.setId("form-replicas");
        FloatingForm form = form("action.form.scale", action.key(), "action.form.do.scale")
                .with(number)
                .answering(
                        () -> isReplicas(number.getText()) ? "" : texts.say("action.form.scale.wrong", REPLICAS_MAX),
                        () -> commands.act(KubectlCommands.scale(
                                action.key(), Long.parseLong(number.getText().strip()))));
        number.textProperty().addListener((property, before, after) -> form.check());
        form.show(anchor.getScene().getWindow(), x, y, number);
        number.selectAll();
    }

    private static boolean isReplicas(String text) {
        return text.strip().matches("\\d{1,6}") && Long.parseLong(text.strip()) <= REPLICAS_MAX;
    }

    void setImage(SetImage action, Node anchor, double x, double y) {
        ChoiceBox<Container> container = new ChoiceBox<>(FXCollections.observableArrayList(action.containers()));
        container.setConverter(new ContainerNames());
        container.getSelectionModel().selectFirst();
        TextField image = new TextField(action.containers().get(0).image());
        image.setId("form-image");
        FloatingForm form = form("action.form.image", action.key(), "action.form.do.image");
        if (action.containers().size() > 1) {
            Label label = new Label(texts.say("action.form.image.container"));
            label.getStyleClass().add("muted");
            form.with(label).with(container);
        }
        form.with(image)
                .answering(
                        () -> image.getText().strip().matches(IMAGE) ? "" : texts.say("action.form.image.wrong"),
                        () -> commands.act(KubectlCommands.setImage(
                                action.key(),
                                container.getValue().name(),
                                image.getText().strip())));
        container.valueProperty().addListener((property, before, after) -> image.setText(after.image()));
        image.textProperty().addListener((property, before, after) -> form.check());
        form.show(anchor.getScene().getWindow(), x, y, image);
        image.end();
    }

    private FloatingForm form(String question, Key key, String answer) {
        return new FloatingForm(texts.say(question, key.name()), texts.say(answer), texts.say("action.form.cancel"));
    }
}
