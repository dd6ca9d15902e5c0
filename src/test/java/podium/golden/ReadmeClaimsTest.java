package podium.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * README.md claims no more than what is counted now. Of kubectl's transcripts only their number is held here: how many are
 * the same is held by {@link KubectlTranscriptsTest}, which needs the kubectl they were recorded with, and holds it against
 * the same table only where it ran.
 */
@Tag("slow")
class ReadmeClaimsTest {

    private final Map<String, Supplier<Stream<DynamicTest>>> groups = RecordingGroups.all();

    @Test
    void everyGroupOfRecordingsHasItsRow() {
        List<String> expected = new ArrayList<>(groups.keySet());
        Transcripts.FILES.forEach(file -> expected.add("kubectl: " + file));

        assertThat(ReadmeClaims.read()).extracting(ReadmeClaims.Claim::group).containsExactlyElementsOf(expected);
    }

    @TestFactory
    Stream<DynamicTest> whatIsClaimedIsSo() {
        return ReadmeClaims.read().stream()
                .map(claim -> DynamicTest.dynamicTest(
                        claim.group(), claim.isTranscripts() ? () -> checkNumber(claim) : () -> check(claim)));
    }

    private static void checkNumber(ReadmeClaims.Claim claim) {
        assertThat(claim.all()).isEqualTo(Transcripts.recorded(claim.file()));
    }

    private void check(ReadmeClaims.Claim claim) throws Throwable {
        List<String> different = new ArrayList<>();
        int all = 0;
        try (Stream<DynamicTest> recordings = groups.get(claim.group()).get()) {
            for (DynamicTest recording : (Iterable<DynamicTest>) recordings::iterator) {
                all++;
                try {
                    recording.getExecutable().execute();
                } catch (AssertionError difference) {
                    different.add(recording.getDisplayName() + ": " + difference.getMessage());
                }
            }
        }
        assertThat(all).as("recordings of %s", claim.group()).isEqualTo(claim.all());
        assertThat(all - different.size())
                .as("as recorded; these differ:%n%s", String.join("\n", different))
                .isGreaterThanOrEqualTo(claim.met());
    }
}
