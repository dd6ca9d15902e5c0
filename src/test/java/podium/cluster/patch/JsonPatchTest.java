package podium.cluster.patch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;

/** What the API server's library of JSON Patch does where the RFC says otherwise or nothing. */
class JsonPatchTest {

    private static final JsonObject TREE =
            json("{'a':'1','list':['x','y'],'in/side':{'til~de':'2'}}").asObject();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'copy','from':'/none','path':'/b'} | {'a':'1','list':['x','y'],'in/side':{'til~de':'2'},'b':null}",
                "{'op':'test','path':'/none','value':null} | {'a':'1','list':['x','y'],'in/side':{'til~de':'2'}}",
                "{'op':'test','path':'/none'} | {'a':'1','list':['x','y'],'in/side':{'til~de':'2'}}",
                "{'op':'replace','path':'','value':{'b':'2'}} | {'b':'2'}",
                "{'op':'remove','path':'/list/+1'} | {'a':'1','list':['x'],'in/side':{'til~de':'2'}}",
                "{'op':'add','path':'/list/-1','value':'z'} | {'a':'1','list':['x','y','z'],'in/side':{'til~de':'2'}}",
                "{'op':'add','path':'/list/-','value':'z'} | {'a':'1','list':['x','y','z'],'in/side':{'til~de':'2'}}",
                "{'op':'remove','path':'/in~1side/til~0de'} | {'a':'1','list':['x','y'],'in/side':{}}",
                "{'op':'remove','path':'whatever/list'} | {'a':'1','in/side':{'til~de':'2'}}",
            })
    void whatIsTaken(String operation, String expected) {
        assertThat(JsonPatch.apply(TREE, JsonArray.of(json(operation))))
                .isEqualTo(new Patched.Tree(json(expected).asObject()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'remove','path':'a'}",
                "{'op':'remove','path':''}",
                "{'op':'remove'}",
                "{'op':'test','path':'/a','value':null}",
                "{'op':'test','path':'/none/deeper','value':null}",
                "{'op':'add','path':'/list/3','value':'z'}",
                "{'op':'add','path':'/list/-4','value':'z'}",
                "{'op':'replace','path':'/list/-','value':'z'}",
                "{'op':'move','from':'/none','path':'/b'}",
                "{'op':'merge','path':'/a','value':'z'}",
            })
    void whatIsRefused(String operation) {
        assertThat(JsonPatch.apply(TREE, JsonArray.of(json(operation))))
                .isEqualTo(new Patched.Refused(422, "the server rejected our request due to an error in our request"));
    }

    @Test
    void copiesOfCopiesEnd() {
        JsonArray doubling = JsonArray.EMPTY;
        for (int i = 0; i < 40; i++) {
            doubling = doubling.plus(json("{'op':'copy','from':'/in~1side','path':'/in~1side/n" + i + "'}"));
        }

        assertThat(JsonPatch.apply(TREE, doubling)).isInstanceOf(Patched.Refused.class);
    }

    private static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"'))).json();
    }
}
