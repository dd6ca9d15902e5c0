package podium.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import podium.store.Examples;
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
        WindowFixture.onUi(() -> {
            fixture.window.editorModel().openExample(Examples.FIRST);
            fixture.window.editor().applyAll();
        });
        WindowFixture.until(() -> fixture.models.playhead().size() > 1);
        for (int i = 0; i < 60; i++) {
            fixture.models.playhead().session().step().join();
        }
        Thread.sleep(1500);
        picture("window-light.png", Theme.LIGHT, Locale.ENGLISH);
        picture("window-dark.png", Theme.DARK, Locale.ENGLISH);
        picture("window-japanese.png", Theme.LIGHT, Locale.JAPANESE);
    }

    private void picture(String name, Theme theme, Locale language) {
        WindowFixture.onUi(() -> {
            fixture.models.appearance().themeProperty().set(theme);
            fixture.models.texts().use(language);
        });
        WindowFixture.onUi(() -> Picture.write(fixture.stage.getScene(), FOLDER.resolve(name)));
    }
}
