package podium.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

class SameMeaningTest {

    private static JsonObject container(String image, String memory) {
        JsonObject requests = JsonObject.EMPTY.with("memory", memory);
        return JsonObject.EMPTY.with("image", image).with("resources", JsonObject.of("requests", requests));
    }

    private static Json containers(String image, String memory) {
        return JsonObject.of("containers", JsonArray.of(container(image, memory)));
    }

    @Test
    void oneAmountMayBeWrittenInTwoWays() {
        assertThat(SameMeaning.of(containers("a", "1Gi"), containers("a", "1073741824")))
                .isTrue();
        assertThat(SameMeaning.of(containers("a", "1Gi"), containers("a", "1G")))
                .isFalse();
    }

    @Test
    void whatIsNoAmountIsComparedAsItIsWritten() {
        assertThat(SameMeaning.of(containers("1Gi", "1"), containers("1073741824", "1")))
                .isFalse();
    }

    @Test
    void nothingIsTheSameAsNothingOnly() {
        assertThat(SameMeaning.of(null, null)).isTrue();
        assertThat(SameMeaning.of(null, JsonObject.EMPTY)).isFalse();
    }
}
