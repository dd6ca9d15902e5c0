package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarningsTest {

    @Test
    void eachIsToldOnceAndNoneWithControlCharacters() {
        assertThat(Warnings.headers(List.of("a \"b\"", "a \"b\"", "two\nlines", "")))
                .containsExactly("299 - \"a \\\"b\\\"\"");
    }

    @Test
    void whatIsTooLongTogetherIsCutAndEnds() {
        List<String> long300 = IntStream.range(0, 20)
                .mapToObj(i -> i % 10 + "x".repeat(298) + i)
                .toList();

        List<String> headers = Warnings.headers(long300);

        assertThat(headers).hasSize(16).allSatisfy(header -> assertThat(header).hasSize(256 + 8));
    }
}
