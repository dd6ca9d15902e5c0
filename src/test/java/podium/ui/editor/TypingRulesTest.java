package podium.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingRulesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\",                    0",
                "\"kind: Pod\",           0",
                "\"spec:\",               2",
                "\"  template: # why\",   4",
                "\"    - name: web\",     6",
                "\"    - env:\",          8",
                "\"  replicas: 4\",       2",
                "\"    - \",              6",
            })
    void theNextLineIsIndentedAsItsFieldAsks(String line, int spaces) {
        assertThat(TypingRules.indentAfter(line)).isEqualTo(" ".repeat(spaces));
    }
}
