package podium.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import podium.ui.model.AppearanceModel;
import podium.ui.model.TextsModel;
import podium.ui.model.Theme;

/** The menu of what is shown and how it looks. */
final class ViewMenu {

    private static final int TEXT_MIN = 10;
    private static final int TEXT_MAX = 24;

    private final TextsModel texts;
    private final MenuItems items;
    private final AppearanceModel appearance;
    private final LayoutModel layout;

    ViewMenu(TextsModel texts, AppearanceModel appearance, LayoutModel layout) {
        this.texts = texts;
        this.items = new MenuItems(texts);
        this.appearance = appearance;
        this.layout = layout;
    }

    MenuButton build() {
        MenuButton menu = items.button("menu.view");
        for (Panel panel : Panel.values()) {
            String key = "view." + panel.name().toLowerCase(Locale.ROOT);
            CheckMenuItem item = items.check(key, layout.openProperty(panel));
            item.setAccelerator(KeyCombination.keyCombination("Shortcut+" + (panel.ordinal() + 1)));
            menu.getItems().add(item);
        }
        menu.getItems()
                .addAll(
                        items.action("view.layout.reset", layout::reset),
                        new SeparatorMenuItem(),
                        themes(),
                        languages(),
                        textSizes(),
                        items.check("view.motion.reduced", appearance.reducedMotionProperty()));
        return menu;
    }

    private Menu themes() {
        ToggleGroup group = new ToggleGroup();
        Menu menu = items.menu("view.theme");
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.bind("view.theme." + theme.word()));
            item.setToggleGroup(group);
            item.setOnAction(event -> appearance.themeProperty().set(theme));
            item.setSelected(appearance.theme() == theme);
            appearance.themeProperty().addListener((property, before, after) -> item.setSelected(after == theme));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu languages() {
        ToggleGroup group = new ToggleGroup();
        Menu menu = items.menu("view.language");
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            RadioMenuItem item = new RadioMenuItem(language.getDisplayLanguage(language));
            item.setToggleGroup(group);
            item.setOnAction(event -> texts.use(language));
            item.setSelected(texts.messages().locale().equals(language));
            texts.messagesProperty()
                    .addListener((property, before, after) ->
                            item.setSelected(after.locale().equals(language)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu textSizes() {
        Menu menu = items.menu("view.text.size");
        menu.getItems()
                .addAll(
                        textSize("view.text.larger", KeyCode.EQUALS, (now, usual) -> Math.min(TEXT_MAX, now + 1)),
                        textSize("view.text.smaller", KeyCode.MINUS, (now, usual) -> Math.max(TEXT_MIN, now - 1)),
                        textSize("view.text.usual", KeyCode.DIGIT0, (now, usual) -> usual));
        return menu;
    }

    private MenuItem textSize(String key, KeyCode code, BiFunction<Integer, Integer, Integer> change) {
        MenuItem item = items.action(
                key,
                () -> appearance
                        .textSizeProperty()
                        .set(change.apply(appearance.textSizeProperty().get(), AppearanceModel.TEXT_SIZE)));
        item.setAccelerator(KeyCombination.keyCombination("Shortcut+" + code.getName()));
        return item;
    }
}
