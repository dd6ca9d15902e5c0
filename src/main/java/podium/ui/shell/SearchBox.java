package podium.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;
import podium.ui.shell.SearchHit.Doable;
import podium.ui.shell.SearchHit.Found;

/** The field in the middle of the top bar, and the list of what it finds. */
final class SearchBox extends StackPane {

    private static final double ROW = 30;
    private static final int ROWS_MAX = 12;
    private static final double BORDER = 12;

    private final PlayheadModel playhead;
    private final Supplier<List<Doable>> actions;
    private final Consumer<Key> jump;
    private final TextField field = new TextField();
    private final ListView<SearchHit> hits = new ListView<>();
    private final Popup popup = new Popup();

    /**
     * @param actions that can be done at the moment
     * @param jump shows an object in every panel
     */
    SearchBox(
            PlayheadModel playhead,
            TextsModel texts,
            IconSet icons,
            Supplier<List<Doable>> actions,
            Consumer<Key> jump) {
        this.playhead = playhead;
        this.actions = actions;
        this.jump = jump;
        getStyleClass().add("search");
        field.setId("search");
        field.promptTextProperty().bind(texts.bind("search.prompt"));
        field.textProperty().addListener((property, before, after) -> search());
        field.focusedProperty().addListener((property, before, isFocused) -> {
            if (!isFocused) {
                popup.hide();
            }
        });
        field.setOnMouseClicked(event -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Label key = new Label("Ctrl K");
        key.getStyleClass().add("key");
        key.setMouseTransparent(true);
        key.visibleProperty().bind(field.textProperty().isEmpty());
        setAlignment(key, Pos.CENTER_RIGHT);
        getChildren().addAll(field, key);
        hits.setCellFactory(view -> new SearchCell(icons));
        hits.setFixedCellSize(ROW);
        hits.setFocusTraversable(false);
        hits.setOnMouseClicked(event -> choose());
        hits.getStyleClass().addAll("card", "search-hits");
        hits.setId("search-hits");
        Label none = new Label();
        none.textProperty().bind(texts.bind("search.none"));
        none.getStyleClass().add("muted");
        hits.setPlaceholder(none);
        popup.getContent().add(hits);
    }

    /** Puts the caret into the field and shows what there is to do. */
    void open() {
        field.requestFocus();
        field.selectAll();
        search();
    }

    private void search() {
        if (getScene() == null || !field.isFocused()) {
            return;
        }
        hits.getItems()
                .setAll(SearchModel.find(field.getText(), playhead.frame().state(), actions.get()));
        hits.getSelectionModel().selectFirst();
        hits.scrollTo(0);
        int rows = Math.max(1, Math.min(ROWS_MAX, hits.getItems().size()));
        hits.setPrefSize(getWidth(), rows * ROW + BORDER);
        Bounds place = localToScreen(getBoundsInLocal());
        popup.show(this, place.getMinX(), place.getMaxY() + 4);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            move(code == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (code == KeyCode.ENTER) {
            choose();
            event.consume();
        } else if (code == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void move(int by) {
        int size = hits.getItems().size();
        if (size > 0) {
            int place = Math.floorMod(hits.getSelectionModel().getSelectedIndex() + by, size);
            hits.getSelectionModel().select(place);
            hits.scrollTo(Math.max(0, place - ROWS_MAX / 2));
        }
    }

    private void choose() {
        SearchHit hit = hits.getSelectionModel().getSelectedItem();
        if (hit == null) {
            return;
        }
        close();
        if (hit instanceof Found found) {
            jump.accept(found.key());
        } else if (hit instanceof Doable doable) {
            doable.run().run();
        }
    }

    private void close() {
        getParent().requestFocus(); // first: without the focus nothing is searched, and the list hides
        field.clear();
    }
}
