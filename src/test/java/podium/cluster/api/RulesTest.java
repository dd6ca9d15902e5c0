package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import podium.cluster.api.AskedApi.Answer;

/**
 * What is wrong or odd about objects, rule by rule: {@code golden/rules} holds blocks of a claim, of what is asked and of what
 * is answered, a cause a line behind {@code >} and a warning a line behind {@code !}.
 *
 * <p>Asked is {@code container}, fields of a pod's only container; {@code spec}, fields of a pod's spec; {@code post PATH} or
 * {@code patch PATH}, a whole body; {@code get PATH}, nothing. What begins with {@code given} is asked before, and is taken.
 */
class RulesTest {

    private static final String PODS = "/api/v1/namespaces/default/pods";

    /** One block. */
    record Rule(String claim, String text) {
        @Override
        public String toString() {
            return claim;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of("mounts", "volumes", "containers", "pods", "pod-updates", "logs", "cluster")
                .flatMap(RulesTest::read);
    }

    private static Stream<Rule> read(String file) {
        try (InputStream in = RulesTest.class.getResourceAsStream("/golden/rules/" + file + ".txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n"))
                    .map(String::strip)
                    .map(block -> new Rule(
                            file + ": " + block.substring(0, block.indexOf('\n')),
                            block.substring(block.indexOf('\n') + 1)));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isHeld(Rule rule) {
        StringBuilder expected = new StringBuilder();
        StringBuilder got = new StringBuilder();
        try (RuleRows server = new RuleRows()) {
            for (String line : rule.text().split("\n")) {
                if (line.startsWith(">") || line.startsWith("!")) {
                    expected.append(line).append('\n');
                } else if (line.startsWith("given ")) {
                    Answer given = ask(server, line.substring("given ".length()));
                    assertThat(given.code()).as(given.message()).isLessThan(300);
                } else {
                    got.append(said(ask(server, line)));
                }
            }
        }

        assertThat(got.toString()).isEqualTo(expected.toString());
    }

    private static Answer ask(RuleRows server, String line) {
        String[] words = line.split(" ", 2);
        return switch (words[0]) {
            case "container" -> server.create(PODS, RuleRows.podWith(words[1]));
            case "spec" -> server.create(PODS, RuleRows.pod(words[1]));
            case "get" -> server.get(words[1]);
            case "post" -> server.create(words[1].split(" ", 2)[0], words[1].split(" ", 2)[1]);
            case "patch" -> server.patch(words[1].split(" ", 2)[0], words[1].split(" ", 2)[1]);
            default -> throw new AssertionError(line);
        };
    }

    private static String said(Answer answer) {
        String causes = RuleRows.causes(answer);
        String warnings = RuleRows.warnings(answer);
        boolean isOtherwiseRefused = causes.isEmpty() && answer.code() >= 300;
        return behind("> ", isOtherwiseRefused ? answer.message() : causes) + behind("! ", warnings);
    }

    private static String behind(String mark, String lines) {
        return lines.isEmpty() ? "" : mark + lines.replace("\n", "\n" + mark) + "\n";
    }
}
