package podium.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import podium.ui.editor.EditorModel;
import podium.ui.editor.EditorView;
import podium.ui.model.TextsModel;

/** The menu of what one does to the text in front. */
final class EditMenu {

    private final MenuItems items;
    private final EditorModel model;

    EditMenu(TextsModel texts, EditorModel model) {
        this.items = new MenuItems(texts);
        this.model = model;
    }

    /** @param editor built when it is first needed */
    MenuButton build(Supplier<EditorView> editor) {
        MenuButton menu = items.button("menu.edit");
        menu.setId("menu-edit");
        List<MenuItem> all = List.of(
                items.action("edit.undo", "Shortcut+Z", () -> editor.get().undo()),
                items.action("edit.redo", "Shortcut+Shift+Z", () -> editor.get().redo()),
                new SeparatorMenuItem(),
                items.action("edit.find", "Shortcut+F", () -> editor.get().find(false)),
                items.action("edit.replace", "Shortcut+H", () -> editor.get().find(true)),
                items.action("edit.problem", "F8", () -> editor.get().goToNextProblem()),
                new SeparatorMenuItem(),
                items.action("edit.apply", "Shortcut+Enter", () -> editor.get().apply()));
        for (MenuItem item : all) {
            item.disableProperty().bind(model.activeProperty().isNull());
        }
        menu.getItems().addAll(all);
        return menu;
    }
}
