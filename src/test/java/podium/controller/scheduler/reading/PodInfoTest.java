package podium.controller.scheduler.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

class PodInfoTest {

    private static JsonArray image(String name) {
        return JsonArray.of(JsonObject.of("image", Json.of(name)));
    }

    @Test
    void theImagesOfInitContainersCountToo() {
        JsonObject spec = JsonObject.of("containers", image("app:v1"), "initContainers", image("setup"));
        Resource pod = Resource.of(Key.of(Kind.POD, "default", "p"), JsonObject.of("spec", spec));

        assertThat(PodInfo.of(pod).images()).containsExactly("setup:latest", "app:v1");
    }
}
