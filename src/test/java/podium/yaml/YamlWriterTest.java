package podium.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;

class YamlWriterTest {

    @Test
    void writesAPodAsKubectlPrintsIt() {
        JsonObject container = JsonObject.builder()
                .put("name", "web")
                .put("image", "nginx:1.27")
                .put("resources", JsonObject.EMPTY)
                .put("args", JsonArray.of(Json.of("sleep"), Json.of("3600")))
                .build();
        JsonObject pod = JsonObject.builder()
                .put("kind", "Pod")
                .put("apiVersion", "v1")
                .put("metadata", JsonObject.of("name", Json.of("web"), "creationTimestamp", JsonNull.NULL))
                .put("spec", JsonObject.of("hostNetwork", JsonBoolean.TRUE, "containers", JsonArray.of(container)))
                .put("status", JsonObject.EMPTY)
                .build();

        assertThat(YamlWriter.write(pod)).isEqualTo("""
                apiVersion: v1
                kind: Pod
                metadata:
                  creationTimestamp: null
                  name: web
                spec:
                  containers:
                  - args:
                    - sleep
                    - "3600"
                    image: nginx:1.27
                    name: web
                    resources: {}
                  hostNetwork: true
                status: {}
                """);
    }

    @Test
    void quotesOnlyWhatWouldBeReadAsSomethingElse() {
        assertThat(inline("nginx:1.27")).isEqualTo("nginx:1.27");
        assertThat(inline("2026-01-01T00:00:00Z")).isEqualTo("\"2026-01-01T00:00:00Z\"");
        assertThat(inline("25%")).isEqualTo("25%");
        assertThat(inline("yes")).isEqualTo("\"yes\"");
        assertThat(inline("")).isEqualTo("\"\"");
        assertThat(inline("1e3")).isEqualTo("\"1e3\"");
        assertThat(inline("12:30")).isEqualTo("\"12:30\"");
        assertThat(inline("0/3 nodes are available: 3 cordoned")).isEqualTo("'0/3 nodes are available: 3 cordoned'");
        assertThat(inline("it's # no comment")).isEqualTo("'it''s # no comment'");
        assertThat(inline("-c")).isEqualTo("-c");
        assertThat(inline("- c")).isEqualTo("'- c'");
        assertThat(inline("a\u0007b")).isEqualTo("\"a\\u0007b\"");
    }

    @Test
    void writesSeveralLinesAsABlockAndListsInListsBehindTheirDashes() {
        JsonObject tree = JsonObject.of(
                "text",
                Json.of("one\n\ntwo\n"),
                "lists",
                JsonArray.of(JsonArray.of(Json.of(1), Json.of(2)), Json.of("a\nb")));

        assertThat(YamlWriter.write(tree)).isEqualTo("""
                lists:
                - - 1
                  - 2
                - |-
                  a
                  b
                text: |
                  one

                  two
                """);
    }

    @Test
    void ordersKeysNaturally() {
        List<String> keys = List.of("b", "a10", "a2", "a", "A", "a-1", "a02", "ab").stream()
                .sorted(NaturalOrder.KEYS)
                .collect(Collectors.toList());

        assertThat(keys).containsExactly("A", "a", "a-1", "a02", "a2", "a10", "ab", "b");
    }

    @Test
    void everyTextIsReadBackAsItWas() {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        for (String text : List.of(
                "",
                " ",
                "~",
                "null",
                "0x1F",
                "0o17",
                ".5",
                "+1",
                "1_000",
                "a: b",
                "a:",
                "#",
                "a #b",
                "'",
                "\"",
                "!x",
                "&x",
                "*x",
                "%x",
                "@x",
                "`x",
                "[",
                "{",
                "? x",
                "-",
                "---",
                "\t",
                "é",
                "日本語",
                "a\nb",
                "a\n",
                "\na",
                " a\nb",
                "a\n\n",
                "=",
                "<<",
                "2026-01-01",
                "1:20",
                "12e03",
                "y",
                "N",
                "Off",
                "a\\b",
                "x\u0085y",
                "🙂")) {
            String written = YamlWriter.write(JsonObject.of("k", JsonArray.of(Json.of(text))));

            assertThat(yaml.<Object>load(written)).as(written).hasToString("{k=[" + text + "]}");
        }
    }

    @Test
    void aLineKnowsItsPartsAndItsNode() {
        List<YamlLine> lines = YamlWriter.lines(JsonObject.of(
                "spec",
                JsonObject.of(
                        "containers", JsonArray.of(JsonObject.of("ratio", JsonNumber.of(new BigDecimal("0.5")))))));

        assertThat(lines.get(2).path()).isEqualTo("/spec/containers/0/ratio");
        assertThat(lines.get(2).pieces())
                .extracting(YamlLine.Piece::text)
                .containsExactly("  ", "- ", "ratio", ":", " ", "0.5");
        assertThat(lines.get(2).pieces())
                .extracting(YamlLine.Piece::part)
                .endsWith(
                        YamlLine.Part.KEY, YamlLine.Part.PUNCTUATION, YamlLine.Part.PUNCTUATION, YamlLine.Part.NUMBER);
    }

    private static String inline(String text) {
        String written = YamlWriter.write(Json.of(text));
        return written.substring(0, written.length() - 1);
    }
}
