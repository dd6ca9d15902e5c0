package podium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import podium.base.Messages;

/** Every text that the program asks for by a literal key is there. */
class SaidKeysTest {

    private static final Pattern SAID =
            Pattern.compile("(?:say|Why\\.of|bind|wrongUse)\\(\\s*\"([a-zA-Z0-9.-]+)\"\\s*[,)]");

    @Test
    void everyKeyThatIsSaidHasAText() throws IOException {
        Messages english = MessageFiles.read(Locale.ENGLISH);
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher said = SAID.matcher(Files.readString(source));
                while (said.find()) {
                    if (said.group(1).contains(".") && !english.has(said.group(1))) {
                        missing.add(source.getFileName() + ": " + said.group(1));
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }
}
