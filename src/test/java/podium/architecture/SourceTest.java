package podium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen in the source text only. */
class SourceTest {

    /** Far above what is usual here; a file this long holds more than one thing. */
    private static final int LINES_MAX = 600;

    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void noFileIsTooLongToRead() {
        List<Path> tooLong = javaFilesUnder(Path.of("src"))
                .filter(file -> text(file).lines().count() > LINES_MAX)
                .toList();

        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageIsIntroducedAndNullMarked() {
        List<Path> without = javaFilesUnder(MAIN)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
                .toList();

        assertThat(without).isEmpty();
    }

    private static boolean isNullMarked(Path packageInfo) {
        return Files.exists(packageInfo) && text(packageInfo).lines().anyMatch("@NullMarked"::equals);
    }

    private static Stream<Path> javaFilesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
