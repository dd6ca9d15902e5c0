package podium.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.ui.shell.WindowFixture.onUi;
import static podium.ui.shell.WindowFixture.until;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Long texts open without stopping the window, and are typed into like short ones. */
class LargeManifestTest extends WindowTest {

    @Test
    void tenMegabytesOpenAndAreTypedInto(FxRobot robot) throws IOException {
        Path file = manifest(9_900_000);
        onUi(fixture.window::editor);

        long openedMs = lasting(() -> fixture.window.editorModel().open(file));
        long typedMs = typing(robot.lookup(".yaml").query());

        assertThat(openedMs).isLessThan(4000);
        assertThat(typedMs).isLessThan(100);
        until(() -> fixture.window.editorModel().active().text().contains("xxxxxxxxx"));
        assertThat(robot.lookup("#editor-problems").queryLabeled().getText())
                .startsWith("Too long to check as you type");
    }

    @Test
    void twoThousandLinesAreTypedIntoWithoutALag(FxRobot robot) throws IOException {
        Path file = manifest(2_000 * 20);
        onUi(fixture.window::editor);

        long openedMs = lasting(() -> fixture.window.editorModel().open(file));
        long typedMs = typing(robot.lookup(".yaml").query());

        assertThat(typedMs).isLessThan(100);
    }

    /** The median of how long the window needs for one key. */
    private static long typing(CodeArea area) {
        List<Long> times = new ArrayList<>();
        for (int key = 0; key < 9; key++) {
            times.add(lasting(() -> area.insertText(100, "x")));
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    /** Milliseconds that the UI thread computes: what else this machine does is left out. */
    private static long lasting(Runnable work) {
        AtomicLong nanos = new AtomicLong();
        onUi(() -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            nanos.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        });
        return nanos.get() / 1_000_000;
    }

    private Path manifest(int bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < bytes; i++) {
            text.append("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings-")
                    .append(i)
                    .append("\n  labels: {app: shop}\ndata:\n  GREETING: \"hello\"\n  number: \"")
                    .append(i)
                    .append("\" # counted\n---\n");
        }
        return Files.writeString(folder.resolve("large.yaml"), text);
    }
}
