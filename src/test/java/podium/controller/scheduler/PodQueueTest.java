package podium.controller.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

class PodQueueTest {

    @Test
    void onlyPodsAreQueued() {
        JsonObject tree = JsonObject.of("spec", JsonObject.of("schedulerName", Json.of("default-scheduler")));
        Resource pod = Resource.of(Key.of(Kind.POD, "default", "p"), tree);
        Resource node = Resource.of(Key.of(Kind.NODE, "node-1"), tree);

        assertThat(PodQueue.isCalledFor(new Change.Written(null, pod))).isTrue();
        assertThat(PodQueue.isCalledFor(new Change.Written(null, node))).isFalse();
    }
}
