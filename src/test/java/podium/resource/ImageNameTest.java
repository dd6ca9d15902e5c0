package podium.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {

    @ParameterizedTest
    @CsvSource({
        "nginx, latest",
        "nginx:1.27, 1.27",
        "localhost/nginx, latest",
        "registry:5000/nginx, latest",
        "Registry/nginx:a, a",
        "a/b/c_d__e--f:v1, v1",
        "nginx:latest@sha256:0123456789012345678901234567890123456789012345678901234567890123, latest",
        "nginx@sha256:0123456789012345678901234567890123456789012345678901234567890123, ''"
    })
    void aTagIsWhatStandsBehindTheName(String image, String tag) {
        assertThat(ImageName.tag(image)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "Nginx",
        "' nginx'",
        "nginx:",
        "nginx:a b",
        "a//b",
        "a_-b",
        "nginx@sha256:12",
        "0123456789012345678901234567890123456789012345678901234567890123"
    })
    void whatIsNoNameHasNoTag(String image) {
        assertThat(ImageName.tag(image)).isEmpty();
    }
}
