package podium.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of one or more YAML documents. JSON is read too: it is YAML. */
public final class YamlText {

    /** Characters of a text at the most: some thousand manifests; what is larger is no manifest. */
    public static final int LENGTH_MAX = 10_000_000;

    /** A separator stands at the start of a line, inside block scalars too: no parser is needed to find it. */
    private static final Pattern SEPARATOR = Pattern.compile("^---(?=[ \\t\\r\\n]|$)", Pattern.MULTILINE);

    private YamlText() {}

    /** The documents of a text in order; those that hold nothing but comments are left out. */
    public static List<YamlDocument> parse(String text) {
        if (text.length() > LENGTH_MAX) {
            String length = Integer.toString(LENGTH_MAX);
            return List.of(YamlDocument.unreadable(Span.START, new YamlProblem(Span.START, "yaml.tooLong", length)));
        }
        int strange = firstStrange(text);
        if (strange >= 0) {
            Span where = Lines.of(text).span(strange, strange + 1);
            return List.of(YamlDocument.unreadable(where, new YamlProblem(where, "yaml.binary", hex(text, strange))));
        }
        List<YamlDocument> documents = new ArrayList<>();
        Lines lines = Lines.of(text);
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            add(text, start, separator.start(), lines, documents);
            start = separator.end();
        }
        add(text, start, text.length(), lines, documents);
        return documents;
    }

    private static void add(String text, int start, int end, Lines lines, List<YamlDocument> documents) {
        if (!isBlank(text, start, end)) {
            documents.add(new DocumentParser(text, start, end, lines).parse());
        }
    }

    private static boolean isBlank(String text, int start, int end) {
        boolean isComment = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            isComment = c == '\n' ? false : isComment || c == '#';
            if (!isComment && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    /** A character that no text has: the file is binary, or not in UTF-8. */
    private static int firstStrange(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isControl = c < ' ' && c != '\n' && c != '\r' && c != '\t';
            if (isControl || c == '\uFFFD' || c == '\uFFFE' || c == '\uFFFF') {
                return i;
            }
        }
        return -1;
    }

    private static String hex(String text, int at) {
        return "U+" + Integer.toHexString(0x10000 | text.charAt(at)).substring(1);
    }
}
