package podium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import podium.store.Drafts.Draft;

class DraftsTest {

    /** No process has this number: it is above what any system gives. */
    private static final long GONE = 999_999_999_999L;

    private static final Draft DRAFT = new Draft("web.yaml", "/tmp/web.yaml", "kind: \"Pod\"\n# 名前\n");

    @TempDir
    Path folder;

    @Test
    void whatACrashedProgramKeptIsFoundOnce() {
        new Drafts(folder, GONE).keep(List.of(DRAFT));
        Drafts next = new Drafts(folder, ProcessHandle.current().pid());

        assertThat(next.takeLost()).containsExactly(DRAFT);
        assertThat(next.takeLost()).isEmpty();
    }

    @Test
    void whatARunningProgramKeepsIsItsOwn() {
        long running = ProcessHandle.current().pid();
        new Drafts(folder, running).keep(List.of(DRAFT));

        assertThat(new Drafts(folder, GONE).takeLost()).isEmpty();
    }

    @Test
    void keepingNothingLeavesNoFile() throws IOException {
        Drafts drafts = new Drafts(folder, GONE);
        drafts.keep(List.of(DRAFT));
        drafts.keep(List.of());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aBrokenFileOfDraftsIsNoDraft() throws IOException {
        Files.writeString(folder.resolve("drafts-" + GONE + ".json"), "[{");

        assertThat(new Drafts(folder, 1).takeLost()).isEmpty();
    }
}
