package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.JsonArray;
import podium.base.JsonObject;

class DeploymentConditionsTest {

    private static final JsonObject AVAILABLE = DeploymentConditions.of("Available", "True", "Enough", "", 0);
    private static final JsonObject PROGRESSING = DeploymentConditions.of("Progressing", "True", "Created", "a", 0);
    private static final JsonArray BOTH = JsonArray.of(PROGRESSING, AVAILABLE);

    @Test
    void aConditionThatSaysTheSameIsLeftAsItWas() {
        JsonObject again = DeploymentConditions.of("Progressing", "True", "Created", "another message", 9_000);

        assertThat(DeploymentConditions.with(BOTH, again)).isSameAs(BOTH);
    }

    @Test
    void oneWithAnotherReasonGoesToTheEndAndKeepsTheTimeOfItsTransition() {
        JsonObject updated = DeploymentConditions.of("Progressing", "True", "Updated", "b", 9_000);

        assertThat(DeploymentConditions.with(BOTH, updated))
                .containsExactly(AVAILABLE, updated.with("lastTransitionTime", "1970-01-01T00:00:00Z"));
    }

    @Test
    void oneWithAnotherStatusIsATransition() {
        JsonObject failed = DeploymentConditions.of("Progressing", "False", "TimedOut", "c", 9_000);

        assertThat(DeploymentConditions.with(BOTH, failed)).containsExactly(AVAILABLE, failed);
    }

    @Test
    void progressRenewsEvenWhatSaysTheSame() {
        JsonObject again = DeploymentConditions.of("Progressing", "True", "Created", "another message", 9_000);

        assertThat(DeploymentConditions.renewed(BOTH, again))
                .containsExactly(AVAILABLE, again.with("lastTransitionTime", "1970-01-01T00:00:00Z"));
    }
}
