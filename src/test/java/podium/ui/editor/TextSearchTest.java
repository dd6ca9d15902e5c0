package podium.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.ui.editor.TextSearch.Hit;

class TextSearchTest {

    @Test
    void everyPlaceIsFoundInAnyCaseUnlessCaseCounts() {
        assertThat(TextSearch.hits("Web web WEB", "web", false))
                .containsExactly(new Hit(0, 3), new Hit(4, 7), new Hit(8, 11));
        assertThat(TextSearch.hits("Web web WEB", "web", true)).containsExactly(new Hit(4, 7));
    }

    @Test
    void signsOfRegularExpressionsAreOrdinaryLetters() {
        assertThat(TextSearch.hits("a.b axb", "a.b", false)).containsExactly(new Hit(0, 3));
        assertThat(TextSearch.replaceAll("a.b", ".", "$1\\", false)).isEqualTo("a$1\\b");
    }

    @Test
    void anEmptyWordIsNowhere() {
        assertThat(TextSearch.hits("abc", "", false)).isEmpty();
    }

    @Test
    void searchingGoesRoundTheText() {
        List<Hit> hits = TextSearch.hits("x.x.x", "x", false);

        assertThat(TextSearch.next(hits, 1)).isEqualTo(1);
        assertThat(TextSearch.next(hits, 5)).isZero();
        assertThat(TextSearch.previous(hits, 2)).isZero();
        assertThat(TextSearch.previous(hits, 0)).isEqualTo(2);
        assertThat(TextSearch.next(List.of(), 0)).isEqualTo(-1);
    }
}
