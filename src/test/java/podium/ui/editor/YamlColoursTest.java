package podium.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlColoursTest {

    @Test
    void aFieldAndItsValue() {
        assertThat(coloured("  image: shop/web:1.5")).containsExactly("key image", "sign :", "text shop/web:1.5");
    }

    @Test
    void numbersAndTruthValues() {
        assertThat(coloured("replicas: 4\npaused: true\nport: 80a"))
                .containsExactly(
                        "key replicas",
                        "sign :",
                        "number 4",
                        "key paused",
                        "sign :",
                        "number true",
                        "key port",
                        "sign :",
                        "text 80a");
    }

    @Test
    void flowMappingsOfMappings() {
        assertThat(coloured("metadata: { labels: { app: web } }"))
                .containsExactly(
                        "key metadata",
                        "sign :",
                        "sign {",
                        "key labels",
                        "sign :",
                        "sign {",
                        "key app",
                        "sign :",
                        "text web",
                        "sign }",
                        "sign }");
    }

    @Test
    void listsCommentsAndSeparators() {
        assertThat(coloured("---\n- name: web # the first\n# all of it"))
                .containsExactly(
                        "sign ---",
                        "sign -",
                        "key name",
                        "sign :",
                        "text web",
                        "comment # the first",
                        "comment # all of it");
    }

    @Test
    void aHashWithinAWordBeginsNoComment() {
        assertThat(coloured("image: a#b")).containsExactly("key image", "sign :", "text a#b");
    }

    @Test
    void quotedTextsAndKeys() {
        assertThat(coloured("\"a b\": 'it''s'")).containsExactly("key \"a b\"", "sign :", "text 'it''s'");
    }

    @Test
    void aBlockIsTextUntilTheIndentEnds() {
        assertThat(coloured("run: |\n  key: value\n\n  # no comment\nnext: 1"))
                .containsExactly(
                        "key run",
                        "sign :",
                        "sign |",
                        "text key: value",
                        "text # no comment",
                        "key next",
                        "sign :",
                        "number 1");
    }

    @Test
    void aBlockInAListAndALineBehindIt() {
        assertThat(coloured("args:\n- |\n  key: 1\n    more: 2\n- name: 3"))
                .containsExactly(
                        "key args",
                        "sign :",
                        "sign -",
                        "sign |",
                        "text key: 1",
                        "text more: 2",
                        "sign -",
                        "key name",
                        "sign :",
                        "number 3");
    }

    private static List<String> coloured(String text) {
        String[] lines = text.split("\n", -1);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            YamlColours.of(number -> lines[number], i).stream()
                    .map(part -> part.style().replace("yaml-", "") + " " + line.substring(part.from(), part.to()))
                    .forEach(parts::add);
        }
        return parts;
    }
}
