package podium.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.custom.V1Patch;
import io.kubernetes.client.informer.ResourceEventHandler;
import io.kubernetes.client.informer.SharedIndexInformer;
import io.kubernetes.client.informer.SharedInformerFactory;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.apis.CoreV1Api;
import io.kubernetes.client.openapi.apis.VersionApi;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1ConfigMapList;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1DeploymentList;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import io.kubernetes.client.util.Watchable;
import io.kubernetes.client.util.Yaml;
import io.kubernetes.client.util.generic.GenericKubernetesApi;
import io.kubernetes.client.util.generic.KubernetesApiResponse;
import io.kubernetes.client.util.generic.options.ListOptions;
import io.kubernetes.client.util.generic.options.PatchOptions;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import podium.fixture.Served;

/** The official Java client, over HTTP and over HTTPS with the token. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OfficialJavaClientTest {

    enum Way {
        HTTP,
        HTTPS
    }

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.with();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        served.close();
    }

    @ParameterizedTest
    @EnumSource
    void itReadsTheVersionAndTheNodes(Way way) throws Exception {
        ApiClient client = client(way);

        assertThat(new VersionApi(client).getCode().execute().getMajor()).isEqualTo("1");
        assertThat(new CoreV1Api(client).listNode().execute().getItems()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void itCreatesChangesInEveryWayAndDeletes(Way way) throws Exception {
        GenericKubernetesApi<V1ConfigMap, V1ConfigMapList> maps = configMaps(client(way));
        String name = "java-" + way.name().toLowerCase(java.util.Locale.ROOT);

        assertThat(data(maps.create(configMap(name, "0")))).isEqualTo("0");
        assertThat(data(patch(
                        maps,
                        name,
                        V1Patch.PATCH_FORMAT_JSON_PATCH,
                        "[{\"op\":\"replace\",\"path\":\"/data/a\",\"value\":\"1\"}]")))
                .isEqualTo("1");
        assertThat(data(patch(maps, name, V1Patch.PATCH_FORMAT_JSON_MERGE_PATCH, "{\"data\":{\"a\":\"2\"}}")))
                .isEqualTo("2");
        assertThat(data(patch(maps, name, V1Patch.PATCH_FORMAT_STRATEGIC_MERGE_PATCH, "{\"data\":{\"a\":\"3\"}}")))
                .isEqualTo("3");
        assertThat(data(apply(maps, name, "4"))).isEqualTo("4");
        assertThat(maps.list("default").getObject().getItems())
                .anyMatch(map -> name.equals(map.getMetadata().getName()));
        assertThat(maps.delete("default", name).isSuccess()).isTrue();
        assertThat(maps.get("default", name).getHttpStatusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void itWatches(Way way) throws Exception {
        GenericKubernetesApi<V1ConfigMap, V1ConfigMapList> maps = configMaps(client(way));
        String name = "watched-" + way.name().toLowerCase(java.util.Locale.ROOT);
        ListOptions options = new ListOptions();
        options.setFieldSelector("metadata.name=" + name);

        try (Watchable<V1ConfigMap> watch = maps.watch("default", options)) {
            maps.create(configMap(name, "0")).throwsApiException();
            assertThat(watch.next().type).isEqualTo("ADDED");
            maps.delete("default", name).throwsApiException();
            assertThat(watch.next().type).isEqualTo("DELETED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsInformersFollowARollout(Way way) throws Exception {
        ApiClient client = client(way);
        String name = "web-" + way.name().toLowerCase(java.util.Locale.ROOT);
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        SharedInformerFactory factory = new SharedInformerFactory(client);
        SharedIndexInformer<V1Pod> pods = factory.sharedIndexInformerFor(
                params -> new CoreV1Api(client)
                        .listNamespacedPod("default")
                        .labelSelector("app=" + name)
                        .resourceVersion(params.resourceVersion)
                        .timeoutSeconds(params.timeoutSeconds)
                        .watch(params.watch)
                        .buildCall(null),
                V1Pod.class,
                io.kubernetes.client.openapi.models.V1PodList.class,
                1_000);
        pods.addEventHandler(new Noting(seen));
        factory.startAllRegisteredInformers();

        deployments(client).create(deployment(name));

        Eventually.holds(() -> pods.getIndexer().list().stream()
                        .filter(OfficialJavaClientTest::isReady)
                        .count()
                == 3);
        assertThat(seen).contains("added", "updated");
        deployments(client).delete("default", name);
        Eventually.holds(() -> pods.getIndexer().list().isEmpty());
        Eventually.holds(() -> seen.contains("deleted"));
        factory.stopAllRegisteredInformers(true);
    }

    private static boolean isReady(V1Pod pod) {
        return pod.getStatus().getConditions() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(it ->
                                it.getType().equals("Ready") && it.getStatus().equals("True"));
    }

    private static ApiClient client(Way way) throws IOException {
        if (way == Way.HTTP) {
            return new ClientBuilder().setBasePath(served.url()).build().setReadTimeout(0);
        }
        try (Reader text = Files.newBufferedReader(served.kubeconfig())) {
            return ClientBuilder.kubeconfig(KubeConfig.loadKubeConfig(text))
                    .build()
                    .setReadTimeout(0);
        }
    }

    private static GenericKubernetesApi<V1ConfigMap, V1ConfigMapList> configMaps(ApiClient client) {
        return new GenericKubernetesApi<>(V1ConfigMap.class, V1ConfigMapList.class, "", "v1", "configmaps", client);
    }

    private static GenericKubernetesApi<V1Deployment, V1DeploymentList> deployments(ApiClient client) {
        return new GenericKubernetesApi<>(
                V1Deployment.class, V1DeploymentList.class, "apps", "v1", "deployments", client);
    }

    private static V1ConfigMap configMap(String name, String value) {
        return new V1ConfigMap()
                .apiVersion("v1")
                .kind("ConfigMap")
                .metadata(new V1ObjectMeta().namespace("default").name(name))
                .data(Map.of("a", value));
    }

    private static V1Deployment deployment(String name) {
        return Yaml.loadAs(Manifests.deployment(name), V1Deployment.class);
    }

    private static KubernetesApiResponse<V1ConfigMap> patch(
            GenericKubernetesApi<V1ConfigMap, V1ConfigMapList> maps, String name, String format, String body) {
        return maps.patch("default", name, format, new V1Patch(body));
    }

    private static KubernetesApiResponse<V1ConfigMap> apply(
            GenericKubernetesApi<V1ConfigMap, V1ConfigMapList> maps, String name, String value) {
        PatchOptions options = new PatchOptions();
        options.setFieldManager("java");
        options.setForce(true);
        String body = Yaml.dump(configMap(name, value));
        return maps.patch("default", name, V1Patch.PATCH_FORMAT_APPLY_YAML, new V1Patch(body), options);
    }

    private static String data(KubernetesApiResponse<V1ConfigMap> response) throws ApiException {
        return response.throwsApiException().getObject().getData().get("a");
    }

    /** Notes what an informer says, with nothing of the objects. */
    private record Noting(Queue<String> seen) implements ResourceEventHandler<V1Pod> {

        @Override
        public void onAdd(V1Pod pod) {
            seen.add("added");
        }

        @Override
        public void onUpdate(V1Pod before, V1Pod pod) {
            seen.add("updated");
        }

        @Override
        public void onDelete(V1Pod pod, boolean isStateUnknown) {
            seen.add("deleted");
        }
    }
}
