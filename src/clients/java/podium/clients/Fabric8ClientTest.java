package podium.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.IOException;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import podium.fixture.Served;

/** fabric8's client, over HTTP and over HTTPS with the token. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class Fabric8ClientTest {

    enum Way {
        HTTP,
        HTTPS
    }

    private static final long RESYNC_MS = 500;

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
    void itReadsTheVersionAndTheNodes(Way way) {
        try (KubernetesClient client = client(way)) {
            assertThat(client.getKubernetesVersion().getMajor()).isEqualTo("1");
            assertThat(client.nodes().list().getItems()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itCreatesChangesInEveryWayAndDeletes(Way way) {
        try (KubernetesClient client = client(way)) {
            ConfigMap map = configMap("fabric8-" + way.name().toLowerCase(Locale.ROOT), "0");
            Resource<ConfigMap> resource =
                    client.configMaps().inNamespace("default").resource(map);

            assertThat(data(resource.create())).isEqualTo("0");
            assertThat(data(resource.patch(
                            PatchContext.of(PatchType.JSON),
                            "[{\"op\":\"replace\",\"path\":\"/data/a\",\"value\":\"1\"}]")))
                    .isEqualTo("1");
            assertThat(data(resource.patch(PatchContext.of(PatchType.JSON_MERGE), "{\"data\":{\"a\":\"2\"}}")))
                    .isEqualTo("2");
            assertThat(data(resource.patch(PatchContext.of(PatchType.STRATEGIC_MERGE), "{\"data\":{\"a\":\"3\"}}")))
                    .isEqualTo("3");
            ConfigMap wanted = configMap(map.getMetadata().getName(), "4");
            assertThat(data(client.resource(wanted)
                            .inNamespace("default")
                            .forceConflicts()
                            .serverSideApply()))
                    .isEqualTo("4");
            assertThat(data(resource.edit(
                            it -> new ConfigMapBuilder(it).addToData("a", "5").build())))
                    .isEqualTo("5");
            assertThat(client.configMaps().inNamespace("default").list().getItems())
                    .anyMatch(it ->
                            it.getMetadata().getName().equals(map.getMetadata().getName()));
            assertThat(resource.delete()).hasSize(1);
            assertThat(resource.get()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itWatchesAndWaits(Way way) throws InterruptedException {
        String name = "fab-watched-" + way.name().toLowerCase(Locale.ROOT);
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        try (KubernetesClient client = client(way);
                Watch watch = client.apps()
                        .deployments()
                        .inNamespace("default")
                        .withName(name)
                        .watch(new Noting(seen))) {
            Resource<Deployment> deployment = client.apps()
                    .deployments()
                    .inNamespace("default")
                    .load(new java.io.ByteArrayInputStream(
                            Manifests.deployment(name).getBytes(java.nio.charset.StandardCharsets.UTF_8)));

            deployment.create();
            Deployment ready = deployment.waitUntilReady(30, TimeUnit.SECONDS);

            assertThat(ready.getStatus().getReadyReplicas()).isEqualTo(3);
            deployment.delete();
            Eventually.holds(() -> seen.contains("DELETED"));
            assertThat(seen).contains("ADDED", "MODIFIED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsInformersFollowARolloutAndResync(Way way) throws InterruptedException {
        String name = "fab-web-" + way.name().toLowerCase(Locale.ROOT);
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        try (KubernetesClient client = client(way);
                SharedIndexInformer<Pod> pods = client.pods()
                        .inNamespace("default")
                        .withLabel("app", name)
                        .inform(new NotingHandler(seen), RESYNC_MS)) {
            var deployment = client.resource(Manifests.deployment(name)).inNamespace("default");
            deployment.create();

            Eventually.holds(() -> pods.getStore().list().stream()
                            .filter(Fabric8ClientTest::isReady)
                            .count()
                    == 3);
            Eventually.holds(() -> seen.contains("resynced"));
            deployment.delete();
            Eventually.holds(() -> pods.getStore().list().isEmpty());
            assertThat(seen).contains("added", "updated", "deleted");
        }
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .anyMatch(it -> it.getType().equals("Ready") && it.getStatus().equals("True"));
    }

    private static KubernetesClient client(Way way) {
        Config config = way == Way.HTTP
                ? new ConfigBuilder(Config.empty()).withMasterUrl(served.url()).build()
                : Config.fromKubeconfig(served.kubeconfig().toFile());
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    private static ConfigMap configMap(String name, String value) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .addToData("a", value)
                .build();
    }

    private static String data(ConfigMap map) {
        return map.getData().get("a");
    }

    private record Noting(Queue<String> seen) implements Watcher<Deployment> {

        @Override
        public void eventReceived(Action action, Deployment deployment) {
            seen.add(action.name());
        }

        @Override
        public void onClose(WatcherException cause) {
            seen.add("closed: " + cause.getMessage());
        }
    }

    private record NotingHandler(Queue<String> seen) implements ResourceEventHandler<Pod> {

        @Override
        public void onAdd(Pod pod) {
            seen.add("added");
        }

        @Override
        public void onUpdate(Pod before, Pod pod) {
            String version = pod.getMetadata().getResourceVersion();
            seen.add(version.equals(before.getMetadata().getResourceVersion()) ? "resynced" : "updated");
        }

        @Override
        public void onDelete(Pod pod, boolean isStateUnknown) {
            seen.add("deleted");
        }
    }
}
