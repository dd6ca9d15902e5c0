package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.cluster.api.Managers.CONFIG;
import static podium.cluster.api.Managers.WEB;
import static podium.cluster.api.Managers.config;
import static podium.cluster.api.Managers.json;
import static podium.cluster.api.Managers.web;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.JsonReader.Repeat;
import podium.cluster.Answer;
import podium.cluster.Problem;
import podium.cluster.Request;
import podium.cluster.Request.PatchType;
import podium.cluster.WriteOptions;
import podium.cluster.WriteOptions.FieldValidation;

class ServerSideApplyTest {

    private final Managers managers = new Managers();

    @Test
    void aFieldThatSomebodyElseAppliesTooStaysWhenOneGivesItUp() {
        managers.apply("a", CONFIG, config("{'x':'1','y':'2'}"));
        managers.apply("b", CONFIG, config("{'x':'1'}"));

        managers.apply("a", CONFIG, config("{'y':'2'}"));

        assertThat(managers.get(CONFIG).tree().object("data")).isEqualTo(json("{'x':'1','y':'2'}"));
        assertThat(managers.owners(CONFIG)).isEqualTo("b Apply {'f:data':{'f:x':{}}}\na Apply {'f:data':{'f:y':{}}}\n");
    }

    @Test
    void whatNobodyOwnedIsNotTakenAwayByAnApply() {
        managers.create("", CONFIG, config("{'x':'1'}"));

        managers.apply("a", CONFIG, config("{'y':'2'}"));

        assertThat(managers.owners(CONFIG))
                .isEqualTo("a Apply {'f:data':{'f:y':{}}}\nbefore-first-apply Update {'f:data':{'.':{},'f:x':{}}}\n");
    }

    @Test
    void severalConflictsAreToldByManagerWithOneCauseEach() {
        managers.apply("b", CONFIG, config("{'x':'1','y':'1'}"));
        managers.apply("a", CONFIG, config("{'z':'1'}"));

        Problem problem =
                managers.apply("c", CONFIG, config("{'x':'2','y':'2','z':'2'}")).problem();

        assertThat(problem.message())
                .isEqualTo("Apply failed with 3 conflicts: conflicts with \"a\":\n- .data.z\nconflicts with \"b\":\n"
                        + "- .data.x\n- .data.y");
        assertThat(problem.causes()).hasSize(3).allMatch(cause -> cause.reason().equals("FieldManagerConflict"));
        assertThat(managers.owners(CONFIG)).doesNotContain("c Apply");
    }

    @Test
    void anUnknownFieldAndAWrongTypeAreTheServersFault() {
        Problem problem = managers.apply("a", WEB, web("nginx:1", ",'replica':1,'replicas':'x'"))
                .problem();

        assertThat(problem.code()).isEqualTo(500);
        assertThat(problem.message())
                .isEqualTo("failed to create typed patch object (/web; apps/v1, Kind=Deployment):"
                        + " .spec.replica: field not declared in schema");
    }

    @Test
    void applyingAScaleOwnsNothingButTheReplicas() {
        managers.apply("a", WEB, web("nginx:1", ",'replicas':1"));
        String scale = "{'apiVersion':'autoscaling/v1','kind':'Scale','metadata':{'name':'web'},'spec':{'replicas':4}}";

        Answer refused = managers.apply("b", WEB, "scale", json(scale).asObject(), false);
        managers.apply("b", WEB, "scale", json(scale).asObject(), true);

        assertThat(refused.problem().message())
                .isEqualTo("Apply failed with 1 conflict: conflict with \"a\": .spec.replicas");
        assertThat(managers.get(WEB).spec().number("replicas", 0)).isEqualTo(4);
        assertThat(managers.owners(WEB)).contains("b Apply/scale {'f:spec':{'f:replicas':{}}}\n");
    }

    @Test
    void anObjectOfAnotherKindIsNotApplied() {
        Problem problem = managers.apply("a", CONFIG, "{'apiVersion':'v1','kind':'Secret','metadata':{'name':'c'}}")
                .problem();

        assertThat(problem.message()).isEqualTo("invalid object type: /v1, Kind=Secret");
    }

