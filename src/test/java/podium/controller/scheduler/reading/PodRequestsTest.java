package podium.controller.scheduler.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.OrderedMap;

class PodRequestsTest {

    private static final long MEBI = 1024 * 1024;

    @Test
    void containersAddUpAndTheLargestInitContainerCounts() {
        JsonObject spec = JsonObject.of(
                "containers", JsonArray.of(container("1", "100Mi"), container("500m", "50Mi")),
                "initContainers", JsonArray.of(container("2", "10Mi"), container("1", "200Mi")));

        assertThat(PodRequests.of(spec)).isEqualTo(cpuAndMemory(2000, 200 * MEBI));
    }

    @Test
    void sidecarsRunBesideTheContainersAndBesideLaterInitContainers() {
        JsonObject sidecar = container("1", "10Mi").with("restartPolicy", "Always");
        JsonObject spec = JsonObject.of(
                "containers", JsonArray.of(container("1", "10Mi")),
                "initContainers", JsonArray.of(container("2500m", "1Mi"), sidecar, container("1700m", "1Mi")));

        assertThat(PodRequests.of(spec)).isEqualTo(cpuAndMemory(2700, 20 * MEBI));
    }

    @Test
    void thePodsOwnRequestAndItsOverheadCount() {
        JsonObject spec = JsonObject.builder()
                .put("containers", JsonArray.of(container("1", "10Mi")))
                .put("resources", JsonObject.of("requests", JsonObject.of("cpu", Json.of("3"))))
                .put("overhead", JsonObject.of("cpu", Json.of("250m"), "memory", Json.of("5Mi")))
                .build();

        assertThat(PodRequests.of(spec)).isEqualTo(cpuAndMemory(3250, 15 * MEBI));
    }

    @Test
    void containersThatAskForNothingCountForSomethingInScores() {
        JsonObject bare = JsonObject.of("name", Json.of("a"));
        JsonObject spec = JsonObject.of("containers", JsonArray.of(bare, bare, container("1", "10Mi")));

        assertThat(PodRequests.of(spec)).isEqualTo(cpuAndMemory(1000, 10 * MEBI));
        assertThat(PodRequests.nonZero(spec)).isEqualTo(cpuAndMemory(1200, 410 * MEBI));
    }

    @Test
    void extendedResourcesAreCountedByName() {
        JsonObject list = JsonObject.of("nvidia.com/gpu", Json.of("2"), "pods", Json.of("110"));

        assertThat(Resources.of(list))
                .isEqualTo(
                        new Resources(0, 0, 0, OrderedMap.<String, Long>empty().with("nvidia.com/gpu", 2L)));
    }

    private static Resources cpuAndMemory(long milliCpu, long memory) {
        return new Resources(milliCpu, memory, 0, OrderedMap.empty());
    }

    private static JsonObject container(String cpu, String memory) {
        JsonObject requests = JsonObject.of("cpu", Json.of(cpu), "memory", Json.of(memory));
        return JsonObject.of("resources", JsonObject.of("requests", requests));
    }
}
