package podium.controller.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;

class ResourceQuotaControllerTest {

    private static final Key QUOTA = Key.of(FurtherKinds.RESOURCE_QUOTA, "default", "few");
    private static final Key POD = Key.of(Kind.POD, "default", "p");

    private final TestCluster cluster = TestCluster.of(new ResourceQuotaController());

    private JsonObject used() {
        return cluster.get(QUOTA).status().object("used");
    }

    private void limit(String... names) {
        JsonObject hard = JsonObject.EMPTY;
        for (String name : names) {
            hard = hard.with(name, "5");
        }
        cluster.create(QUOTA, Trees.of(FurtherKinds.RESOURCE_QUOTA).with("spec", JsonObject.of("hard", hard)));
        cluster.settle();
    }

    @Test
    void whatIsThereAlreadyIsCounted() {
        cluster.create(POD, Trees.of(Kind.POD));

        limit("pods", "configmaps", "count/pods");

        assertThat(used())
                .isEqualTo(JsonObject.EMPTY
                        .with("pods", "1")
                        .with("configmaps", "0")
                        .with("count/pods", "1"));
        assertThat(cluster.get(QUOTA).status().object("hard").string("pods")).isEqualTo("5");
    }

    @Test
    void whatGoesOrEndsLeavesRoom() {
        cluster.create(POD, Trees.of(Kind.POD));
        limit("pods", "count/pods");

        cluster.write(draft -> draft.updateStatus(POD, JsonObject.of("phase", Json.of("Succeeded"))))
                .settle();
        assertThat(used()).isEqualTo(JsonObject.EMPTY.with("pods", "0").with("count/pods", "1"));

        cluster.delete(POD, DeleteOptions.of(Propagation.Background)).settle();
        assertThat(used()).isEqualTo(JsonObject.EMPTY.with("pods", "0").with("count/pods", "0"));
    }
}
