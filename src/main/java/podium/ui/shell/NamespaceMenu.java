package podium.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import podium.resource.Key;
import podium.resource.Kind;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;

/** Chooses which namespaces are shown. */
final class NamespaceMenu {

    private final PlayheadModel playhead;
    private final NamespacesModel namespaces;
    private final TextsModel texts;

    NamespaceMenu(PlayheadModel playhead, NamespacesModel namespaces, TextsModel texts) {
        this.playhead = playhead;
        this.namespaces = namespaces;
        this.texts = texts;
    }

    MenuButton build() {
        MenuButton menu = new MenuButton();
        menu.setId("menu-namespaces");
        menu.textProperty()
                .bind(Bindings.createStringBinding(this::title, namespaces.chosenProperty(), texts.messagesProperty()));
        menu.getItems().add(new MenuItem()); // a menu without items does not open, and they are made when it does
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        return menu;
    }

    private String title() {
        List<String> chosen = namespaces.chosen();
        return chosen.isEmpty()
                ? texts.say("namespaces.all")
                : texts.say("namespaces.some", chosen.size(), chosen.get(0));
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        CheckMenuItem all = new CheckMenuItem(texts.say("namespaces.every"));
        all.setSelected(namespaces.chosen().isEmpty());
        all.setOnAction(event -> namespaces.choose(List.of()));
        items.add(all);
        items.add(new SeparatorMenuItem());
        for (Key key : playhead.frame().state().table(Kind.NAMESPACE).keys()) {
            CheckMenuItem item = new CheckMenuItem(key.name());
            item.setMnemonicParsing(false);
            item.setSelected(namespaces.chosen().contains(key.name()));
            item.setOnAction(event -> toggle(key.name()));
            items.add(item);
        }
        return items;
    }

    private void toggle(String name) {
        List<String> changed = new ArrayList<>(namespaces.chosen());
        if (!changed.remove(name)) {
            changed.add(name);
        }
        namespaces.choose(changed);
    }
}
