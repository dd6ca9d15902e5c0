package podium.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.schema.Catalogue;
import podium.store.Drafts;
import podium.store.Examples;
import podium.store.ManifestText;
import podium.store.SessionFile;
import podium.ui.action.ObjectContextMenu;
import podium.ui.connect.ConnectChip;
import podium.ui.connect.ConnectModel;
import podium.ui.connect.Door;
import podium.ui.editor.Applier;
import podium.ui.editor.DiskWatch;
import podium.ui.editor.DraftKeeper;
import podium.ui.editor.EditorModel;
import podium.ui.editor.EditorView;
import podium.ui.editor.FileFlow;
import podium.ui.editor.FileQuestions;
import podium.ui.editor.ManifestCheck;
import podium.ui.editor.OpenFile;
import podium.ui.explorer.ExplorerView;
import podium.ui.fx.Inks;
import podium.ui.fx.Looks;
import podium.ui.fx.ObjectMenu;
import podium.ui.inspector.InspectorPane;
import podium.ui.playback.PlaybackControl;
import podium.ui.playback.PlaybackKeys;
import podium.ui.playback.PlaybackModel;
import podium.ui.playback.TimelinePane;
import podium.ui.stage.StageModel;
import podium.ui.stage.StageView;
import podium.ui.story.StoryPane;

/** Builds the window and wires its panels to one another through what they share. */
final class PodiumWindow {

    private static final KeyCombination SEARCH = KeyCombination.keyCombination("Shortcut+K");

    private final Stage stage;
    private final WindowModels models;
    private final Outside outside;
    private final IconSet icons = new IconSet();
    private final EditorModel editorModel;
    private final FileFlow files;
    private final SessionFlow sessions;
    private final LeaveGuard guard;
    private final Applier applier;
    private final StackPane editorPlace = new StackPane();
    private @Nullable EditorView editor;
    private final ObjectMenu objectMenu;
    private final DraftKeeper drafts;
    private final ConnectModel connect;

    /**
     * What the window needs of the world.
     *
     * @param background runs work that takes longer than a picture
     * @param ui runs work on the UI thread
     */
    record Outside(
            WindowSettings settings,
            Drafts drafts,
            Clusters clusters,
            FileQuestions fileQuestions,
            SessionQuestions sessionQuestions,
            Supplier<Catalogue> catalogue,
            Door door,
            Executor background,
            Executor ui) {}

    PodiumWindow(Stage stage, WindowModels models, Outside outside) {
        this.stage = stage;
        this.models = models;
        this.outside = outside;
        this.editorModel = new EditorModel(models.notices(), models.texts(), models.manifests());
        this.files = new FileFlow(
                editorModel, outside.fileQuestions(), models.notices(), models.texts(), outside.settings()::used);
        this.sessions = new SessionFlow(
                models, outside.sessionQuestions(), outside.clusters(), outside.background(), outside.ui());
        this.guard = new LeaveGuard(files, sessions, models);
        this.objectMenu =
                new ObjectContextMenu(models.playhead(), models.selection(), models.commands(), models.texts(), icons);
        this.applier = new Applier(editorModel, aroundApplier());
        this.drafts = new DraftKeeper(editorModel, outside.drafts(), outside.background());
        this.connect = new ConnectModel(models.playhead(), outside.door(), outside.background(), outside.ui());
        Troubles.watch(models, sessions);
    }

    private void keepWhatIsOpen() {
        List<Path> paths = editorModel.files().stream()
                .map(OpenFile::path)
                .filter(Objects::nonNull)
                .toList();
        outside.settings().keepOpen(paths);
    }

    private Applier.Surroundings aroundApplier() {
        return new Applier.Surroundings(
                models.playhead(),
                models.commands(),
                models.cues(),
                models.notices(),
                models.texts(),
                new ManifestCheck(outside.catalogue()),
                outside.background(),
                outside.ui());
    }

