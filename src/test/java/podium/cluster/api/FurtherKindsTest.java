package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonText;

/** Kinds that are stored, defaulted and checked, and what some of them make of others. */
class FurtherKindsTest {

    private static final String CORE = "/api/v1/namespaces/default/";
    private static final String BATCH = "/apis/batch/v1/namespaces/default/";
    private static final String OLD_AUTOSCALERS = "/apis/autoscaling/v1/namespaces/default/horizontalpodautoscalers";
    private static final String AUTOSCALERS = "/apis/autoscaling/v2/namespaces/default/horizontalpodautoscalers";
    private static final String CLASSES = "/apis/scheduling.k8s.io/v1/priorityclasses";

    private static final String RUNS_ONCE = "{restartPolicy: Never, containers: [{name: a, image: busybox}]}";

    private final AskedApi server = new AskedApi();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aJobKnowsItsPodsByTheUidThatItGets() {
        JsonObject job =
                made(BATCH + "jobs", "{metadata: {generateName: j-}, spec: {template: {spec: " + RUNS_ONCE + "}}}");

        String uid = job.object("metadata").string("uid", "");
        String name = job.object("metadata").string("name", "");
        JsonObject labels = JsonObject.builder()
                .put("batch.kubernetes.io/controller-uid", uid)
                .put("batch.kubernetes.io/job-name", name)
                .put("controller-uid", uid)
                .put("job-name", name)
                .build();
        assertThat(name).startsWith("j-");
        assertThat(job.object("spec").object("template").object("metadata").object("labels"))
                .isEqualTo(labels);
        assertThat(job.object("metadata").object("labels")).isEqualTo(labels);
        assertThat(job.object("spec").object("selector").object("matchLabels"))
                .isEqualTo(JsonObject.of("batch.kubernetes.io/controller-uid", Json.of(uid)));
    }

