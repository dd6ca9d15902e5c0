package podium.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import podium.store.Examples;
import podium.ui.editor.EditorModel;
import podium.ui.editor.FileFlow;
import podium.ui.editor.OpenFile;
import podium.ui.model.AskingModel;
import podium.ui.model.TextsModel;

/** The menu of files and sessions. */
final class FileMenu {

    private final TextsModel texts;
    private final MenuItems items;
    private final EditorModel editor;
    private final FileFlow files;
    private final SessionFlow sessions;
    private final LeaveGuard guard;
    private final AskingModel asking;
    private final WindowSettings settings;

    FileMenu(
            WindowModels models,
            EditorModel editor,
            FileFlow files,
            SessionFlow sessions,
            LeaveGuard guard,
            WindowSettings settings) {
        this.texts = models.texts();
        this.asking = models.asking();
        this.items = new MenuItems(texts);
        this.guard = guard;
        this.editor = editor;
        this.files = files;
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * @param openExample takes the name of an example
     * @param quit asks about unsaved changes, then ends the program
     */
    MenuButton build(Consumer<String> openExample, Runnable quit) {
        MenuButton menu = items.button("menu.file");
        menu.setId("menu-file");
        menu.getItems()
                .addAll(
                        items.action("file.new", "Shortcut+N", files::create),
                        items.action("file.open", "Shortcut+O", files::open),
                        recent(),
                        examples(openExample),
                        new SeparatorMenuItem(),
                        needsFile(items.action("file.save", "Shortcut+S", files::save)),
                        needsFile(items.action("file.save.as", "Shortcut+Shift+S", files::saveAs)),
                        needsFile(items.action("file.close", "Shortcut+W", this::closeFront)),
                        new SeparatorMenuItem(),
                        items.action("session.open", () -> guard.beforeReplacing(sessions::open)),
                        items.action("session.save", sessions::save),
                        items.check("session.ask", asking.historyProperty()),
                        new SeparatorMenuItem(),
                        items.action("menu.quit", "Shortcut+Q", quit));
        return menu;
    }

    private MenuItem needsFile(MenuItem item) {
        item.disableProperty().bind(editor.activeProperty().isNull());
        return item;
    }

    private void closeFront() {
        OpenFile file = editor.active();
        if (file != null) {
            files.close(file);
        }
    }

    private Menu recent() {
        Menu menu = items.menu("file.recent");
        Runnable fill = () -> {
            menu.getItems().clear();
            for (Path path : settings.recent()) {
                MenuItem item = new MenuItem(path.toString());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> files.open(path));
                menu.getItems().add(item);
            }
            menu.setDisable(menu.getItems().isEmpty());
        };
        settings.recent().addListener((Observable changed) -> fill.run());
        fill.run();
        return menu;
    }

    private Menu examples(Consumer<String> open) {
        Menu menu = items.menu("file.examples");
        for (String name : Examples.names()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("example." + name));
            item.setOnAction(event -> open.accept(name));
            menu.getItems().add(item);
        }
        return menu;
    }
}
