package podium.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.store.SettingsFile;
import podium.ui.model.AppearanceModel;
import podium.ui.model.Theme;

/** Takes the user's choices over from the last start, and keeps them when they change. */
final class WindowSettings {

    /** Several changes in a row (dragging an edge) are one. */
    private static final Duration CALM = Duration.millis(500);

    private static final int RECENT_MAX = 12;
    private static final int TEXT_MIN = 10;
    private static final int TEXT_MAX = 24;
    private static final String ASK_HISTORY = "askAboutHistory";

    private final SettingsFile file;
    private final JsonObject read;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final List<Path> open = new ArrayList<>();
    private final PauseTransition calm = new PauseTransition(CALM);

    WindowSettings(SettingsFile file) {
        this.file = file;
        this.read = file.read();
        recent.addAll(paths(read.array("recentFiles")));
        open.addAll(paths(read.array("openFiles")));
    }

    private static List<Path> paths(JsonArray texts) {
        List<Path> paths = new ArrayList<>();
        for (Json text : texts) {
            try {
                if (text instanceof JsonString path && !path.value().isBlank()) {
                    paths.add(Path.of(path.value()));
                }
            } catch (InvalidPathException e) {
                // written by hand or on another system: not one of this machine's files
            }
        }
        return paths;
    }

    /** The files that were open when the program ended. */
    List<Path> open() {
        return List.copyOf(open);
    }

    /** Hears which files are open, in the order of their tabs. */
    void keepOpen(List<Path> files) {
        if (!open.equals(files)) {
            open.clear();
            open.addAll(files);
            calm.playFromStart();
        }
    }

    /** The files that were opened or saved last, the newest first. */
    ObservableList<Path> recent() {
        return recent;
    }

    void used(Path path) {
        recent.remove(path);
        recent.add(0, path);
        if (recent.size() > RECENT_MAX) {
            recent.remove(RECENT_MAX, recent.size());
        }
    }

    /** The language that was chosen, or the system's. */
    Locale language() {
        String chosen = read.string("language", Locale.getDefault().getLanguage());
        return chosen.equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
    }

    /** Gives models and window what was chosen, then keeps what changes. */
    void attach(WindowModels models, Stage stage) {
        restore(models.appearance());
        restore(models.layout());
        restore(stage);
        models.asking().historyProperty().set(!read.has(ASK_HISTORY) || read.isTrue(ASK_HISTORY));
        models.density().notableOnlyProperty().set(!read.has("notableOnly") || read.isTrue("notableOnly"));
        List<Observable> watched = new ArrayList<>(List.of(
                models.appearance().themeProperty(),
                models.appearance().textSizeProperty(),
                models.appearance().reducedMotionProperty(),
                models.texts().messagesProperty(),
                models.density().notableOnlyProperty(),
                models.asking().historyProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.xProperty(),
                stage.yProperty(),
                stage.maximizedProperty(),
                recent));
        for (Panel panel : Panel.values()) {
            watched.add(models.layout().openProperty(panel));
            watched.add(models.layout().sizeProperty(panel));
        }
        watched.forEach(one -> one.addListener(changed -> calm.playFromStart()));
        calm.setOnFinished(event -> write(models, stage));
    }

    /** Writes at once what has not been written yet. */
    void flush(WindowModels models, Stage stage) {
        calm.stop();
        write(models, stage);
    }

    private void restore(AppearanceModel appearance) {
        appearance.themeProperty().set(Theme.named(read.string("theme", "")));
        long size = read.number("textSize", AppearanceModel.TEXT_SIZE);
        appearance.textSizeProperty().set((int) Math.max(TEXT_MIN, Math.min(size, TEXT_MAX)));
        appearance.reducedMotionProperty().set(read.isTrue("reducedMotion"));
    }

    private void restore(LayoutModel layout) {
        for (Panel panel : Panel.values()) {
            JsonObject saved = read.object("panels").object(name(panel));
            if (!saved.isEmpty()) {
                layout.openProperty(panel).set(saved.isTrue("open"));
                layout.resize(panel, saved.number("size", (long) panel.size()));
            }
        }
    }

    /** Where it was, if that is still on a screen; else in the middle. */
    private void restore(Stage stage) {
        JsonObject window = read.object("window");
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(window.number("width", 1600), screen.getWidth()));
        stage.setHeight(Math.min(window.number("height", 1000), screen.getHeight()));
        double x = window.number("x", Long.MIN_VALUE);
        double y = window.number("y", Long.MIN_VALUE);
        if (!Screen.getScreensForRectangle(x, y, stage.getWidth() / 2, 1).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(window.isTrue("maximized"));
    }

    private void write(WindowModels models, Stage stage) {
        JsonObject.Builder panels = JsonObject.builder();
        for (Panel panel : Panel.values()) {
            panels.put(
                    name(panel),
                    JsonObject.EMPTY.with("open", models.layout().isOpen(panel)).with("size", (long)
                            models.layout().size(panel)));
        }
        JsonObject settings = JsonObject.builder()
                .put("language", models.texts().messages().locale().getLanguage())
                .put("theme", models.appearance().theme().name())
                .put("textSize", models.appearance().textSizeProperty().get())
                .put(
                        "reducedMotion",
                        Json.of(models.appearance().reducedMotionProperty().get()))
                .put("window", window(stage))
                .put("panels", panels.build())
                .put("notableOnly", Json.of(models.density().isNotableOnly()))
                .put(ASK_HISTORY, Json.of(models.asking().historyProperty().get()))
                .put("recentFiles", texts(recent))
                .put("openFiles", texts(open))
                .build();
        file.write(settings);
    }

    private static JsonArray texts(List<Path> paths) {
        return JsonArray.of(paths.stream().map(path -> Json.of(path.toString())).toList());
    }

    /** A maximized window keeps the size that it will have when it is not. */
    private JsonObject window(Stage stage) {
        JsonObject before = read.object("window");
        if (stage.isMaximized()) {
            return before.with("maximized", true);
        }
        return JsonObject.EMPTY
                .with("x", (long) stage.getX())
                .with("y", (long) stage.getY())
                .with("width", (long) stage.getWidth())
                .with("height", (long) stage.getHeight());
    }

    private static String name(Panel panel) {
        return panel.name().toLowerCase(Locale.ROOT);
    }
}
