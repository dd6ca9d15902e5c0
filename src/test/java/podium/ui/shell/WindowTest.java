package podium.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A window opens before each test and closes after it. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
abstract class WindowTest {

    /** Where its settings and drafts lie. */
    @TempDir
    Path folder;

    WindowFixture fixture;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.setupStage(stage -> fixture = new WindowFixture(stage, folder));
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
