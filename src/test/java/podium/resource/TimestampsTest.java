package podium.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonString;

class TimestampsTest {

    private static final List<Long> INSTANTS =
            List.of(0L, 999L, 1_000L, 951_827_696_000L, 1_767_225_600_000L, 1_767_311_999_123L, 4_102_444_799_000L);

    @Test
    void timestampsAreWrittenToTheSecondAndReadBack() {
        for (long ms : INSTANTS) {
            JsonString text = Timestamps.of(ms);

            assertThat(text.value()).isEqualTo(Instant.ofEpochSecond(ms / 1000).toString());
            assertThat(Timestamps.parse(text)).isEqualTo(Timestamps.wholeSecond(ms));
        }
    }

    @Test
    void microsecondsAreWrittenAlways() {
        assertThat(Timestamps.micros(1_767_225_600_007L).value()).isEqualTo("2026-01-01T00:00:00.007000Z");
        assertThat(Timestamps.parse(Timestamps.micros(1_767_225_600_007L))).isEqualTo(1_767_225_600_007L);
    }

    @Test
    void otherOffsetsAreInstantsToo() {
        assertThat(Timestamps.parse(Json.of("2026-01-01T09:00:00+09:00"))).isEqualTo(1_767_225_600_000L);
    }

    @Test
    void whatIsNoInstantIsNone() {
        for (String text :
                List.of("", "soon", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z")) {
            assertThat(Timestamps.parse(Json.of(text))).isEqualTo(-1);
        }
        assertThat(Timestamps.parse(null)).isEqualTo(-1);
    }
}
