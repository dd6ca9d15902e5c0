package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;

/** What quotas, limits and classes say to changes of what is there. */
class ChargesTest {

    private static final String CORE = "/api/v1/namespaces/default/";
    private static final String CLAIM = CORE + "persistentvolumeclaims/c";

    private final AskedApi server = new AskedApi();

    @AfterEach
    void close() {
        server.close();
    }

    @BeforeEach
    void aQuotaThatHasBeenCounted() {
        made(
                CORE + "resourcequotas",
                "{metadata: {name: q}, spec: {hard: {services.nodeports: 1, requests.storage: 3Gi}}}");
        status(
                "resourcequotas/q",
                "'hard':{'services.nodeports':'1','requests.storage':'3Gi'},'used':"
                        + "{'services.nodeports':'0','requests.storage':'0'}");
    }

    @Test
    void aServiceIsChargedForThePortsItTakesAndGivesBack() {
        made(CORE + "services", "{metadata: {name: s}, spec: {ports: [{name: a, port: 1}]}}");

        assertThat(change(CORE + "services/s", "'spec':{'type':'NodePort'}").code())
                .isEqualTo(200);
        assertThat(used("services.nodeports")).isEqualTo("1");
        assertThat(change(CORE + "services/s", "'spec':{'ports':[{'name':'a','port':1},{'name':'b','port':2}]}")
                        .message())
                .isEqualTo("services \"s\" is forbidden: exceeded quota: q, requested: services.nodeports=1, used:"
                        + " services.nodeports=1, limited: services.nodeports=1");
        change(CORE + "services/s", "'spec':{'type':'ClusterIP'}");
        assertThat(used("services.nodeports")).isEqualTo("0");
    }

    @Test
    void aQuotaWithoutCountLetsNothingIn() {
        status("resourcequotas/q", "'used':{'services.nodeports':null}");

        assertThat(server.ask(
                                "POST",
                                CORE + "services",
                                "application/yaml",
                                "{metadata: {name: s}, spec: {ports: [{port: 1}]}}")
                        .message())
                .isEqualTo("services \"s\" is forbidden: status unknown for quota: q, resources: services.nodeports");
    }

    @Test
    void onlyABoundClaimOfAClassThatCanGrowGrows() {
        made(
                "/apis/storage.k8s.io/v1/storageclasses",
                "{metadata: {name: fixed}, provisioner: example.com/a, allowVolumeExpansion: false}");
        claim("fixed");

        status("persistentvolumeclaims/c", "'phase':'Bound','capacity':{'storage':'1Gi'}");
        assertThat(change(CLAIM, size("2Gi")).message())
                .isEqualTo(
                        "persistentvolumeclaims \"c\" is forbidden: only dynamically provisioned pvc can be resized and"
                                + " the storageclass that provisions the pvc must support resize");
        change("/apis/storage.k8s.io/v1/storageclasses/fixed", "'allowVolumeExpansion':true");
        assertThat(change(CLAIM, size("2Gi")).code()).isEqualTo(200);
        assertThat(used("requests.storage")).isEqualTo("2Gi");
        assertThat(change(CLAIM, size("4Gi")).message())
                .isEqualTo("persistentvolumeclaims \"c\" is forbidden: exceeded quota: q, requested:"
                        + " requests.storage=2Gi, used: requests.storage=2Gi, limited: requests.storage=3Gi");
    }

    @Test
    void aGrowingClaimStaysWithinTheLimits() {
        claim("any");
        status("persistentvolumeclaims/c", "'phase':'Bound','capacity':{'storage':'1Gi'}");
        made(
                CORE + "limitranges",
                "{metadata: {name: l}, spec: {limits: [{type: PersistentVolumeClaim, max: {storage: 1Gi}}]}}");

        assertThat(change(CLAIM, size("2Gi")).message())
                .isEqualTo(
                        "persistentvolumeclaims \"c\" is forbidden: maximum storage usage per PersistentVolumeClaim is"
                                + " 1Gi, but request is 2Gi");
    }

    @Test
    void aPodThatSaysItAsAWholeNeedNotSayItOfItsContainers() {
        made(CORE + "resourcequotas", "{metadata: {name: cpu}, spec: {hard: {requests.cpu: 1}}}");
        status("resourcequotas/cpu", "'hard':{'requests.cpu':'1'},'used':{'requests.cpu':'0'}");

        made(
                CORE + "pods",
                "{metadata: {name: p}, spec: {resources: {requests: {cpu: 300m}}, containers: [{name: a, image: b}]}}");

        assertThat(read("resourcequotas/cpu").object("used").string("requests.cpu"))
                .isEqualTo("300m");
    }

    @Test
    void aSecondDefaultClassIsRefusedHoweverItBecomesOne() {
        String classes = "/apis/scheduling.k8s.io/v1/priorityclasses";
        made(classes, "{metadata: {name: a}, value: 1, globalDefault: true}");
        made(classes, "{metadata: {name: b}, value: 2}");

        assertThat(change(classes + "/b", "'globalDefault':true").message())
                .isEqualTo("priorityclasses.scheduling.k8s.io \"b\" is forbidden: PriorityClass a is already marked as"
                        + " default. Only one default can exist");
        assertThat(change(classes + "/a", "'description':'x'").code()).isEqualTo(200);
    }

    private void claim(String storageClass) {
        made(
                CORE + "persistentvolumeclaims",
                "{metadata: {name: c}, spec: {accessModes: [ReadWriteOnce], storageClassName: " + storageClass
                        + ", resources: {requests: {storage: 1Gi}}}}");
    }

    private static String size(String size) {
        return "'spec':{'resources':{'requests':{'storage':'" + size + "'}}}";
    }

    private String used(String resource) {
        return read("resourcequotas/q").object("used").string(resource, "");
    }

    private JsonObject read(String object) {
        return server.ask("GET", CORE + object, "").body().object("status");
    }

    private void status(String object, String fields) {
        assertThat(change(CORE + object + "/status", "'status':{" + fields + "}")
                        .code())
                .isEqualTo(200);
    }

    private AskedApi.Answer change(String path, String fields) {
        return server.patch("merge", path, "{" + fields.replace('\'', '"') + "}");
    }

    private void made(String path, String yaml) {
        AskedApi.Answer answer = server.ask("POST", path, "application/yaml", yaml);
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(201);
    }
}
