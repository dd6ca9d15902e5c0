package podium.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlTextTest {

    private static final int GARBAGE_TEXTS = 2_000;

    @Test
    void aTextHasAsManyDocumentsAsItSeparates() {
        List<YamlDocument> documents = YamlText.parse("# only a comment\n---\na: 1\n---\n\n---\nb: [x, y]\n");

        assertThat(documents)
                .extracting(document -> String.valueOf(document.tree()))
                .containsExactly("{\"a\":1}", "{\"b\":[\"x\",\"y\"]}");
    }

    @Test
    void aBadDocumentSpoilsOnlyItself() {
        List<YamlDocument> documents = YamlText.parse("a: 1\n---\nb: [1, 2\n---\nc: 3\n");

        assertThat(documents).extracting(document -> document.problems().size()).containsExactly(0, 1, 0);
        assertThat(documents.get(1).problems().get(0).where().line()).isEqualTo(4);
    }

    @Test
    void fieldsAreFoundByTheirPath() {
        YamlDocument document = YamlText.parse("---\nspec:\n  containers:\n  - name: app\n    image: web:1\n")
                .get(0);

        assertThat(document.whereIs("spec.containers[0].image")).isEqualTo(new Span(5, 12, 5, 17));
        assertThat(document.whereIs("spec.containers[0].image.none")).isEqualTo(new Span(5, 5, 5, 10));
        assertThat(document.whereIs("spec.replicas")).isEqualTo(new Span(2, 1, 2, 5));
    }

    @Test
    void scalarsMeanWhatTheyMeanToKubernetes() {
        String text =
                "{a: yes, b: 80:30, c: 0644, d: 1e3, e: 2026-01-01, f: '1', g: ~, h: 0x1F, i: 1.50, j: -7, k: v1.36}";

        assertThat(YamlText.parse(text).get(0).tree())
                .hasToString(
                        "{\"a\":true,\"b\":\"80:30\",\"c\":420,\"d\":1000,\"e\":\"2026-01-01\",\"f\":\"1\",\"g\":null,"
                                + "\"h\":31,\"i\":1.50,\"j\":-7,\"k\":\"v1.36\"}");
    }

    @Test
    void mergeKeysFillInWhatIsMissing() {
        YamlDocument document = YamlText.parse("base: &b {x: 1, y: 2}\nderived: {<<: *b, y: 3}\n")
                .get(0);

        assertThat(document.tree()).hasToString("{\"base\":{\"x\":1,\"y\":2},\"derived\":{\"y\":3,\"x\":1}}");
    }

    @Test
    void everyMistakeHasItsOwnWordsAndPlace() {
        assertProblem("a:\n\tb: 1\n", "yaml.tab", 2);
        assertProblem("a: 1\nb: 2\na: 3\n", "yaml.duplicate", 3);
        assertProblem("a: *nowhere\n", "yaml.alias", 1);
        assertProblem("a: &a [*a]\n", "yaml.recursive", 1);
        assertProblem("a: \u0000\n", "yaml.binary", 1);
        assertProblem("? [x]\n: y\n", "yaml.key", 1);
        assertProblem("a: b: c\n", "yaml.syntax", 1);
    }

    @Test
    void anAnchorBombIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append(("a%d: &a%d [" + "*a%d, ".repeat(9) + "*a%d]\n")
                    .replace("*a%d", "*a" + (i - 1))
                    .replace("%d", "" + i));
        }

        assertProblem(bomb.toString(), "yaml.tooMany", -1);
    }

    @Test
    void aDeepNestIsRefused() {
        assertProblem("[".repeat(5_000), "yaml.syntax", 1);
    }

    @Test
    void tooLongATextIsRefusedUnread() {
        assertProblem("a".repeat(YamlText.LENGTH_MAX + 1), "yaml.tooLong", 1);
    }

    @Test
    void garbageGivesTreesOrProblemsAndNothingElse() {
        Random random = new Random(7);
        String letters = "ab:- \n\t#&*!|>'\"%@`{}[],?<0123.~\\";
        for (int i = 0; i < GARBAGE_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (YamlDocument document : YamlText.parse(text.toString())) {
                assertThat(document.tree() == null)
                        .as("%s", text)
                        .isEqualTo(!document.problems().isEmpty());
            }
        }
    }

    private static void assertProblem(String text, String key, int line) {
        List<YamlProblem> problems = YamlText.parse(text).get(0).problems();

        assertThat(problems).as(text.substring(0, Math.min(80, text.length()))).isNotEmpty();
        assertThat(problems.get(0).key()).isEqualTo(key);
        if (line > 0) {
            assertThat(problems.get(0).where().line()).isEqualTo(line);
        }
    }
}
