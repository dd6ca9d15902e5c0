package podium.controller.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.fixture.Workloads;

class TemplateHashTest {

    private static final JsonObject TEMPLATE = PodTemplates.of(Workloads.deployment(1));

    @Test
    void itIsSpelledWithLettersThatMakeNoWords() {
        assertThat(TemplateHash.of(TEMPLATE, 0)).matches("[456789bcdf]{1,10}");
    }

    @Test
    void theOrderOfFieldsAndTheHashItselfDoNotCount() {
        JsonObject reordered = JsonObject.of("spec", TEMPLATE.object("spec"), "metadata", TEMPLATE.object("metadata"));

        assertThat(TemplateHash.of(PodTemplates.withHash(reordered, "anything"), 0))
                .isEqualTo(TemplateHash.of(TEMPLATE, 0));
    }

    @Test
    void anotherTemplateAndACollisionEachGiveAnother() {
        JsonObject other = PodTemplates.of(Workloads.withImage(Workloads.deployment(1), "app:v2"));

        assertThat(TemplateHash.of(other, 0)).isNotEqualTo(TemplateHash.of(TEMPLATE, 0));
        assertThat(TemplateHash.of(TEMPLATE, 1)).isNotEqualTo(TemplateHash.of(TEMPLATE, 0));
    }

    @Test
    void templatesAreEqualWhenOnlyTheHashOrFieldsWithoutAValueDiffer() {
        JsonObject same = TEMPLATE.change(
                "metadata",
                metadata -> metadata.with("creationTimestamp", JsonNull.NULL)
                        .change("labels", labels -> labels.with(PodTemplates.HASH_LABEL, "bcd")));
        JsonObject labelled = TEMPLATE.change(
                "metadata", metadata -> metadata.change("labels", labels -> labels.with("a", Json.of("b"))));

        assertThat(PodTemplates.areEqual(TEMPLATE, same)).isTrue();
        assertThat(PodTemplates.areEqual(TEMPLATE, labelled)).isFalse();
    }
}
