package podium.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.ui.model.TextsModel;

/** The panel below the stage: tabs, the text in front, the bar for finding, and what Apply would do. */
public final class EditorView extends BorderPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final EditorModel model;
    private final TextsModel texts;
    private final IconSet icons;
    private final FileFlow flow;
    private final Applier applier;
    private final DiskWatch diskWatch;
    private final FindBar findBar;
    private final StackPane front = new StackPane();
    private final Label problems = new Label();
    private final Map<OpenFile, TextPane> panes = new WeakHashMap<>();

    public EditorView(
            EditorModel model, FileFlow flow, Applier applier, DiskWatch diskWatch, TextsModel texts, IconSet icons) {
        this.model = model;
        this.flow = flow;
        this.applier = applier;
        this.diskWatch = diskWatch;
        this.texts = texts;
        this.icons = icons;
        this.findBar = new FindBar(texts, icons);
        getStyleClass().addAll("panel", "editor");
        setTop(header());
        setCenter(front);
        setBottom(findBar);
        model.activeProperty().addListener((property, before, after) -> bringToFront(after));
        model.files().addListener(this::filesChanged);
        model.files().forEach(this::watch);
        texts.messagesProperty().addListener((property, before, after) -> showProblems());
        takeDroppedFiles();
        bringToFront(model.active());
    }

    private HBox header() {
        ScrollPane tabs = new ScrollPane(new FileTabs(model, texts, icons, flow::close));
        tabs.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tabs.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tabs.setFitToHeight(true);
        tabs.getStyleClass().add("tabs-scroll");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        problems.setId("editor-problems");
        problems.setMinWidth(USE_PREF_SIZE);
        problems.getStyleClass().add("problem-count");
        problems.setOnMouseClicked(event -> goToNextProblem());
        HBox header = new HBox(tabs, problems, applyButton());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("editor-header");
        return header;
    }

    private Button applyButton() {
        Button apply = new Button();
        apply.setId("editor-apply");
        apply.textProperty().bind(texts.bind("editor.apply"));
        Label key = new Label("Ctrl ⏎");
        key.getStyleClass().add("key");
        apply.setGraphic(key);
        apply.setContentDisplay(ContentDisplay.RIGHT);
        apply.getStyleClass().add("flat");
        apply.setMinWidth(USE_PREF_SIZE);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.bind("editor.apply.hint"));
        apply.setTooltip(hint);
        apply.setOnAction(event -> apply());
        apply.visibleProperty().bind(model.activeProperty().isNotNull());
        return apply;
    }

    private void filesChanged(ListChangeListener.Change<? extends OpenFile> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
            change.getRemoved().forEach(panes::remove);
        }
    }

    private void watch(OpenFile file) {
        file.checkedProperty().addListener((property, before, after) -> showProblems());
        diskWatch.look();
    }

    private void bringToFront(@Nullable OpenFile file) {
        TextPane pane = file == null ? null : panes.computeIfAbsent(file, this::pane);
        front.getChildren().setAll(pane == null ? List.of(nothingOpen()) : List.of(pane));
        findBar.follow(pane == null ? null : pane.area());
        showProblems();
    }

    private TextPane pane(OpenFile file) {
        TextPane pane = new TextPane(file, icons);
        new ProblemCard(pane, texts);
        return pane;
    }

    private VBox nothingOpen() {
        Label what = new Label();
        what.textProperty().bind(texts.bind("editor.empty"));
        what.getStyleClass().add("muted");
        Label hint = new Label();
        hint.textProperty().bind(texts.bind("editor.empty.hint"));
        hint.getStyleClass().add("faint");
        VBox box = new VBox(what, hint);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("nothing-open");
        return box;
    }

    private @Nullable TextPane inFront() {
        OpenFile file = model.active();
        return file == null ? null : panes.get(file);
    }

    private void showProblems() {
        OpenFile file = model.active();
        int many = file == null ? 0 : file.checked().problems().size();
        boolean isUnchecked = many == 0 && file != null && file.isLong();
        problems.setText(isUnchecked ? texts.say("editor.unchecked") : texts.say("editor.problems", many));
        problems.pseudoClassStateChanged(WRONG, many > 0);
        problems.setVisible(many > 0 || isUnchecked);
    }

    /** Applies the file in front. */
    public void apply() {
        OpenFile file = model.active();
        if (file != null) {
            applier.apply(file, this::goToNextProblem);
        }
    }

    /** Opens the bar for finding, and replacing if wanted. */
    public void find(boolean isReplacing) {
        TextPane pane = inFront();
        if (pane != null) {
            findBar.open(pane.area(), isReplacing);
        }
    }

    /** Puts the caret at the next problem of the file in front. */
    public void goToNextProblem() {
        TextPane pane = inFront();
        if (pane != null) {
            pane.goToNextProblem();
        }
    }

    public void undo() {
        TextPane pane = inFront();
        if (pane != null) {
            pane.area().undo();
        }
    }

    public void redo() {
        TextPane pane = inFront();
        if (pane != null) {
            pane.area().redo();
        }
    }

    private void takeDroppedFiles() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            board.getFiles().forEach(file -> model.open(file.toPath()));
            event.setDropCompleted(board.hasFiles());
            event.consume();
        });
    }
}
