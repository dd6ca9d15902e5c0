package podium.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import podium.cluster.ClusterState;
import podium.graph.ClusterMade;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.model.Theme;

/** Makes the pictures in src/docs/images: {@code mvn -q -Dquick test -Dtest=WindowPictures -Dpictures=true}. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class WindowPictures extends WindowTest {

    private static final Path FOLDER = Path.of(System.getProperty("pictures.folder", "src/docs/images"));

    /** What moves comes to rest. */
    private static final long REST_MS = 1500;

    @Test
    void windowInEachThemeAndLanguage() throws InterruptedException {
        fixture.performFirstExample();
        fixture.stepUntil(WindowPictures::isHalfRolledOut);
        dismissNotice();
        WindowFixture.onUi(() -> fixture.models.selection().select(Key.of(Kind.DEPLOYMENT, "default", "web")));
        Thread.sleep(REST_MS);
        picture("window-light.png", Theme.LIGHT, Locale.ENGLISH);
        picture("window-dark.png", Theme.DARK, Locale.ENGLISH);
        picture("window-japanese.png", Theme.LIGHT, Locale.JAPANESE);
        picture("window-high-contrast.png", Theme.HIGH_CONTRAST, Locale.ENGLISH);
    }

    /** A Service while the next version comes behind it; then the panel that lets kubectl in. */
    @Test
    void servicesAndTheWayIn() throws InterruptedException {
        WindowFixture.onUi(() -> fixture.window.editorModel().openExample("shop-with-service"));
        WindowFixture.onUi(() -> fixture.window.perform(List.of()));
        WindowFixture.until(() -> fixture.models
                        .playhead()
                        .frame()
                        .state()
                        .table(Kind.REPLICA_SET)
                        .size()
                == 2);
        fixture.stepUntil(WindowPictures::isHalfRolledOut);
        dismissNotice();
        WindowFixture.onUi(
                () -> fixture.models.layout().openProperty(Panel.EDITOR).set(false));
        WindowFixture.onUi(() -> fixture.models.selection().select(Key.of(Kind.SERVICE, "default", "shop")));
        fire(fixture.stage.getScene().getRoot(), "#stage-fit");
        Thread.sleep(REST_MS);
        picture("services-light.png", Theme.LIGHT, Locale.ENGLISH);
        fire(fixture.stage.getScene().getRoot(), "#connect");
        fire(panel(), "#connect-open");
        Thread.sleep(REST_MS);
        WindowFixture.onUi(() -> Picture.writeAll(fixture.stage, FOLDER.resolve("connect-light.png")));
    }

    /** Each kind of a manifest: {@code -Dpictures.manifest=FILE -Dpictures.folder=DIR}, and of what size it may be. */
    @Test
    @EnabledIfSystemProperty(named = "pictures.manifest", matches = ".+")
    void eachKindOfAManifest() throws InterruptedException {
        WindowFixture.onUi(() -> {
            fixture.stage.setWidth(Integer.getInteger("pictures.width", 1600));
            fixture.stage.setHeight(Integer.getInteger("pictures.height", 1000));
            fixture.window.editorModel().create();
        });
        fixture.toOpen.add(Path.of(System.getProperty("pictures.manifest")));
        WindowFixture.onUi(() -> fixture.window.perform(fixture.toOpen));
        Thread.sleep(6000);
        fixture.models.playhead().session().pause().join();
        dismissNotice();
        ClusterState state = fixture.models.playhead().frame().state();
        for (Kind kind : state.kinds()) {
            List<Key> keys = state.table(kind).values().stream()
                    .filter(object -> !ClusterMade.is(object) || kind.equals(Kind.ENDPOINT_SLICE))
                    .map(Resource::key)
                    .filter(key -> !key.namespace().startsWith("kube-"))
                    .toList();
            if (!keys.isEmpty()) {
                WindowFixture.onUi(() -> fixture.models.selection().select(keys.get(keys.size() - 1)));
                Thread.sleep(REST_MS / 2);
                picture("of-" + kind.plural() + "-light.png", Theme.LIGHT, Locale.ENGLISH);
                picture("of-" + kind.plural() + "-dark-ja.png", Theme.DARK, Locale.JAPANESE);
            }
        }
    }

    private void dismissNotice() {
        WindowFixture.onUi(
                () -> fixture.models.notices().dismiss(fixture.models.notices().current()));
    }

    private static void fire(Parent within, String button) {
        WindowFixture.onUi(() -> ((Button) within.lookup(button)).fire());
    }

    private static Parent panel() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup)
                .map(window -> window.getScene().getRoot())
                .findFirst()
                .orElseThrow();
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
