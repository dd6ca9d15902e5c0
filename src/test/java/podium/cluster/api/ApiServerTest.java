package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.Admission;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.store.CatalogueFiles;

class ApiServerTest {

    private static final ApiServer API = new ApiServer(CatalogueFiles.read());
    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");

    private static final Key ANY_POD = Key.of(Kind.POD, "default", "");
    private static final String CONTAINERS = "{'containers':[{'name':'app','image':'nginx:1.27'}]}";

    private final Draft draft = new Draft(ClusterState.empty(Chance.seeded(1)), 0);

    ApiServerTest() {
        draft.create(Key.of(Kind.NAMESPACE, "default"), JsonObject.EMPTY);
    }

    @Test
    void applyingAManifestFillsInWhatItDoesNotSay() {
        Resource web = apply(deployment("nginx:1.27"));

        assertThat(web.spec().number("replicas", 0)).isEqualTo(1);
        assertThat(web.spec().object("strategy").object("rollingUpdate").toString())
                .isEqualTo("{\"maxUnavailable\":\"25%\",\"maxSurge\":\"25%\"}");
        assertThat(container(web).toString())
                .isEqualTo("{\"name\":\"app\",\"image\":\"nginx:1.27\",\"resources\":{},"
                        + "\"terminationMessagePath\":\"/dev/termination-log\","
                        + "\"terminationMessagePolicy\":\"File\",\"imagePullPolicy\":\"IfNotPresent\"}");
    }

    @Test
    void applyingAgainChangesTheImageAndKeepsWhatOthersChanged() {
        apply(deployment("nginx:1.27"));
        Json replicas = json("[{'op':'replace','path':'/spec/replicas','value':3}]");
        API.carryOut(new Request.Patch(WEB, "", Request.PatchType.JSON, replicas), draft);

        Resource web = apply(deployment("nginx:1.28"));

        assertThat(container(web).string("image")).isEqualTo("nginx:1.28");
        assertThat(web.spec().number("replicas", 0)).isEqualTo(3);
        assertThat(web.generation()).isEqualTo(3);
    }

    @Test
    void applyingTheSameAgainWritesNothing() {
        Resource first = apply(deployment("nginx:1.27"));

        assertThat(apply(deployment("nginx:1.27"))).isSameAs(first);
    }

