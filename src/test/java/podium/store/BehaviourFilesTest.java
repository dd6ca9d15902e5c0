package podium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Messages;
import podium.sim.kubelet.NamedBehaviour;

class BehaviourFilesTest {

    private static final List<NamedBehaviour> ALL = BehaviourFiles.read();

    @Test
    void theBehavioursOfTheProgramAreSound() {
        assertThat(ALL).extracting(NamedBehaviour::name).contains("slow-image", "crash-loop");
        assertThat(ALL).allMatch(behaviour -> behaviour.problems().isEmpty());
    }

    @Test
    void eachHasANameInEveryLanguage() {
        for (var language : MessageFiles.LANGUAGES) {
            Messages messages = MessageFiles.read(language);

            assertThat(ALL).allMatch(behaviour -> messages.has("behaviour.named." + behaviour.name()));
        }
    }

    @Test
    void aBehaviourTakesThePlaceOfAnother() {
        JsonObject before = JsonObject.builder()
                .put("example.com/team", "shop")
                .put("sim.podium/pull", "3s")
                .put("sim.podium/app.start", "4s")
                .build();

        JsonObject after = NamedBehaviour.of("slow", JsonObject.of("ready-after", Json.of("5s")))
                .replaceIn(before);

        assertThat(after)
                .isEqualTo(JsonObject.builder()
                        .put("example.com/team", "shop")
                        .put("sim.podium/app.start", "4s")
                        .put("sim.podium/ready-after", "5s")
                        .build());
    }
}
