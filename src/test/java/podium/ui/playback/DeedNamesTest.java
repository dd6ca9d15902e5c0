package podium.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import podium.base.Messages;
import podium.store.MessageFiles;

class DeedNamesTest {

    /** Parts of sentences, and what leaves no dot on the timeline: tries and reads. */
    private static final List<String> NO_DEEDS =
            List.of("user.field", "user.furtherFields", "user.dryRun", "user.read");

    @Test
    void whateverSomebodyDoesHasAShortNameOnTheTimeline() {
        for (Locale language : MessageFiles.LANGUAGES) {
            Messages messages = MessageFiles.read(language);

            assertThat(deeds())
                    .allSatisfy(key ->
                            assertThat(messages.has("deed." + key)).as(key).isTrue());
        }
    }

    private static Stream<String> deeds() {
        return MessageFiles.read("why-user", Locale.ENGLISH).keySet().stream()
                .filter(key -> NO_DEEDS.stream().noneMatch(key::startsWith));
    }
}