    @Test
    void aNameThatNoHostCanHaveIsWarnedOfOnceAtCreation() {
        AskedApi.Answer answer =
                ask("POST", BATCH + "jobs", "{metadata: {name: a.b}, spec: {template: {spec: " + RUNS_ONCE + "}}}");

        assertThat(answer.warnings())
                .containsExactly(
                        "metadata.name: this is used in Pod names and hostnames, which can result in surprising"
                                + " behavior; a DNS label is recommended: [must not contain dots]");
        assertThat(server.patch("merge", BATCH + "jobs/a.b", "{\"spec\":{\"suspend\":true}}")
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * * *|expected exactly 5 fields, found 4: [* * * *]",
                "60 * * * *|end of range (60) above maximum (59): 60",
                "*/0 * * * *|step of range should be a positive number: */0",
                "5-1 * * * *|beginning of range (5) beyond end of range (1): 5-1",
                "a * * * *|failed to parse int from a: strconv.Atoi: parsing \"a\": invalid syntax",
                "@often|unrecognized descriptor: @often"
            })
    void aScheduleThatIsNoneIsRefusedInTheParsersWords(String schedule, String fault) {
        AskedApi.Answer answer = ask("POST", BATCH + "cronjobs", cronJob(schedule));

        assertThat(answer.message())
                .isEqualTo("CronJob.batch \"c\" is invalid: spec.schedule: Invalid value: "
                        + JsonText.write(Json.of(schedule)) + ": " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*/5 9-17 1,15 jan-jun mon-fri", "@daily", "@every 1h30m", "0 0 ? * 0/2"})
    void aScheduleThatIsOneIsTaken(String schedule) {
        assertThat(ask("POST", BATCH + "cronjobs", cronJob(schedule)).code()).isEqualTo(201);
    }

    private static String cronJob(String schedule) {
        return "{metadata: {name: c}, spec: {schedule: '" + schedule + "', jobTemplate: {spec: {template: {spec: "
                + RUNS_ONCE + "}}}}}";
    }

    @Test
    void theDefaultPriorityClassIsThatOfPodsThatNameNone() {
        made(CLASSES, "{metadata: {name: usual}, value: 7, globalDefault: true}");

        JsonObject spec = made(CORE + "pods", pod("p", "{}")).object("spec");

        assertThat(spec.string("priorityClassName")).isEqualTo("usual");
        assertThat(spec.number("priority", 0)).isEqualTo(7);
        assertThat(ask("POST", CLASSES, "{metadata: {name: other}, value: 8, globalDefault: true}")
                        .message())
                .isEqualTo("priorityclasses.scheduling.k8s.io \"other\" is forbidden: PriorityClass usual is already"
                        + " marked as default. Only one default can exist");
    }

    @Test
    void limitsFillInWhatContainersDoNotSay() {
        made(CORE + "limitranges", limits("default: {cpu: 200m}, defaultRequest: {cpu: 100m}"));

        JsonObject pod = made(CORE + "pods", pod("p", "{}"));

        assertThat(pod.object("spec").array("containers").object(0).object("resources"))
                .isEqualTo(AskedApi.json("{\"limits\":{\"cpu\":\"200m\"},\"requests\":{\"cpu\":\"100m\"}}"));
        assertThat(pod.object("metadata").object("annotations").string("kubernetes.io/limit-ranger"))
                .isEqualTo("LimitRanger plugin set: cpu request for container a; cpu limit for container a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max: {cpu: 1}|{limits: {cpu: 2}}|maximum cpu usage per Container is 1, but limit is 2",
                "min: {cpu: 1}|{requests: {cpu: 500m}}|minimum cpu usage per Container is 1, but request is 500m",
                "min: {memory: 1Gi}, max: {memory: 2Gi}|{requests: {memory: 512Mi}, limits: {memory: 3Gi}}"
                        + "|[minimum memory usage per Container is 1Gi, but request is 512Mi,"
                        + " maximum memory usage per Container is 2Gi, but limit is 3Gi]",
                "maxLimitRequestRatio: {cpu: 2}|{requests: {cpu: 1}, limits: {cpu: 3}}"
                        + "|cpu max limit to request ratio per Container is 2, but provided ratio is 3.000000"
            })
    void whatGoesBeyondALimitIsForbidden(String limit, String resources, String why) {
        made(CORE + "limitranges", limits(limit));

        assertThat(ask("POST", CORE + "pods", pod("p", resources)).message())
                .isEqualTo("pods \"p\" is forbidden: " + why);
    }

    @Test
    void aQuotaCountsWhatItLetsInAndRefusesTheRest() {
        made(CORE + "resourcequotas", "{metadata: {name: few}, spec: {hard: {pods: 1, requests.cpu: 1}}}");
        String counted = "{\"status\":{\"hard\":{\"pods\":\"1\",\"requests.cpu\":\"1\"},"
                + "\"used\":{\"pods\":\"0\",\"requests.cpu\":\"0\"}}}";
        server.patch("merge", CORE + "resourcequotas/few/status", counted);

        assertThat(ask("POST", CORE + "pods", pod("p", "{}")).message())
                .isEqualTo("pods \"p\" is forbidden: failed quota: few: must specify requests.cpu for: a");
        made(CORE + "pods", pod("p", "{requests: {cpu: 250m}}"));
        assertThat(ask("POST", CORE + "pods", pod("q", "{requests: {cpu: 1}}")).message())
                .isEqualTo("pods \"q\" is forbidden: exceeded quota: few, requested: pods=1,requests.cpu=1,"
                        + " used: pods=1,requests.cpu=250m, limited: pods=1,requests.cpu=1");
        JsonObject quota = ask("GET", CORE + "resourcequotas/few", "").body();
        assertThat(quota.object("status").object("used"))
                .isEqualTo(AskedApi.json("{\"pods\":\"1\",\"requests.cpu\":\"250m\"}"));
    }

    @Test
    void whatHasNoNameYetIsRefusedByTheNameThatItWouldGetOrByItsPrefix() {
        made(CORE + "resourcequotas", "{metadata: {name: none}, spec: {hard: {pods: 0}}}");
        String counted = "{\"status\":{\"hard\":{\"pods\":\"0\"},\"used\":{\"pods\":\"0\"}}}";
        server.patch("merge", CORE + "resourcequotas/none/status", counted);
        String generated = pod("p", "{}").replace("name: p", "generateName: web-");
        String orphaned = generated.replace("spec: {", "spec: {serviceAccountName: nobody, ");

        assertThat(ask("POST", CORE + "pods", generated).message())
                .matches("pods \"web-[a-z0-9]{5}\" is forbidden: exceeded quota: none, .*");
        assertThat(ask("POST", CORE + "pods", orphaned).message())
                .startsWith("pods \"web-\" is forbidden: error looking up service account");
    }

    @Test
    void aNameIsTakenAsLongAsSomethingKeepsWhatIsDeleted() {
        String kept = "{metadata: {name: c, finalizers: [example.com/hold]}}";
        made(CORE + "configmaps", kept);
        assertThat(ask("POST", CORE + "configmaps", kept).message()).isEqualTo("configmaps \"c\" already exists");

        ask("DELETE", CORE + "configmaps/c", "");

        assertThat(ask("POST", CORE + "configmaps", kept).message())
                .isEqualTo("object is being deleted: configmaps \"c\" already exists");
    }

    @Test
    void aClaimGetsTheNewestDefaultClassAndAGuard() {
        made(
                "/apis/storage.k8s.io/v1/storageclasses",
                "{metadata: {name: fast, annotations: {storageclass.kubernetes.io/is-default-class: 'true'}},"
                        + " provisioner: example.com/fast}");

        JsonObject claim = made(
                CORE + "persistentvolumeclaims",
                "{metadata: {name: c}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}");

        assertThat(claim.object("spec").string("storageClassName")).isEqualTo("fast");
        assertThat(claim.object("metadata").array("finalizers").toList())
                .isEqualTo(List.of(Json.of("kubernetes.io/pvc-protection")));
    }

    @Test
    void anAutoscalerIsStoredOnceAndAnsweredInBothVersions() {
        JsonObject old = made(
                OLD_AUTOSCALERS,
                "{metadata: {name: h}, spec: {maxReplicas: 3, targetCPUUtilizationPercentage: 50,"
                        + " scaleTargetRef: {kind: Deployment, name: d, apiVersion: apps/v1}}}");
        JsonObject current = ask("GET", AUTOSCALERS + "/h", "").body();

        assertThat(old.string("apiVersion")).isEqualTo("autoscaling/v1");
        assertThat(old.object("spec").number("targetCPUUtilizationPercentage", 0))
                .isEqualTo(50);
        assertThat(current.string("apiVersion")).isEqualTo("autoscaling/v2");
        assertThat(current.at("spec", "metrics"))
                .isEqualTo(AskedApi.json("[{\"type\":\"Resource\",\"resource\":{\"name\":\"cpu\",\"target\":"
                        + "{\"type\":\"Utilization\",\"averageUtilization\":50}}}]"));
    }

    @Test
    void aDaemonSetCountsTheChangesOfItsTemplate() {
        String path = "/apis/apps/v1/namespaces/default/daemonsets";
        made(
                path,
                "{metadata: {name: d}, spec: {selector: {matchLabels: {app: x}}, template: {metadata: {labels: {app: x}},"
                        + " spec: {containers: [{name: a, image: busybox}]}}}}");

        JsonObject changed = server.patch(
                        "strategic-merge",
                        path + "/d",
                        "{\"spec\":{\"template\":{\"spec\":"
                                + "{\"containers\":[{\"name\":\"a\",\"image\":\"busybox:2\"}]}}}}")
                .body();

        assertThat(changed.object("metadata").object("annotations").string("deprecated.daemonset.template.generation"))
                .isEqualTo("2");
        assertThat(changed.object("metadata").number("generation", 0)).isEqualTo(2);
    }

    private static String limits(String item) {
        return "{metadata: {name: l}, spec: {limits: [{type: Container, " + item + "}]}}";
    }

    private static String pod(String name, String resources) {
        return "{metadata: {name: " + name + "}, spec: {containers: [{name: a, image: busybox, resources: " + resources
                + "}]}}";
    }

    private JsonObject made(String path, String yaml) {
        AskedApi.Answer answer = ask("POST", path, yaml);
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private AskedApi.Answer ask(String method, String path, String yaml) {
        return server.ask(method, path, yaml.isEmpty() ? "" : "application/yaml", yaml);
    }
}
