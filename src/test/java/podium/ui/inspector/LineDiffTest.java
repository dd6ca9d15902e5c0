package podium.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void marksWhatIsNewWhereverItStands() {
        assertThat(added("a b c", "a x c")).isEqualTo(".+.");
        assertThat(added("a b c", "x a b c")).isEqualTo("+...");
        assertThat(added("a b c", "a b c x")).isEqualTo("...+");
        assertThat(added("a b c d", "b d")).isEqualTo("..");
        assertThat(added("a b a b", "a b x a b")).isEqualTo("..+..");
        assertThat(added("", "a b")).isEqualTo("++");
        assertThat(added("a b", "a b")).isEqualTo("..");
        assertThat(added("s 1 t 2 u 3", "s 9 t 2 u 8")).isEqualTo(".+...+");
    }

    @Test
    void veryLongTextsAreComparedInPlace() {
        List<String> before = Collections.nCopies(3000, "a");
        List<String> after = Collections.nCopies(3000, "b");

        assertThat(LineDiff.added(before, after)).hasSize(3000).containsOnly(true);
    }

    private static String added(String before, String after) {
        boolean[] added = LineDiff.added(words(before), words(after));
        StringBuilder marks = new StringBuilder();
        for (boolean isAdded : added) {
            marks.append(isAdded ? '+' : '.');
        }
        return marks.toString();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ")).stream().filter(word -> !word.isEmpty()).collect(Collectors.toList());
    }
}
