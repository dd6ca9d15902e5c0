package podium.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.model.Theme;

/** Makes the pictures in src/docs/images: {@code mvn -q -Dquick test -Dtest=WindowPictures -Dpictures=true}. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
@ExtendWith(ApplicationExtension.class)
class WindowPictures {

    private static final Path FOLDER = Path.of(System.getProperty("pictures.folder", "src/docs/images"));

    @TempDir
    Path folder;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void windowInBothThemesAndLanguages() throws InterruptedException {
        fixture.performFirstExample();
        fixture.stepUntil(WindowPictures::isHalfRolledOut);
        WindowFixture.onUi(
                () -> fixture.models.notices().dismiss(fixture.models.notices().current()));
        WindowFixture.onUi(() -> fixture.models.selection().select(Key.of(Kind.DEPLOYMENT, "default", "web")));
        Thread.sleep(1500); // what moves comes to rest
        picture("window-light.png", Theme.LIGHT, Locale.ENGLISH);
        picture("window-dark.png", Theme.DARK, Locale.ENGLISH);
        picture("window-japanese.png", Theme.LIGHT, Locale.JAPANESE);
    }

    /** Each kind of a manifest, and the panel that lets kubectl in: {@code -Dpictures.manifest=FILE -Dpictures.folder=DIR}. */
    @Test
    @EnabledIfSystemProperty(named = "pictures.manifest", matches = ".+")
    void servicesConfigurationAndConnect() throws InterruptedException {
        WindowFixture.onUi(() -> fixture.window.editorModel().create());
        String manifest = System.getProperty("pictures.manifest");
        fixture.toOpen.add(Path.of(manifest));
        WindowFixture.onUi(() -> fixture.window.perform(fixture.toOpen));
        Thread.sleep(6000);
        fixture.models.playhead().session().pause().join();
        WindowFixture.onUi(
                () -> fixture.models.notices().dismiss(fixture.models.notices().current()));
        for (Kind kind : List.of(Kind.SERVICE, Kind.CONFIG_MAP, Kind.SECRET, Kind.POD, Kind.DEPLOYMENT)) {
            ClusterState state = fixture.models.playhead().frame().state();
            List<Key> keys = state.table(kind).keys().stream()
                    .filter(key -> !key.name().startsWith("kube"))
                    .toList();
            if (!keys.isEmpty()) {
                WindowFixture.onUi(() -> fixture.models.selection().select(keys.get(keys.size() - 1)));
                Thread.sleep(800);
                picture("of-" + kind.plural() + "-light.png", Theme.LIGHT, Locale.ENGLISH);
                picture("of-" + kind.plural() + "-dark-ja.png", Theme.DARK, Locale.JAPANESE);
            }
        }
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            WindowFixture.onUi(() -> fixture.models.texts().use(language));
            WindowFixture.onUi(() -> ((Button) fixture.stage.getScene().lookup("#connect")).fire());
            Thread.sleep(500);
            popup("connect-closed-" + language + ".png");
            WindowFixture.onUi(() -> ((Button) panel().lookup("#connect-open")).fire());
            Thread.sleep(800);
            popup("connect-open-" + language + ".png");
            WindowFixture.onUi(() -> ((Button) panel().lookup("#connect-stop")).fire());
            WindowFixture.onUi(() -> ((Button) fixture.stage.getScene().lookup("#connect")).fire());
        }
    }

    private static Parent panel() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup)
                .map(window -> window.getScene().getRoot())
                .findFirst()
                .orElseThrow();
    }

    private static void popup(String name) {
        WindowFixture.onUi(() -> Picture.write(panel().getScene(), FOLDER.resolve(name)));
    }

    /** Some pods of the new revision are ready and others are not, while the old one still has some. */
    private static boolean isHalfRolledOut(ClusterState state) {
        List<Resource> replicaSets = state.list(Kind.REPLICA_SET, "default");
        return replicaSets.stream().filter(WindowPictures::isPartlyReady).count() == 1
                && replicaSets.stream().allMatch(replicaSet -> replicaSet.spec().number("replicas", 0) > 0)
                && replicaSets.size() == 2;
    }

    private static boolean isPartlyReady(Resource replicaSet) {
        long ready = replicaSet.status().number("readyReplicas", 0);
        return replicaSet
                        .annotations()
                        .string("deployment.kubernetes.io/revision", "")
                        .equals("2")
                && ready > 0
                && ready < replicaSet.status().number("replicas", 0);
    }

    private void picture(String name, Theme theme, Locale language) {
        WindowFixture.onUi(() -> {
            fixture.models.appearance().themeProperty().set(theme);
            fixture.models.texts().use(language);
        });
        WindowFixture.onUi(() -> Picture.write(fixture.stage.getScene(), FOLDER.resolve(name)));
    }
}
