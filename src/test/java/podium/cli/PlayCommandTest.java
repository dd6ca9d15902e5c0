package podium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import podium.Main;

@Tag("slow")
class PlayCommandTest {

    private static final Path EXAMPLES = Path.of("resources", "examples");
    private static final String ROLLING =
            EXAMPLES.resolve("rolling-update.yaml").toString();

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleSettlesAndEveryStepIsSaid(Path example) {
        for (String language : List.of("en", "ja")) {
            Run run = run("play", example.toString(), "--lang", language);

            assertThat(run.exitCode()).isZero();
            assertThat(run.errors()).isEmpty();
            assertThat(run.out()).doesNotContain("⟨");
        }
        assertThat(run("play", example.toString()).out()).contains("Settled after ");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theHistoryIsTheSameInAnotherJvmAndOtherWithAnotherSeed(Path example) throws Exception {
        String here = hash(run("play", example.toString(), "--hash").out());
        String there = hash(inAnotherJvm("play", example.toString(), "--hash"));
        String otherSeed =
                hash(run("play", example.toString(), "--hash", "--seed", "2").out());

        assertThat(here).matches("[0-9a-f]{64}").isEqualTo(there).isNotEqualTo(otherSeed);
    }

    @Test
    void theRollingUpdateEndsWithFourPodsOfTheNewImage() {
        Run run = run("play", ROLLING);

        assertThat(run.out()).contains("All is as wanted: 4 pods of revision 2, all available");
    }

    @Test
    void aBadDocumentIsNamedAndTheOthersArePlayed() throws IOException {
        Path file = folder.resolve("two.yaml");
        Files.writeString(
                file,
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers: [{name: c, image: i}]\n---\nkind: [\n");

        Run run = run("play", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("two.yaml:");
        assertThat(run.out()).contains("Container c started");
    }

    @Test
    void wrongUseIsSaidAndEndsWithTwo() {
        assertThat(run("play", ROLLING, "--until", "soon").exitCode()).isEqualTo(2);
        assertThat(run("play", ROLLING, "--nodes", "5001").errors()).contains("--nodes takes 0 to 5000");
        assertThat(run("play", ROLLING, "--limits", "none").errors()).contains("ideal, shipped");
        assertThat(run("play", ROLLING, "--lang", "fr").errors()).contains("en, ja");
        assertThat(run("play", ROLLING, "--picture", "a.png", "--size", "big").errors())
                .contains("1280x720");
        assertThat(run(
                                "play",
                                ROLLING,
                                "--picture",
                                folder.resolve("none/a.png").toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aPlayStopsAtItsTime() {
        assertThat(run("play", ROLLING, "--until", "3s").out()).contains("Stopped after 3\u00a0s,");
    }

    @Test
    void pictureAndFilmAreLeft() throws IOException {
        Path png = folder.resolve("a.png");
        Path svg = folder.resolve("a.svg");
        Path gif = folder.resolve("a.gif");

        run("play", ROLLING, "--picture", png.toString(), "--size", "640x360");
        run("play", ROLLING, "--picture", svg.toString());
        run("play", EXAMPLES.resolve("first-pod.yaml").toString(), "--picture", gif.toString(), "--size", "320x180");

        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(640);
        assertThat(Files.readString(svg)).contains("shop/web:1.5");
        assertThat(ImageIO.read(gif.toFile()).getWidth()).isEqualTo(320);
    }

    @Test
    void theJsonLogHasAnObjectALine() {
        List<String> lines = run("play", ROLLING, "--log", "json").out().lines().toList();

        assertThat(lines)
                .allSatisfy(line -> assertThat(line).startsWith("{\"step\":").endsWith("}"));
        assertThat(lines.get(0)).contains("\"actor\":\"cluster\"").contains("\"why\":\"cluster.start\"");
    }

    @Test
    void shippedLimitsStretchTheSameStory() {
        assertThat(run("play", ROLLING, "--limits", "shipped").out())
                .contains("All is as wanted: 4 pods of revision 2, all available");
    }

    private record Run(int exitCode, String out, String errors) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = PodiumCommandLine.of(arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
        return new Run(exitCode, out.toString(), errors.toString());
    }

    private static String inAnotherJvm(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return out;
    }

    private static String hash(String out) {
        return out.lines().reduce((first, last) -> last).orElse("");
    }

    private static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }
}
