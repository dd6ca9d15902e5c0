package podium.cluster.patch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.resource.Kind;
import podium.schema.Definition;
import podium.store.CatalogueFiles;

class LastAppliedTest {

    private static final Definition DEPLOYMENT = CatalogueFiles.read().definition(Kind.DEPLOYMENT);

    @Test
    void whatTheManifestNoLongerHasGoesAndWhatOthersPutThereStays() {
        JsonObject first =
                manifest("{'metadata':{'name':'web','labels':{'a':'1','b':'2'}},'spec':{'minReadySeconds':5}}");
        JsonObject live = first.change("metadata", metadata -> metadata.change("labels", l -> l.with("other", "x")))
                .change("spec", spec -> spec.with("replicas", 3));

        JsonObject after = applied(live, manifest("{'metadata':{'name':'web','labels':{'a':'9'}},'spec':{}}"));

        assertThat(after.object("metadata").object("labels")).isEqualTo(json("{'a':'9','other':'x'}"));
        assertThat(after.object("spec")).isEqualTo(json("{'replicas':3}"));
    }

    @Test
    void aContainerThatTheManifestNoLongerHasGoesAndAForeignOneStays() {
        JsonObject first =
                containers("{'name':'a','image':'a:1'},{'name':'b','image':'b:1','env':[{'name':'E','value':'1'}]}");
        JsonObject live = withContainers(
                first,
                "[{'name':'a','image':'a:1'},{'name':'b','image':'b:1','env':[{'name':'E','value':'1'}]},{'name':'x','image':'x'}]");

        JsonObject after = applied(live, containers("{'name':'b','image':'b:2'}"));

        Json expected = json("[{'name':'b','image':'b:2'},{'name':'x','image':'x'}]");
        assertThat(after.at("spec", "template", "spec", "containers")).isEqualTo(expected);
    }

    @Test
    void changingTheStrategyTakesTheOldOnesParametersAway() {
        JsonObject live = manifest("{'metadata':{'name':'web'},'spec':{'strategy':{'type':'RollingUpdate'}}}")
                .change(
                        "spec",
                        spec -> spec.change("strategy", s -> s.with("rollingUpdate", json("{'maxSurge':'25%'}"))));

        JsonObject after =
                applied(live, manifest("{'metadata':{'name':'web'},'spec':{'strategy':{'type':'Recreate'}}}"));

        assertThat(after.at("spec", "strategy")).isEqualTo(json("{'type':'Recreate'}"));
    }

    @Test
    void theSameManifestAgainIsNoChange() {
        JsonObject first = containers("{'name':'a','image':'a:1','ports':[{'containerPort':80}]}");

        assertThat(LastApplied.patch(DEPLOYMENT, first, first)).isEqualTo(new Patched.Tree(JsonObject.EMPTY));
    }

    @Test
    void theAnnotationHoldsTheManifestAsKubectlWritesIt() {
        JsonObject annotated = manifest("{'spec':{'replicas':1},'kind':'Deployment','metadata':{'name':'a<b'}}");

        assertThat(annotated.object("metadata").object("annotations").string(LastApplied.ANNOTATION))
                .isEqualTo("{\"kind\":\"Deployment\",\"metadata\":{\"annotations\":{},\"name\":\"a\\u003cb\"},"
                        + "\"spec\":{\"replicas\":1}}\n");
    }

    private static JsonObject applied(JsonObject live, JsonObject manifest) {
        JsonObject patch = ((Patched.Tree) LastApplied.patch(DEPLOYMENT, live, manifest)).tree();
        return ((Patched.Tree) StrategicMergePatch.apply(DEPLOYMENT, live, patch)).tree();
    }

    private static JsonObject containers(String items) {
        return withContainers(manifest("{'metadata':{'name':'web'}}"), "[" + items + "]", true);
    }

    private static JsonObject withContainers(JsonObject deployment, String items) {
        return withContainers(deployment, items, false);
    }

    private static JsonObject withContainers(JsonObject deployment, String items, boolean isManifest) {
        JsonObject changed = deployment.with(
                "spec", JsonObject.of("template", JsonObject.of("spec", JsonObject.of("containers", json(items)))));
        return isManifest ? LastApplied.annotated(changed) : changed;
    }

    private static JsonObject manifest(String text) {
        return LastApplied.annotated(json(text).asObject());
    }

    private static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"'))).json();
    }
}
