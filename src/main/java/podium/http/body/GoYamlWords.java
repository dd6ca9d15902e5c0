package podium.http.body;

import java.util.List;
import podium.yaml.YamlProblem;

/** What is wrong with a YAML text, in the words of Go's parser, which learners know from kubectl. */
final class GoYamlWords {

    /**
     * @param here a part of the words of the parser used here
     * @param go what Go's parser says
     * @param isGrammar whether Go finds it in the grammar, where it counts lines from 0
     */
    private record Word(String here, String go, boolean isGrammar) {}

    private static final List<Word> WORDS = List.of(
            new Word("that cannot start any token", "found character that cannot start any token", false),
            new Word("mapping values are not allowed here", "mapping values are not allowed in this context", false),
            new Word("could not find expected ':'", "could not find expected ':'", false),
            new Word("found unexpected end of stream", "found unexpected end of stream", false),
            new Word(
                    "sequence entries are not allowed",
                    "block sequence entries are not allowed in this context",
                    false),
            new Word("expected ',' or ']'", "did not find expected ',' or ']'", true),
            new Word("expected ',' or '}'", "did not find expected ',' or '}'", true),
            new Word("while parsing a block collection", "did not find expected '-' indicator", true),
            new Word("expected <block end>", "did not find expected key", true),
            new Word("the node content", "did not find expected node content", true));

    private GoYamlWords() {}

    static String of(YamlProblem problem) {
        int line = problem.where().line();
        for (Word word : WORDS) {
            if (problem.detail().contains(word.here)) {
                return placed(word.isGrammar ? line - 1 : line, word.go);
            }
        }
        return placed(line, problem.detail());
    }

    /** Go does not name the first line. */
    private static String placed(int line, String words) {
        return line <= 1 ? "yaml: " + words : "yaml: line " + line + ": " + words;
    }
}
