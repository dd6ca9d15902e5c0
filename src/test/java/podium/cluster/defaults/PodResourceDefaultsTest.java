package podium.cluster.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.schema.Catalogue;
import podium.schema.Definition;
import podium.store.CatalogueFiles;

/** What a pod asks for as a whole follows from its limits and its containers. */
class PodResourceDefaultsTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    @Test
    void aWholeAsksForWhatItsContainersAskForAndElseForWhatItMayUse() {
        JsonObject whole = filled("{'resources':{'limits':{'cpu':'4','memory':'1Gi'}},"
                + "'containers':[{'resources':{'requests':{'cpu':'2'}}},{'resources':{'requests':{'cpu':'1'}}}]}");

        assertThat(whole.object("requests").string("cpu")).isEqualTo("3");
        assertThat(whole.object("requests").string("memory")).isEqualTo("1Gi");
    }

    @Test
    void withoutLimitsNothingIsAdded() {
        JsonObject whole = filled(
                "{'resources':{'requests':{'cpu':'4'}},'containers':[{'resources':{'requests':{'memory':'1'}}}]}");

        assertThat(whole).hasToString("{\"requests\":{\"cpu\":\"4\"}}");
    }

    @Test
    void hugePagesOfContainersAreTheWholes() {
        JsonObject whole = filled("{'resources':{'limits':{'cpu':'1'}},"
                + "'containers':[{'resources':{'limits':{'hugepages-2Mi':'4Mi'}}}]}");

        assertThat(whole.object("limits").string("hugepages-2Mi")).isEqualTo("4Mi");
        assertThat(whole.object("requests").string("hugepages-2Mi")).isEqualTo("4Mi");
    }

    private static JsonObject filled(String spec) {
        String pod = "{\"spec\":" + spec.replace('\'', '"') + "}";
        JsonObject tree = ((JsonReader.Value) JsonReader.read(pod)).json().asObject();
        Definition definition = CATALOGUE.definition("api.core.v1.Pod");
        return Defaults.fill(definition, tree).object("spec").object("resources");
    }
}
