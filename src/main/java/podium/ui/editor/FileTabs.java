package podium.ui.editor;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.ui.fx.IconView;
import podium.ui.model.TextsModel;

/** A tab for each open file: its name, a dot while it is not saved, a cross to close it. */
final class FileTabs extends HBox {

    private static final double ICON = 12;
    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

    private final EditorModel model;
    private final TextsModel texts;
    private final IconSet icons;
    private final Consumer<OpenFile> close;

    /** @param close asks about unsaved changes, then closes */
    FileTabs(EditorModel model, TextsModel texts, IconSet icons, Consumer<OpenFile> close) {
        this.model = model;
        this.texts = texts;
        this.icons = icons;
        this.close = close;
        getStyleClass().add("file-tabs");
        model.files().addListener((ListChangeListener<OpenFile>) change -> build());
        model.activeProperty().addListener((property, before, after) -> mark(after));
        build();
    }

    private void build() {
        getChildren().setAll(model.files().stream().map(this::tab).toList());
        mark(model.active());
    }

    private void mark(@Nullable OpenFile front) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(FRONT, model.files().get(i) == front);
        }
    }

    private Node tab(OpenFile file) {
        Label name = new Label();
        name.textProperty().bind(file.titleProperty());
        Region dot = new Region();
        dot.getStyleClass().add("unsaved");
        dot.visibleProperty().bind(file.unsavedProperty());
        dot.managedProperty().bind(file.unsavedProperty());
        dot.accessibleTextProperty().bind(texts.bind("editor.tab.unsaved"));
        HBox tab = new HBox(name, dot, cross(file));
        tab.setAlignment(Pos.CENTER_LEFT);
        tab.getStyleClass().add("file-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.activeProperty().set(file);
            } else if (event.getButton() == MouseButton.MIDDLE) {
                close.accept(file);
            }
        });
        Tooltip path = new Tooltip();
        path.textProperty().bind(file.pathProperty().map(String::valueOf).orElse(""));
        name.tooltipProperty()
                .bind(Bindings.when(file.pathProperty().isNotNull()).then(path).otherwise((Tooltip) null));
        return tab;
    }

    private Button cross(OpenFile file) {
        Button cross = new Button();
        cross.setGraphic(new IconView(icons.get("close"), ICON));
        cross.getStyleClass().addAll("flat", "cross");
        cross.setFocusTraversable(false);
        cross.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.say("editor.tab.close", file.titleProperty().get()),
                        texts.messagesProperty(),
                        file.titleProperty()));
        cross.setOnAction(event -> close.accept(file));
        return cross;
    }
}
