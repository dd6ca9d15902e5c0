package podium.ui.explorer;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.ui.explorer.ExplorerRow.Fold;
import podium.ui.fx.ObjectMenu;
import podium.ui.fx.Pace;
import podium.ui.model.ManifestsModel;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;

/** The panel at the left: the tree of objects with its filter, and the open manifests below. */
public final class ExplorerView extends VBox {

    /** Ten pictures a second are enough for counts; what is selected is shown at once. */
    private static final double REST_MS = 100;

    private final SelectionModel selection;
    private final ObjectMenu menu;
    private final TextsModel texts;
    private final ExplorerModel model;
    private final ListView<ExplorerRow> list;
    private boolean isFollowing;

    public ExplorerView(
            PlayheadModel playhead,
            SelectionModel selection,
            NamespacesModel namespaces,
            ManifestsModel manifests,
            TextsModel texts,
            IconSet icons,
            ObjectMenu menu) {
        this.selection = selection;
        this.menu = menu;
        this.texts = texts;
        this.model = new ExplorerModel(playhead, namespaces, texts);
        this.list = new ListView<>(model.rows());
        getStyleClass().addAll("panel", "explorer");
        list.setCellFactory(view -> new ExplorerCell(icons, this::toggle));
        list.setId("explorer-objects");
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading("explorer.cluster"), filter(), stacked(), new ManifestList(manifests, texts));
        Pace refresh = new Pace(REST_MS, this::refresh);
        playhead.frameProperty().addListener((property, before, after) -> refresh.request());
        namespaces.chosenProperty().addListener((property, before, after) -> refresh.request());
        texts.messagesProperty().addListener((property, before, after) -> refresh.request());
        selection.primaryProperty().addListener((property, before, after) -> follow(after));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, after) -> choose(after));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnContextMenuRequested(this::openMenu);
    }

    private Label heading(String key) {
        Label heading = new Label();
        heading.textProperty().bind(texts.bind(key));
        heading.getStyleClass().add("section");
        return heading;
    }

    private TextField filter() {
        TextField field = new TextField();
        field.setId("explorer-filter");
        field.promptTextProperty().bind(texts.bind("explorer.filter"));
        field.textProperty().bindBidirectional(model.filterProperty());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            }
        });
        return field;
    }

    private StackPane stacked() {
        Label none = new Label();
        none.getStyleClass().add("faint");
        none.setWrapText(true);
        list.setPlaceholder(none);
        model.filterProperty()
                .addListener((property, before, after) -> none.setText(texts.say("explorer.filter.none", after)));
        StackPane pane = new StackPane(list);
        setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private void refresh() {
        isFollowing = true;
        model.refresh();
        int place = model.indexOf(selection.primary());
        if (place != list.getSelectionModel().getSelectedIndex()) {
            select(place);
        }
        isFollowing = false;
    }

    /** Shows what another panel has selected. */
    private void follow(@Nullable Key key) {
        if (isFollowing) {
            return;
        }
        isFollowing = true;
        int place = key == null ? -1 : model.reveal(key);
        if (place != list.getSelectionModel().getSelectedIndex()) {
            select(place);
            if (place >= 0) {
                scrollTo(place);
            }
        }
        isFollowing = false;
    }

    private void select(int place) {
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(place);
        }
    }

    private void scrollTo(int place) {
        boolean isInView = list.lookupAll(".explorer-cell").stream()
                .anyMatch(node -> node instanceof ExplorerCell cell
                        && cell.getIndex() == place
                        && cell.isVisible()
                        && list.getBoundsInLocal()
                                .contains(list.sceneToLocal(cell.localToScene(cell.getBoundsInLocal()))));
        if (!isInView) {
            list.scrollTo(Math.max(0, place - 3));
        }
    }

    private void choose(@Nullable ExplorerRow row) {
        if (!isFollowing && row != null && row.key() != null) {
            isFollowing = true;
            selection.select(row.key());
            isFollowing = false;
        }
    }

    private void toggle(ExplorerRow row) {
        model.setOpen(row.id(), row.fold() == Fold.CLOSED);
    }

    private void key(KeyEvent event) {
        ExplorerRow row = list.getSelectionModel().getSelectedItem();
        boolean isOpening = event.getCode() == KeyCode.RIGHT && row != null && row.fold() == Fold.CLOSED;
        boolean isClosing = event.getCode() == KeyCode.LEFT && row != null && row.fold() == Fold.OPEN;
        if (isOpening || isClosing) {
            toggle(row);
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && row != null) {
            selectAround(row);
            event.consume();
        }
    }

    private void selectAround(ExplorerRow row) {
        int place = list.getSelectionModel().getSelectedIndex();
        while (place > 0 && model.rows().get(place).depth() >= row.depth()) {
            place--;
        }
        list.getSelectionModel().select(place);
    }

    private void openMenu(ContextMenuEvent event) {
        ExplorerRow row = list.getSelectionModel().getSelectedItem();
        if (row != null && row.key() != null) {
            menu.show(row.key(), list, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
