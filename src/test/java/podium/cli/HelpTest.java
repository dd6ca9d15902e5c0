package podium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

    private static final int COLUMNS = 80;
    private static final char LAST_NARROW = '\u2e80';

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandPrintsItsHelpInBothLanguages(String command) {
        Run english = run(words(command, "--help"));
        Run japanese = run(words(command, "-h", "--lang", "ja"));

        assertThat(english.exitCode()).isZero();
        assertThat(english.errors()).isEmpty();
        assertThat(english.out()).startsWith("Usage: podium").contains("Examples:");
        assertThat(japanese.exitCode()).isZero();
        assertThat(japanese.out()).startsWith("使い方: podium").contains("例:");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsIntoAnOldTerminal(String command) {
        for (String language : List.of("en", "ja")) {
            assertThat(run(words(command, "--help", "--lang", language)).out().lines())
                    .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(COLUMNS));
        }
    }

    @Test
    void everyOptionAndEveryArgumentIsDescribed() {
        for (String language : List.of("en", "ja")) {
            CommandLine podium = PodiumCommandLine.of("--lang", language);
            Stream.concat(Stream.of(podium), podium.getSubcommands().values().stream())
                    .map(CommandLine::getCommandSpec)
                    .forEach(HelpTest::assertDescribed);
        }
    }

    private static void assertDescribed(CommandSpec command) {
        assertThat(command.args())
                .allSatisfy(argument -> assertThat(argument.description())
                        .as(command.qualifiedName() + " " + argument)
                        .isNotEmpty());
    }

    @Test
    void misuseIsSaidInALineThatNamesTheHelp() {
        Run run = run("serve", "--write-kubeconf", "a");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors().lines())
                .containsExactly(
                        "podium serve: --write-kubeconf a is not known here; is one of these meant: --write-kubeconfig?",
                        "For help: podium serve --help");
    }

    @Test
    void aValueThatDoesNotFitIsSaidWithThoseThatDo() {
        assertThat(run("serve", "--port", "70000").errors()).contains("--port takes 0 to 65535; not 70000");
        assertThat(run("serve", "--nodes", "many").errors()).contains("--nodes takes N; not many");
        assertThat(run("serve", "--kubelet", "real").errors()).contains("--kubelet takes simulated, stand-in, none");
        assertThat(run("serve", "--port").errors()).contains("--port needs a value: N|none");
        assertThat(run("serve", "--lang", "fr").errors()).contains("--lang takes en, ja; not fr");
        assertThat(run("play", "a.yaml", "--log", "xml").errors()).contains("--log takes text|json; not xml");
        assertThat(run("play").errors()).contains("FILE is missing");
        assertThat(run("bench", "nothing").errors()).contains("there is no benchmark nothing");
        assertThat(run("bench", "nothing", "--lang=ja").errors()).contains("ベンチマークはありません");
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

    private static String[] words(String command, String... options) {
        List<String> words = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private static Stream<String> commands() {
        return Stream.concat(Stream.of(""), PodiumCommandLine.of().getSubcommands().keySet().stream());
    }

    /** Japanese letters are two columns wide. */
    private static int columns(String line) {
        return line.codePoints().map(letter -> letter < LAST_NARROW ? 1 : 2).sum();
    }
}
