package podium.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a word stands in a text. */
final class TextSearch {

    /** More hits than this are not counted; a text with so many is not searched but read. */
    static final int HITS_MAX = 10_000;

    private TextSearch() {}

    /** @param end exclusive */
    record Hit(int start, int end) {}

    /** Every place of the word in order, at most {@value #HITS_MAX}; none of an empty word. */
    static List<Hit> hits(String text, String word, boolean isCaseMatched) {
        List<Hit> hits = new ArrayList<>();
        if (word.isEmpty()) {
            return hits;
        }
        Matcher matcher = pattern(word, isCaseMatched).matcher(text);
        while (hits.size() < HITS_MAX && matcher.find()) {
            hits.add(new Hit(matcher.start(), matcher.end()));
        }
        return hits;
    }

    /** The place in the list of the first hit from a place of the text on; the first of all behind the last; -1 of none. */
    static int next(List<Hit> hits, int from) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() >= from) {
                return i;
            }
        }
        return hits.isEmpty() ? -1 : 0;
    }

    /** The place in the list of the last hit before a place of the text; the last of all before the first; -1 of none. */
    static int previous(List<Hit> hits, int before) {
        for (int i = hits.size() - 1; i >= 0; i--) {
            if (hits.get(i).start() < before) {
                return i;
            }
        }
        return hits.size() - 1;
    }

    static String replaceAll(String text, String word, String replacement, boolean isCaseMatched) {
        return pattern(word, isCaseMatched).matcher(text).replaceAll(Matcher.quoteReplacement(replacement));
    }

    private static Pattern pattern(String word, boolean isCaseMatched) {
        int flags = Pattern.LITERAL | (isCaseMatched ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Pattern.compile(word, flags);
    }
}
