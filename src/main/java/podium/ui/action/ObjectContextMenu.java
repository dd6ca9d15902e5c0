package podium.ui.action;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.resource.Resource;
import podium.sim.kubelet.NamedBehaviour;
import podium.store.BehaviourFiles;
import podium.ui.action.ObjectAction.Act;
import podium.ui.action.ObjectAction.Choice;
import podium.ui.action.ObjectAction.Scale;
import podium.ui.action.ObjectAction.SetImage;
import podium.ui.fx.IconView;
import podium.ui.fx.ObjectMenu;
import podium.ui.model.CommandsModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;
import podium.yaml.YamlWriter;

/** The menu of an object: what can be done to it as it is in the frame that is shown, and copying. */
public final class ObjectContextMenu implements ObjectMenu {

    private static final double ICON = 15;

    private final PlayheadModel playhead;
    private final SelectionModel selection;
    private final CommandsModel commands;
    private final TextsModel texts;
    private final IconSet icons;
    private final ActionForms forms;
    private List<NamedBehaviour> behaviours = List.of();
    private @Nullable ContextMenu shown;

    public ObjectContextMenu(
            PlayheadModel playhead, SelectionModel selection, CommandsModel commands, TextsModel texts, IconSet icons) {
        this.playhead = playhead;
        this.selection = selection;
        this.commands = commands;
        this.texts = texts;
        this.icons = icons;
        this.forms = new ActionForms(commands, texts);
    }

    @Override
    public void show(Key key, Node anchor, double screenX, double screenY) {
        selection.select(key);
        if (shown != null) {
            shown.hide();
        }
        ContextMenu menu = new ContextMenu();
        for (List<ObjectAction> group : ObjectActions.of(
                key, playhead.frame().state(), playhead.session().nowMs(), behaviours())) {
            group.forEach(action -> menu.getItems().add(item(action, anchor, screenX, screenY)));
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(copying(key));
        menu.show(anchor, screenX, screenY);
        shown = menu;
    }

    /** Read when a menu is first asked for: the window opens without them. */
    private List<NamedBehaviour> behaviours() {
        if (behaviours.isEmpty()) {
            behaviours = BehaviourFiles.read();
        }
        return behaviours;
    }

    private MenuItem item(ObjectAction action, Node anchor, double x, double y) {
        return action.accept(new ObjectAction.Visitor<>() {
            @Override
            public MenuItem act(Act act) {
                MenuItem item = labelled(new MenuItem(), act);
                if (act.isDestructive()) {
                    item.getStyleClass().add("danger");
                }
                item.setOnAction(event -> commands.act(act.command()));
                return item;
            }

            @Override
            public MenuItem choice(Choice choice) {
                Menu menu = new Menu();
                choice.ways().forEach(way -> menu.getItems().add(act(way)));
                return labelled(menu, choice);
            }

            @Override
            public MenuItem scale(Scale scale) {
                MenuItem item = labelled(new MenuItem(), scale);
                item.setOnAction(event -> ask(() -> forms.scale(scale, anchor, x, y)));
                return item;
            }

            @Override
            public MenuItem setImage(SetImage setImage) {
                MenuItem item = labelled(new MenuItem(), setImage);
                item.setOnAction(event -> ask(() -> forms.setImage(setImage, anchor, x, y)));
                return item;
            }
        });
    }

    private void ask(Runnable question) {
        if (commands.mayAct()) {
            question.run();
        }
    }

    private <M extends MenuItem> M labelled(M item, ObjectAction action) {
        item.setText(texts.say(action.text(), action.facts().toArray()));
        item.setMnemonicParsing(false);
        if (!action.icon().isEmpty()) {
            item.setGraphic(new IconView(icons.get(action.icon()), ICON));
        }
        item.setId(action.text());
        return item;
    }

    private List<MenuItem> copying(Key key) {
        MenuItem name = copy("action.copyName", key.name());
        Resource object = playhead.frame().state().get(key);
        return object == null ? List.of(name) : List.of(name, copy("action.copyYaml", YamlWriter.write(object.tree())));
    }

    private MenuItem copy(String text, String what) {
        MenuItem item = new MenuItem(texts.say(text));
        item.setGraphic(new IconView(icons.get("copy"), ICON));
        item.setId(text);
        item.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, what)));
        return item;
    }
}
