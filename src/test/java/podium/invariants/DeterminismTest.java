package podium.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same seed gives the same history, byte for byte: in one JVM and in another, however that is tuned. */
@Tag("slow")
class DeterminismTest {

    private static final long SEED = 7;

    @Test
    void theSameSeedTwiceInOneJvmGivesTheSameHash() {
        String first = HistoryHash.of(SEED);

        assertThat(HistoryHash.of(SEED)).isEqualTo(first).matches("[0-9a-f]{64}");
    }

    @Test
    void anotherJvmGivesTheSameHash() throws IOException, InterruptedException {
        assertThat(elsewhere("-Xmx512m")).isEqualTo(HistoryHash.of(SEED));
    }

    @Test
    void aJvmWithOtherHashCodesLocaleAndCollectorGivesTheSameHash() throws IOException, InterruptedException {
        assertThat(elsewhere(
                        "-Xmx512m",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=2",
                        "-XX:+UseSerialGC",
                        "-Duser.language=ja",
                        "-Duser.country=JP",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(HistoryHash.of(SEED));
    }

    @Test
    void anotherSeedGivesAnotherHash() {
        Set<String> hashes = new HashSet<>();
        LongStream.rangeClosed(1, 5).mapToObj(HistoryHash::of).forEach(hashes::add);

        assertThat(hashes).hasSize(5);
    }

    private static String elsewhere(String... flags) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", classPath(), HistoryHash.class.getName(), Long.toString(SEED)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    /** Surefire starts its JVM with a jar that only points to the rest, and says here what the rest is. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
