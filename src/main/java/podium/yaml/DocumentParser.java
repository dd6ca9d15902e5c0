package podium.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import podium.base.Json;

/** Parses one document of a text; its places are those of the whole text. */
final class DocumentParser {

    /** Deeper than any manifest, shallower than the stack. */
    private static final int DEPTH_MAX = 100;

    private static final int ALIASES_MAX = 100;

    private final String text;
    private final int start;
    private final int end;
    private final Lines lines;
    private final int firstLine;
    private final int firstColumn;

    DocumentParser(String text, int start, int end, Lines lines) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.lines = lines;
        this.firstLine = lines.line(start);
        this.firstColumn = lines.column(start);
    }

    YamlDocument parse() {
        try {
            Node root = compose();
            return root == null ? unreadable("yaml.empty", "") : converted(root);
        } catch (MarkedYAMLException wrong) {
            return unreadable(where(wrong), key(wrong), words(wrong));
        } catch (YAMLException wrong) {
            return unreadable("yaml.syntax", String.valueOf(wrong.getMessage()));
        }
    }

    private @Nullable Node compose() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH_MAX);
        options.setMaxAliasesForCollections(ALIASES_MAX);
        options.setCodePointLimit(YamlText.LENGTH_MAX);
        return new Yaml(options).compose(new StringReader(text.substring(start, end)));
    }

    private YamlDocument converted(Node root) {
        Map<String, Span> spans = new TreeMap<>();
        Map<String, Span> keys = new TreeMap<>();
        List<YamlProblem> problems = new ArrayList<>();
        NodeConverter converter = new NodeConverter(this::span, spans, keys, problems);
        Json tree = converter.convert(root);
        return new YamlDocument(
                lines(),
                problems.isEmpty() ? tree : null,
                new TreeMap<>(spans),
                new TreeMap<>(keys),
                List.copyOf(problems),
                problems.stream().allMatch(problem -> problem.key().equals(YamlProblem.DUPLICATE)) ? tree : null,
                List.copyOf(converter.repeats()));
    }

    private YamlDocument unreadable(String key, String detail) {
        return unreadable(lines(), key, detail);
    }

    private YamlDocument unreadable(Span where, String key, String detail) {
        return YamlDocument.unreadable(lines(), new YamlProblem(where, key, detail));
    }

    private Span lines() {
        int from = start;
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return lines.span(from, Math.max(from, end));
    }

    private Span span(Node node) {
        return new Span(
                line(node.getStartMark().getLine()),
                column(node.getStartMark().getLine(), node.getStartMark().getColumn()),
                line(node.getEndMark().getLine()),
                column(node.getEndMark().getLine(), node.getEndMark().getColumn()));
    }

    private Span where(MarkedYAMLException wrong) {
        return wrong.getProblemMark() == null
                ? lines()
                : Span.at(
                        line(wrong.getProblemMark().getLine()),
                        column(
                                wrong.getProblemMark().getLine(),
                                wrong.getProblemMark().getColumn()));
    }

    /** Marks count from 0 and from the document's start, which may stand behind {@code ---} on its line. */
    private int line(int marked) {
        return firstLine + marked;
    }

    private int column(int markedLine, int marked) {
        return marked + (markedLine == 0 ? firstColumn : 1);
    }

    private static String key(MarkedYAMLException wrong) {
        String words = words(wrong);
        if (words.contains("(TAB)") || words.contains("'\\t'")) {
            return "yaml.tab";
        }
        return words.contains("undefined alias") ? "yaml.alias" : "yaml.syntax";
    }

    private static String words(MarkedYAMLException wrong) {
        String problem = String.valueOf(wrong.getProblem());
        return wrong.getContext() == null ? problem : wrong.getContext() + ": " + problem;
    }
}
