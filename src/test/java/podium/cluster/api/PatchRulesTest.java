package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.JsonObject;

/** What patches are refused with, and what they are warned of. */
class PatchRulesTest {

    private static final String MAPS = "/api/v1/namespaces/default/configmaps";
    private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/default/deployments";
    private static final String TEMPLATE = "'template':{'metadata':{'labels':{'app':'x'}},'spec':{'tolerations':"
            + "[{'key':'k','operator':'Exists'}],'containers':[{'name':'a','image':'x:1'}]}}";

    private final AskedApi server = new AskedApi();

    @BeforeEach
    void make() {
        server.ask("POST", MAPS, quoted("{'metadata':{'name':'c'},'data':{'a':'1'}}"));
        server.ask(
                "POST",
                DEPLOYMENTS,
                quoted("{'metadata':{'name':'d'},'spec':{'selector':{'matchLabels':{'app':'x'}}," + TEMPLATE + "}}"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "strategic-merge | [1] | 400 | json: cannot unmarshal array into Go value of type map[string]interface {}",
                "merge | null | 400 | Invalid JSON Patch",
                "merge | 1 | 400 | error decoding patch: json: cannot unmarshal number into Go value of type"
                        + " map[string]interface {}",
                "json | ['x'] | 400 | error decoding patch: json: cannot unmarshal string into Go value of type"
                        + " handlers.jsonPatchOp",
                "json | [{'op':1}] | 400 | error decoding patch: json: cannot unmarshal number into Go struct field"
                        + " jsonPatchOp.op of type string",
                "strategic-merge | {'metadata':{'$deleteFromPrimitiveList':['x']}} | 400 |"
                        + " invalid patch format of primitive list",
                "strategic-merge | {'metadata':{'$setElementOrderfinalizers':['x']}} | 400 |"
                        + " invalid patch format of setElementOrder list",
                "strategic-merge | {'spec':{'template':{'spec':{'$setElementOrder/containers':'a'}}}} | 500 |"
                        + " expected a []interface {}, but received a string",
                "strategic-merge | {'spec':{'template':{'spec':{'$setElementOrder/none':[]}}}} | 500 |"
                        + " unable to find api field in struct PodSpec for the json field \"none\"",
                "strategic-merge | {'spec':{'template':{'spec':{'containers':['a']}}}} | 500 |"
                        + " list element types are not identical: [[map[image:x:1 imagePullPolicy:IfNotPresent name:a"
                        + " resources:map[] terminationMessagePath:/dev/termination-log terminationMessagePolicy:File]]"
                        + " [a]]",
                "strategic-merge | {'spec':{'template':{'spec':{'$deleteFromPrimitiveList/tolerations':"
                        + "[{'key':'k'}]}}}} | 500 | cannot merge lists without merge key for struct",
                "strategic-merge | {'spec':{'$patch':1}} | 500 | unknown patch type: %!s(int64=1) in map: map[$patch:1]",
            })
    void aPatchThatCannotBeReadIsToldInGosWords(String type, String patch, int code, String message) {
        AskedApi.Answer answer = server.patch(type, DEPLOYMENTS + "/d", quoted(patch));

        assertThat(answer.message()).isEqualTo(message);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'spec':{'replicas':'two'}} | map[spec:map[replicas:two]] | unrecognized type: int32",
                "{'spec':{'replicas':1.5}} | map[spec:map[replicas:1.5]] | cannot convert float64 to int32",
                "{'spec':{'paused':'no'}} | map[spec:map[paused:no]] | unrecognized type: bool",
                "{'spec':{'template':{'spec':{'nodeName':5}}}} |"
                        + " map[spec:map[template:map[spec:map[nodeName:5]]]] | cannot convert int64 to string",
                "{'spec':{'template':{'spec':{'containers':{}}}}} |"
                        + " map[spec:map[template:map[spec:map[containers:map[]]]]] | cannot restore slice from map",
                "{'spec':{'template':'x'}} | map[spec:map[template:x]] | cannot restore struct from: string",
                "{'metadata':{'labels':['x']}} | map[metadata:map[labels:[x]]] | cannot restore map from slice",
            })
    void aStrategicPatchIsBroughtIntoFormWithoutJson(String patch, String echo, String fault) {
        AskedApi.Answer answer = server.patch("strategic-merge", DEPLOYMENTS + "/d", quoted(patch));

        assertThat(answer.message()).isEqualTo(" \"\" is invalid: patch: Invalid value: \"" + echo + "\": " + fault);
        assertThat(answer.code()).isEqualTo(422);
    }

    @Test
    void aStrategicPatchTakesAWholeNumberHoweverItIsWritten() {
        AskedApi.Answer answer =
                server.patch("strategic-merge", DEPLOYMENTS + "/d", quoted("{'spec':{'replicas':2.0}}"));

        assertThat(answer.body().object("spec").number("replicas", 0)).isEqualTo(2);
    }

    @Test
    void whatStandsTwiceInAPatchIsWarnedOf() {
        String twice = quoted("{'data':{'b':'1','b':'2'},'foo':1,'bar':2}");

        AskedApi.Answer merged = server.patch("merge", MAPS + "/c", twice);
        AskedApi.Answer operated = server.patch(
                "json", MAPS + "/c", quoted("[{'op':'add','op':'add','extra':1,'path':'/data/c','value':'3'}]"));

        assertThat(merged.warnings())
                .containsExactly(
                        "duplicate field \\\"data.b\\\"", "unknown field \\\"bar\\\"", "unknown field \\\"foo\\\"");
        assertThat(operated.warnings())
                .containsExactly(
                        "json patch duplicate field \\\"[0].op\\\"", "json patch unknown field \\\"[0].extra\\\"");
        assertThat(operated.body().object("data")).isEqualTo(AskedApi.json(quoted("{'a':'1','b':'2','c':'3'}")));
    }

    @Test
    void tooManyOperationsAreRefusedUnread() {
        String many = "[" + "{'op':'test','path':'/kind','value':'ConfigMap'},".repeat(10_000)
                + "{'op':'test','path':'/kind','value':'ConfigMap'}]";

        JsonObject refusal = server.patch("json", MAPS + "/c", quoted(many)).body();

        assertThat(refusal.string("reason")).isEqualTo("RequestEntityTooLarge");
        assertThat(refusal.string("message"))
                .isEqualTo("Request entity too large: The allowed maximum operations in a JSON patch is 10000, got"
                        + " 10001");
        assertThat(refusal.has("details")).isFalse();
    }

    @Test
    void ofAnotherKindCanOnlyAStrategicPatchSpeak() {
        String other = quoted("{'kind':'Secret'}");

        AskedApi.Answer merged = server.patch("merge", MAPS + "/c", other);
        AskedApi.Answer strategic = server.patch("strategic-merge", MAPS + "/c", other);

        assertThat(merged.message()).endsWith("converting (v1.Secret) to (core.ConfigMap): unknown conversion");
        assertThat(strategic.body().string("kind")).isEqualTo("ConfigMap");
    }

    @Test
    void aScaleIsPatchedByTheSameRules() {
        AskedApi.Answer refused =
                server.patch("strategic-merge", DEPLOYMENTS + "/d/scale", quoted("{'spec':{'replicas':'two'}}"));
        AskedApi.Answer warned =
                server.patch("merge", DEPLOYMENTS + "/d/scale", quoted("{'spec':{'replicas':3,'extra':1}}"));

        assertThat(refused.code()).isEqualTo(422);
        assertThat(warned.warnings()).containsExactly("unknown field \\\"spec.extra\\\"");
        assertThat(warned.body().object("spec").number("replicas", 0)).isEqualTo(3);
    }

    @Test
    void keysThatStandTwiceInYamlAreToldByTheirLines() {
        String twice = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: y}
                data: {a: "1"}
                data:
                  a: "2"
                """;
        String fault = "yaml: unmarshal errors:\n  line 6: key \"data\" already set in map";

        AskedApi.Answer strictly = server.ask("POST", MAPS + "?fieldValidation=Strict", "application/yaml", twice);
        AskedApi.Answer applied = server.ask(
                "PATCH", MAPS + "/y?fieldManager=m&fieldValidation=Strict", "application/apply-patch+yaml", twice);
        AskedApi.Answer warned = server.ask("PATCH", MAPS + "/y?fieldManager=m", "application/apply-patch+yaml", twice);

        assertThat(strictly.message())
                .isEqualTo("ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: "
                        + fault);
        assertThat(applied.message()).isEqualTo("error strict decoding YAML: error converting YAML to JSON: " + fault);
        assertThat(warned.body().object("data").string("a")).isEqualTo("2");
        assertThat(warned.warnings()).isEmpty(); // no header takes more than one line
    }

    @Test
    void aPatchOfNothingIsNotRead() {
        assertThat(server.patch("merge", MAPS + "/none", "{").message()).isEqualTo("configmaps \"none\" not found");
    }

    @Test
    void anOwnerThatIsNamedTwiceIsOne() {
        String owner = "{'apiVersion':'v1','kind':'ConfigMap','name':'c','uid':'u-1'}";
        String owned = "{'metadata':{'name':'o','ownerReferences':[" + owner + "," + owner + "]}}";

        AskedApi.Answer made = server.ask("POST", MAPS, quoted(owned));
        AskedApi.Answer patched = server.patch("merge", MAPS + "/o", quoted(owned));

        assertThat(made.body().object("metadata").array("ownerReferences").size())
                .isEqualTo(1);
        assertThat(made.warnings())
                .singleElement()
                .asString()
                .startsWith(".metadata.ownerReferences contains duplicate entries; API server dedups")
                .endsWith("duplicate UID(s) observed: u-1");
        assertThat(patched.warnings())
                .singleElement()
                .asString()
                .startsWith(".metadata.ownerReferences contains duplicate entries after mutating admission happens;");
    }

    @Test
    void anApplyOfNothingIsOfNoKind() {
        assertThat(server.ask("PATCH", MAPS + "/c?fieldManager=m", "application/apply-patch+yaml", "null")
                        .message())
                .isEqualTo("invalid object type: /, Kind=");
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
