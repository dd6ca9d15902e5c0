package podium.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.session.Session;
import podium.store.MessageFiles;
import podium.ui.fx.Fonts;
import podium.ui.fx.Looks;
import podium.ui.model.AppearanceModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;
import podium.ui.model.Theme;

/** Makes the pictures in src/docs/images: {@code mvn -q -Dquick test -Dtest=WindowPictures -Dpictures=true}. */
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
@ExtendWith(ApplicationExtension.class)
class WindowPictures {

    private static final Path FOLDER = Path.of(System.getProperty("pictures.folder", "src/docs/images"));

    private final AppearanceModel appearance = new AppearanceModel();
    private TextsModel texts;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        Fonts.load();
        Looks.setBase();
        texts = new TextsModel(MessageFiles::read, Locale.ENGLISH);
        NewCluster cluster = NewCluster.with(ClusterSettings.DEFAULT);
        Session session = new Session(cluster, Executors.newSingleThreadScheduledExecutor(), System::nanoTime);
        new PodiumWindow(stage, texts, appearance, new PlayheadModel(session)).show();
    }

    @Test
    void windowInBothThemesAndLanguages() {
        picture("window-light.png", Theme.LIGHT, Locale.ENGLISH);
        picture("window-dark.png", Theme.DARK, Locale.ENGLISH);
        picture("window-japanese.png", Theme.LIGHT, Locale.JAPANESE);
    }

    private void picture(String name, Theme theme, Locale language) {
        WaitForAsyncUtils.asyncFx(() -> {
            appearance.themeProperty().set(theme);
            texts.use(language);
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Picture.write(stage.getScene(), FOLDER.resolve(name)));
    }
}
