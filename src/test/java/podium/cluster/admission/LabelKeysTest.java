package podium.cluster.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.JsonReader;

class LabelKeysTest {

    private static final JsonObject LABELS = json("{'app':'web','hash':'x'}");

    @Test
    void aSelectorGetsThePodsOwnValues() {
        JsonObject spec = json("{'topologySpreadConstraints':[{'labelSelector':{'matchLabels':{'app':'web'}},"
                + "'matchLabelKeys':['hash','absent']}]}");

        JsonObject selector = LabelKeys.merged(spec, LABELS)
                .array("topologySpreadConstraints")
                .object(0)
                .object("labelSelector");

        assertThat(selector)
                .isEqualTo(json("{'matchLabels':{'app':'web'},"
                        + "'matchExpressions':[{'key':'hash','operator':'In','values':['x']}]}"));
    }

    @Test
    void otherValuesAreAskedForToo() {
        JsonObject spec = json("{'affinity':{'podAntiAffinity':{'preferredDuringSchedulingIgnoredDuringExecution':["
                + "{'weight':1,'podAffinityTerm':{'labelSelector':{},'mismatchLabelKeys':['app']}}]}}}");

        JsonObject term = LabelKeys.merged(spec, LABELS)
                .object("affinity")
                .object("podAntiAffinity")
                .array("preferredDuringSchedulingIgnoredDuringExecution")
                .object(0)
                .object("podAffinityTerm");

        assertThat(term.object("labelSelector"))
                .isEqualTo(json("{'matchExpressions':[{'key':'app','operator':'NotIn','values':['web']}]}"));
    }

    @Test
    void aPodWithoutSuchKeysStaysAsItIs() {
        JsonObject spec = json("{'topologySpreadConstraints':[{'labelSelector':{}}],'affinity':{'nodeAffinity':{}}}");

        assertThat(LabelKeys.merged(spec, LABELS)).isEqualTo(spec);
    }

    private static JsonObject json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"')))
                .json()
                .asObject();
    }
}
