package podium.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import podium.store.MessageFiles;

class WorkloadReasonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"deployment", "replicaset"})
    void everyReasonHasATextAndEveryTextAReason(String actor) {
        Path sources = Path.of("src/main/java/podium/controller", actor);

        assertThat(keysIn(sources, actor))
                .isEqualTo(new TreeSet<>(
                        MessageFiles.read("why-" + actor, Locale.ENGLISH).keySet()));
    }

    /** Keys as they stand in the sources; of those that end with a dot the rest is a rule's label. */
    private static TreeSet<String> keysIn(Path folder, String actor) {
        TreeSet<String> keys = new TreeSet<>();
        Pattern key = Pattern.compile("\"(" + actor + "\\.[A-Za-z.]+)\"");
        for (String source : sources(folder)) {
            key.matcher(source).results().map(found -> found.group(1)).forEach(keys::add);
        }
        if (keys.remove("replicaset.chosen.")) {
            Pattern rule = Pattern.compile("^\\s+[A-Z_]+\\(\\s*\"(\\w+)\"", Pattern.MULTILINE);
            for (String source : sources(folder)) {
                rule.matcher(source)
                        .results()
                        .map((MatchResult found) -> "replicaset.chosen." + found.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static List<String> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(WorkloadReasonsTest::text).toList();
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
