package podium.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.ui.inspector.RuleText.Emphasis;
import podium.ui.inspector.RuleText.Piece;

class RuleTextTest {

    @Test
    void aStatementIsALineAndItsNumbersAndAsidesAreSetOff() {
        List<List<Piece>> lines =
                RuleText.lines("At most 5 pods may exist (4 wanted + 1 surge); 4 exist, so 1 may be added");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .containsExactly(
                        new Piece(Emphasis.PLAIN, "At most "),
                        new Piece(Emphasis.NUMBER, "5"),
                        new Piece(Emphasis.PLAIN, " pods may exist "),
                        new Piece(Emphasis.ASIDE, "(4 wanted + 1 surge)"));
        assertThat(numbers(lines.get(1))).containsExactly("4", "1");
    }

    @Test
    void digitsOfNamesAreNoNumbers() {
        for (String text :
                List.of("web-7c5-x2 goes", "image shop/web:1.5 is new", "node-1 has it", "r5 grows", "v1.36")) {
            assertThat(numbers(RuleText.lines(text).get(0))).as(text).isEmpty();
        }
        assertThat(numbers(RuleText.lines("waits 0.5 s, then 12.").get(0))).containsExactly("0.5", "12");
    }

    @Test
    void japaneseStatementsEndWithTheirOwnStop() {
        List<List<Piece>> lines = RuleText.lines("最大 5 個です。今は 4 個（必要 4）なので 1 個増やします");

        assertThat(lines).hasSize(2);
        assertThat(numbers(lines.get(0))).containsExactly("5");
        assertThat(lines.get(1)).contains(new Piece(Emphasis.ASIDE, "（必要 4）"));
    }

    private static List<String> numbers(List<Piece> line) {
        return line.stream()
                .filter(piece -> piece.emphasis() == Emphasis.NUMBER)
                .map(Piece::text)
                .toList();
    }
}