    @Test
    void aUidOfWhatIsNotThereIsAConflict() {
        String body = "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c','uid':'u-1'}}";

        Problem problem = managers.apply("a", CONFIG, body).problem();

        assertThat(problem.code()).isEqualTo(409);
        assertThat(problem.message())
                .isEqualTo("Operation cannot be fulfilled on configmaps \"c\": uid mismatch: the provided object"
                        + " specified uid u-1, and no existing object was found");
    }

    @Test
    void aFieldThatStandsTwiceIsRefusedWhereThatIsAsked() {
        List<Repeat> repeats = List.of(new Repeat("data", "x", 2, 1));
        WriteOptions options = new WriteOptions(FieldValidation.WARN, repeats, true, "a", false);
        Request apply = new Request.Patch(CONFIG, "", PatchType.APPLY, json(config("{'x':'1'}")));

        Answer warned = managers.ask(apply, options);
        Answer refused = managers.ask(apply, new WriteOptions(FieldValidation.STRICT, repeats, false, "a", false));

        assertThat(warned.warnings())
                .containsExactly(
                        "error converting YAML to JSON: yaml: unmarshal errors:\n  line 1: key \"x\" already set"
                                + " in map");
        assertThat(refused.problem().message()).startsWith("error strict decoding YAML: error converting YAML to JSON");
    }

    @Test
    void anEmptyListOfOwnersForgetsThemAll() {
        managers.apply("a", CONFIG, config("{'x':'1'}"));

        managers.merge("b", CONFIG, "", "{'metadata':{'managedFields':[]}}");

        assertThat(managers.owners(CONFIG)).isEmpty();
    }

    @Test
    void ownersThatAreNoneAreNotTakenOver() {
        managers.apply("a", CONFIG, config("{'x':'1'}"));

        managers.merge("b", CONFIG, "", "{'metadata':{'managedFields':[{'manager':'z','operation':'Steal'}]}}");

        assertThat(managers.owners(CONFIG)).isEqualTo("a Apply {'f:data':{'f:x':{}}}\n");
    }

    @Test
    void whatOnlyAMachineWritesHasNoOwner() {
        managers.create("", CONFIG, config("{'x':'1'}"));
        managers.merge("", CONFIG, "", "{'data':{'y':'1'}}");

        assertThat(managers.get(CONFIG).metadata().has("managedFields")).isFalse();
    }

    @Test
    void theOldestOfTooManyOwnersArePutTogether() {
        managers.create("first", CONFIG, config("{'x':'1'}"));
        for (int i = 0; i < 12; i++) {
            managers.later().merge("m" + i, CONFIG, "", "{'data':{'k" + i + "':'1'}}");
        }

        List<String> owners = managers.owners(CONFIG).lines().toList();

        assertThat(owners).hasSize(10);
        assertThat(owners.get(0))
                .isEqualTo("ancient-changes Update {'f:data':{'.':{},'f:k0':{},'f:k1':{},'f:k2':{},'f:x':{}}}");
    }

    @Test
    void kubectlTakesOverWhatItAppliedOnTheClientsSide() {
        String last =
                "{\\\"apiVersion\\\":\\\"v1\\\",\\\"kind\\\":\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\"},"
                        + "\\\"data\\\":{\\\"x\\\":\\\"1\\\",\\\"y\\\":\\\"1\\\"}}";
        managers.create(
                "kubectl-client-side-apply",
                CONFIG,
                "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c','annotations':{"
                        + "'kubectl.kubernetes.io/last-applied-configuration':\"" + last
                        + "\"}},'data':{'x':'1','y':'1'}}");

        Answer answer = managers.apply("kubectl", CONFIG, config("{'x':'2'}"));

        JsonObject annotations = managers.get(CONFIG).annotations();
        assertThat(answer.problem()).isNull();
        assertThat(annotations.string("kubectl.kubernetes.io/last-applied-configuration"))
                .isEqualTo("{\"apiVersion\":\"v1\",\"data\":{\"x\":\"2\"},\"kind\":\"ConfigMap\","
                        + "\"metadata\":{\"name\":\"c\"}}\n");
        assertThat(managers.apply("other", CONFIG, config("{'x':'3'}")).problem())
                .isNotNull();
    }
}