    @Test
    void scalingThroughTheSubresourceSetsReplicas() {
        apply(deployment("nginx:1.27"));

        JsonObject scale =
                json("{'metadata':{'name':'web'},'spec':{'replicas':5}}").asObject();
        Draft.Result result = API.carryOut(new Request.Update(WEB, "scale", scale), draft);

        assertThat(result.problem()).isNull();
        assertThat(draft.state().get(WEB).spec().number("replicas", 0)).isEqualTo(5);
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPath() {
        JsonObject body =
                json("{'metadata':{'name':'web'},'spec':{'replica':1}}").asObject();

        Draft.Result result = API.carryOut(new Request.Create(WEB, body), draft);

        assertThat(result.problem().message())
                .isEqualTo("Deployment in version \"v1\" cannot be handled as a Deployment: strict decoding error:"
                        + " unknown field \"spec.replica\"");
    }

    @Test
    void podsOfOneTemplateShareAllButTheNameOfTheirTokenVolume() {
        Admission admission = API.admission();

        JsonObject first = admission.admit(ANY_POD, podOfTemplate(), draft).tree();
        JsonObject second = admission.admit(ANY_POD, podOfTemplate(), draft).tree();

        JsonObject spec = first.object("spec");
        assertThat(spec.array("tolerations").size()).isEqualTo(2);
        assertThat(spec.array("tolerations")).isSameAs(second.object("spec").array("tolerations"));
        JsonObject volume = spec.array("volumes").object(0);
        assertThat(volume.string("name")).matches("kube-api-access-[a-z0-9]{5}");
        assertThat(volume.string("name"))
                .isNotEqualTo(second.object("spec").array("volumes").object(0).string("name"));
        assertThat(volume.get("projected"))
                .isSameAs(second.object("spec").array("volumes").object(0).get("projected"));
        assertThat(first.object("status").toString()).isEqualTo("{\"phase\":\"Pending\",\"qosClass\":\"BestEffort\"}");
    }

    @Test
    void aControllersPodIsAdmittedAsAnyOther() {
        JsonObject spec = podOfTemplate().object("spec");
        Resource asked = API.carryOut(
                        new Request.Create(
                                Key.of(Kind.POD, "default", "p"), JsonObject.of("spec", spec.without("nodeName"))),
                        draft)
                .object();

        JsonObject made = API.admission().admit(ANY_POD, podOfTemplate(), draft).tree();

        assertThat(unnamed(made.object("spec"))).isEqualTo(unnamed(asked.spec()));
    }

    private static String unnamed(JsonObject spec) {
        return spec.toString().replaceAll("kube-api-access-[a-z0-9]{5}", "kube-api-access-");
    }

    private JsonObject podOfTemplate() {
        JsonObject spec =
                apply(deployment("nginx:1.27")).spec().object("template").object("spec");
        return JsonObject.of("metadata", JsonObject.of("generateName", Json.of("web-")), "spec", spec);
    }

    @Test
    void thePodsOwnWordAboutTheTokenCountsBeforeItsAccounts() {
        account("quiet", "{'automountServiceAccountToken':false,'imagePullSecrets':[{'name':'pull'}]}");

        assertThat(pod("a", "{'serviceAccountName':'quiet'}").spec().has("volumes"))
                .isFalse();
        assertThat(pod("b", "{'serviceAccountName':'quiet','automountServiceAccountToken':true}")
                        .spec()
                        .array("volumes")
                        .size())
                .isEqualTo(1);
        assertThat(pod("c", "{'automountServiceAccountToken':false}").spec().has("volumes"))
                .isFalse();
    }

    @Test
    void anAccountGivesItsPullSecretsToPodsWithoutAny() {
        account("puller", "{'imagePullSecrets':[{'name':'pull'}]}");

        assertThat(pod("a", "{'serviceAccountName':'puller'}").spec().array("imagePullSecrets"))
                .hasToString("[{\"name\":\"pull\"}]");
        assertThat(pod("b", "{'serviceAccountName':'puller','imagePullSecrets':[{'name':'own'}]}")
                        .spec()
                        .array("imagePullSecrets"))
                .hasToString("[{\"name\":\"own\"}]");
    }

    @Test
    void whatIsMountedAtTheTokensPathStays() {
        Resource pod = pod(
                "a",
                "{'volumes':[{'name':'mine','emptyDir':{}}],'containers':[{'name':'app','image':'nginx:1.27',"
                        + "'volumeMounts':[{'name':'mine','mountPath':'/var/run/secrets/kubernetes.io/serviceaccount'}]}]}");

        assertThat(pod.spec().array("volumes").size()).isEqualTo(1);
    }

    @Test
    void aPodWithoutItsAccountIsRefusedOnceItsNamespaceIsNoLongerNew() {
        Draft later = new Draft(draft.state(), 10_000);

        Draft.Result result = API.carryOut(
                new Request.Create(
                        Key.of(Kind.POD, "default", "p"),
                        json("{'spec':" + CONTAINERS + "}").asObject()),
                later);

        assertThat(result.problem().message())
                .isEqualTo("pods \"p\" is forbidden: error looking up service account default/default:"
                        + " serviceaccount \"default\" not found");
    }

    private void account(String name, String body) {
        Key key = Key.of(Kind.SERVICE_ACCOUNT, "default", name);
        assertThat(API.carryOut(new Request.Create(key, json(body).asObject()), draft)
                        .problem())
                .isNull();
    }

    private Resource pod(String name, String spec) {
        JsonObject wanted = json(spec).asObject();
        JsonObject whole = wanted.has("containers")
                ? wanted
                : wanted.with("containers", json(CONTAINERS).asObject().array("containers"));
        Draft.Result result = API.carryOut(
                new Request.Create(Key.of(Kind.POD, "default", name), JsonObject.of("spec", whole)), draft);
        assertThat(result.problem()).isNull();
        return result.object();
    }

    @Test
    void theServersOwnNamespacesStay() {
        Key key = Key.of(Kind.NAMESPACE, "default");

        Draft.Result result = API.carryOut(new Request.Delete(key, DeleteOptions.DEFAULT), draft);

        assertThat(result.problem().message())
                .isEqualTo("namespaces \"default\" is forbidden: this namespace may not be deleted");
    }

    private Resource apply(JsonObject manifest) {
        Draft.Result result = API.carryOut(new Request.Apply(WEB, manifest), draft);
        assertThat(result.problem()).isNull();
        return result.object();
    }

    private static JsonObject container(Resource deployment) {
        return deployment
                .spec()
                .object("template")
                .object("spec")
                .array("containers")
                .object(0);
    }

    private static JsonObject deployment(String image) {
        return json("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web'},'spec':{"
                        + "'selector':{'matchLabels':{'app':'web'}},'template':{'metadata':{'labels':{'app':'web'}},"
                        + "'spec':{'containers':[{'name':'app','image':'" + image + "'}]}}}}")
                .asObject();
    }

    private static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"'))).json();
    }
}
