package podium.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.resource.IntOrPercent.Rounding;

class IntOrPercentTest {

    @ParameterizedTest
    @CsvSource({"25%, 10, 3, 2", "25%, 4, 1, 1", "0%, 7, 0, 0", "100%, 7, 7, 7", "1%, 1, 1, 0", "150%, 3, 5, 4"})
    void aPercentageIsRoundedAsAsked(String text, long total, long up, long down) {
        assertThat(IntOrPercent.of(Json.of(text), total, Rounding.UP)).isEqualTo(up);
        assertThat(IntOrPercent.of(Json.of(text), total, Rounding.DOWN)).isEqualTo(down);
    }

    @Test
    void aNumberIsItself() {
        assertThat(IntOrPercent.of(Json.of(7), 3, Rounding.UP)).isEqualTo(7);
    }

    @Test
    void whatIsNeitherMeansNone() {
        assertThat(IntOrPercent.of(null, 3, Rounding.UP)).isZero();
        assertThat(IntOrPercent.of(Json.of("many"), 3, Rounding.UP)).isZero();
    }
}
