package podium.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import podium.fixture.Contrast;
import podium.store.ResourceFolder;

class ThemeTest {

    private static final Pattern DEFINED = Pattern.compile("-podium-([a-z0-9-]+):\\s*#([0-9a-f]{6})[0-9a-f]{0,2};");
    private static final Pattern USED = Pattern.compile("-podium-([a-z0-9-]++)(?!\\s*:)");

    private static final List<String> GROUNDS = List.of("background", "panel", "raised", "selection");
    private static final List<String> TEXTS = List.of(
            "text-1",
            "text-2",
            "text-3",
            "accent",
            "ready",
            "starting",
            "unready",
            "failed",
            "terminating",
            "unschedulable",
            "code-key",
            "code-text",
            "code-anchor");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeDefinesTheSameTokens(Theme theme) {
        assertThat(tokens(theme).keySet()).isEqualTo(tokens(Theme.LIGHT).keySet());
    }

    @Test
    void everyTokenThatASheetUsesIsDefined() {
        List<String> own = List.of("icon", "icon-second", "story-text"); // set by the sheets themselves
        for (String sheet : ResourceFolder.list("css")) {
            List<String> used = USED.matcher(text("/css/" + sheet))
                    .results()
                    .map(found -> found.group(1))
                    .filter(token -> !own.contains(token))
                    .collect(Collectors.toList());

            assertThat(tokens(Theme.DARK).keySet()).as(sheet).containsAll(used);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textReadsWellOnWhateverItStandsOn(Theme theme) {
        double wanted = theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
        Map<String, Integer> tokens = tokens(theme);

        for (String text : TEXTS) {
            for (String ground : GROUNDS) {
                assertThat(Contrast.between(tokens.get(text), tokens.get(ground)))
                        .as("%s on %s, %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(wanted);
            }
        }
        assertThat(Contrast.between(tokens.get("panel"), tokens.get("accent")))
                .as("what stands on the button that matters")
                .isGreaterThanOrEqualTo(wanted);
    }

    /** WCAG asks 3 of what is no text; and in high contrast the edges count as well. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void revisionsAndEdgesAreSeen(Theme theme) {
        Map<String, Integer> tokens = tokens(theme);

        for (int revision = 1; revision <= 6; revision++) {
            assertThat(Contrast.between(tokens.get("revision-" + revision), tokens.get("panel")))
                    .isGreaterThanOrEqualTo(3);
        }
        if (theme == Theme.HIGH_CONTRAST) {
            assertThat(Contrast.between(tokens.get("line"), tokens.get("panel")))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void anUnknownNameIsTheLightTheme() {
        assertThat(Theme.named("HIGH_CONTRAST")).isEqualTo(Theme.HIGH_CONTRAST);
        assertThat(Theme.named("SEPIA")).isEqualTo(Theme.LIGHT);
    }

    private static Map<String, Integer> tokens(Theme theme) {
        Map<String, Integer> tokens = new TreeMap<>();
        Matcher defined = DEFINED.matcher(text(theme.tokens()));
        while (defined.find()) {
            tokens.put(defined.group(1), Integer.parseInt(defined.group(2), 16));
        }
        return tokens;
    }

    private static String text(String resource) {
        try (InputStream in = ThemeTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