    /** The editor, built when it is asked for the first time: that takes as long as all the rest of the window. */
    EditorView editor() {
        if (editor == null) {
            DiskWatch diskWatch =
                    new DiskWatch(editorModel, models.notices(), models.texts(), outside.background(), outside.ui());
            editor = new EditorView(editorModel, files, applier, diskWatch, models.texts(), icons);
            editorPlace.getChildren().setAll(editor);
        }
        return editor;
    }

    EditorModel editorModel() {
        return editorModel;
    }

    SessionFlow sessions() {
        return sessions;
    }

    void show() {
        PlaybackModel playback = new PlaybackModel(models.playhead(), models.density(), models.selection());
        Scene scene = new Scene(root(playback));
        PlaybackKeys.install(scene, playback);
        new Looks(models.appearance()).dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(models.texts().bind("shell.title"));
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> connect.closeNow());
        outside.settings().attach(models, stage);
        stage.show();
    }

    /**
     * Fills the stage: with manifests, or with those that were open last, or with an example; and plays.
     *
     * @param wanted manifests, folders or a saved session that were asked for; may be none
     */
    void perform(List<Path> wanted) {
        drafts.restore(models.notices(), models.texts());
        (wanted.isEmpty() ? outside.settings().open() : wanted).forEach(this::open);
        if (editorModel.files().isEmpty() && wanted.isEmpty()) {
            editorModel.openExample(Examples.FIRST);
        }
        applier.applyAll();
        models.playhead().session().play(1);
    }

    private void open(Path path) {
        if (path.toString().endsWith(SessionFile.ENDING)) {
            sessions.open(path);
        } else {
            ManifestText.files(path).forEach(files::open);
        }
    }

    private void quit() {
        guard.beforeQuitting(() -> {
            drafts.clear();
            keepWhatIsOpen();
            outside.settings().flush(models, stage);
            stage.hide();
        });
    }

    private StackPane root(PlaybackModel playback) {
        BorderPane window = new BorderPane();
        ConnectChip chip = new ConnectChip(connect, models.texts(), icons);
        List<Node> menus = menus(chip::fire);
        SearchBox search = new SearchBox(
                models.playhead(), models.texts(), icons, () -> MenuActions.of(menus), models.selection()::select);
        List<Node> switches = new ArrayList<>(new Switches(models.texts(), models.appearance(), icons).build());
        switches.add(0, chip);
        window.setTop(new TopBar(menus, search, switches));
        window.setCenter(new WindowGrid(parts(playback), models.layout()));
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SEARCH.match(event)) {
                search.open();
                event.consume();
            }
        });
        return new StackPane(window, new NoticeBar(models.notices(), models.texts(), icons));
    }

    private List<Node> menus(Runnable askToConnect) {
        return List.of(
                new FileMenu(models, editorModel, files, sessions, guard, outside.settings())
                        .build(editorModel::openExample, this::quit),
                new EditMenu(models.texts(), editorModel).build(this::editor),
                new ViewMenu(models.texts(), models.appearance(), models.layout()).build(),
                new ClusterMenu(models.texts(), sessions, guard).build(askToConnect),
                new HelpMenu(models.texts()).build(),
                new NamespaceMenu(models.playhead(), models.namespaces(), models.texts()).build());
    }

    private WindowParts parts(PlaybackModel playback) {
        StageModel onStage = new StageModel(
                models.playhead(), models.selection(), models.namespaces(), models.appearance(), models.texts());
        return new WindowParts(
                new ExplorerView(
                        models.playhead(),
                        models.selection(),
                        models.namespaces(),
                        models.manifests(),
                        models.texts(),
                        icons,
                        objectMenu),
                new StageView(onStage, objectMenu),
                editorPlace,
                new InspectorPane(
                        models.playhead(),
                        models.selection(),
                        models.density(),
                        models.texts(),
                        icons,
                        objectMenu,
                        playback::stepForward),
                new PlaybackControl(playback, models.playhead(), models.selection(), models.texts(), icons),
                new TimelinePane(
                        playback,
                        models.playhead(),
                        models.namespaces(),
                        models.selection(),
                        models.texts(),
                        models.appearance(),
                        new Inks(models.appearance())),
                new StoryPane(models.playhead(), models.density(), models.texts()));
    }
}
