package podium.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFilesTest {

    private static final Path FOLDER = Path.of("resources/messages");

    @Test
    void everyFileOfTextsIsRead() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> areas = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceAll("(_ja)?\\.properties$", ""))
                    .distinct()
                    .toList();

            assertThat(MessageFiles.areas()).containsExactlyInAnyOrderElementsOf(areas);
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesSayTheSameThings(String area) {
        Map<String, String> english = MessageFiles.read(area, Locale.ENGLISH);
        Map<String, String> japanese = MessageFiles.read(area, Locale.JAPANESE);

        assertThat(japanese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void noKeyStandsInTwoAreas() {
        Map<String, String> areaOf = new TreeMap<>();
        List<String> twice = areas().flatMap(area -> MessageFiles.read(area, Locale.ENGLISH).keySet().stream()
                        .filter(key -> areaOf.put(key, area) != null))
                .sorted(Comparator.naturalOrder())
                .toList();

        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextIsAPatternAndStaysOneForAnyNumber(String area) {
        for (Locale language : MessageFiles.LANGUAGES) {
            MessageFiles.read(area, language).forEach((key, pattern) -> {
                MessageFormat format = new MessageFormat(pattern, language);
                for (int number = 0; number < 4; number++) {
                    Object[] facts = new Object[10];
                    Arrays.fill(facts, number);
                    assertThatCode(() -> format.format(facts)).as(key).doesNotThrowAnyException();
                }
            });
        }
    }

    @Test
    void aLanguageWithoutTextsReadsEnglish() {
        assertThat(new TreeSet<>(MessageFiles.read(Locale.FRENCH).keys()))
                .isEqualTo(new TreeSet<>(MessageFiles.read(Locale.ENGLISH).keys()));
        assertThat(MessageFiles.read(Locale.JAPAN).say("span.minutes", 2, 5)).isEqualTo("2分5秒");
    }

    private static Stream<String> areas() {
        return MessageFiles.areas().stream();
    }
}
