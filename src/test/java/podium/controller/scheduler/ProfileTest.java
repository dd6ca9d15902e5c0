package podium.controller.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    @ParameterizedTest
    @CsvSource({"3, 3", "99, 99", "100, 100", "200, 100", "1000, 420", "5000, 500", "6000, 300"})
    void aPartOfALargeClusterIsEnough(int all, int enough) {
        assertThat(Profile.enoughNodes(all)).isEqualTo(enough);
    }
}
