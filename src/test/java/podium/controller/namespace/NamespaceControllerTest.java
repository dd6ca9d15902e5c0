package podium.controller.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.KindsHere;

class NamespaceControllerTest {

    private static final String ACTOR = "namespace-controller";
    private static final Key SHOP = Key.of(Kind.NAMESPACE, "shop");
    private static final Key POD = Key.of(Kind.POD, "shop", "web");
    private static final Key ACCOUNT = Key.of(Kind.SERVICE_ACCOUNT, "shop", "default");

    private final TestCluster cluster =
            TestCluster.of(new NamespaceController(), new ServiceAccountController(), new RootCertificatePublisher());

    private void shop(String... finalizers) {
        JsonArray names =
                JsonArray.of(List.of(finalizers).stream().map(Json::of).toList());
        cluster.create(SHOP, Trees.of(Kind.NAMESPACE).with("spec", JsonObject.of("finalizers", names)));
        cluster.settle();
    }

    private void runningPod() {
        JsonObject spec = JsonObject.builder()
                .put("nodeName", "node-1")
                .put("terminationGracePeriodSeconds", 20)
                .build();
        cluster.create(
                POD, Trees.of(Kind.POD).with("spec", spec).with("status", JsonObject.of("phase", Json.of("Running"))));
    }

    private List<String> conditions() {
        List<String> lines = new ArrayList<>();
        for (Json condition : cluster.get(SHOP).status().array("conditions")) {
            JsonObject said = condition.asObject();
            lines.add(said.string("type") + " " + said.string("status") + " " + said.string("reason") + ": "
                    + said.string("message"));
        }
        return lines;
    }

    @Test
    void everyNamespaceGetsTheCertificateAndGetsItBackAsItWas() {
        Key map = Key.of(Kind.CONFIG_MAP, "shop", "kube-root-ca.crt");
        shop("kubernetes");
        JsonObject data = cluster.get(map).tree().object("data");

        cluster.write(draft -> draft.update(map, Trees.of(Kind.CONFIG_MAP).with("data", JsonObject.EMPTY)))
                .settle();
        JsonObject corrected = cluster.get(map).tree();
        cluster.delete(map, DeleteOptions.DEFAULT).settle();

        assertThat(data.string("ca.crt", "")).startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(corrected.object("data")).isEqualTo(data);
        assertThat(corrected.object("metadata").object("annotations").has("kubernetes.io/description"))
                .isTrue();
        assertThat(cluster.get(map).tree().object("data")).isEqualTo(data);
    }

    @Test
    void everyNamespaceGetsItsServiceAccountAndGetsItBack() {
        shop("kubernetes");
        boolean isMade = cluster.has(ACCOUNT);

        cluster.delete(ACCOUNT, DeleteOptions.DEFAULT).settle();

        assertThat(isMade).isTrue();
        assertThat(cluster.has(ACCOUNT)).isTrue();
    }

    @Test
    void aNamespaceWithoutPodsGoesAfterFiveSeconds() {
        shop("kubernetes");

        cluster.delete(SHOP, DeleteOptions.DEFAULT).run(4_999);
        String phase = cluster.get(SHOP).status().string("phase");
        cluster.run(1);

        assertThat(phase).isEqualTo("Terminating");
        assertThat(cluster.has(ACCOUNT)).isFalse();
        assertThat(cluster.has(SHOP)).isFalse();
        assertThat(cluster.whys(ACTOR)).containsExactly("namespace.emptied");
    }

    @Test
    void whateverKindIsInANamespaceGoesWithIt() {
        shop("kubernetes");
        List<Key> all = KindsHere.ALL.stream()
                .filter(kind -> kind.namespaced() && !kind.equals(Kind.POD))
                .map(kind -> Key.of(kind, "shop", "x"))
                .toList();
        all.forEach(key -> cluster.create(key, Trees.of(key.kind())));

        cluster.delete(SHOP, DeleteOptions.DEFAULT).run(5_000);

        assertThat(all).hasSizeGreaterThan(20).noneMatch(cluster::has);
        assertThat(cluster.has(SHOP)).isFalse();
    }

    @Test
    void podsGoFirstAndTheRestWaitsForThem() {
        shop("kubernetes");
        runningPod();

        cluster.delete(SHOP, DeleteOptions.DEFAULT).run(5_000);

        assertThat(cluster.get(POD).isDeleting()).isTrue();
        assertThat(cluster.has(ACCOUNT)).isTrue();
        assertThat(conditions())
                .containsExactly(
                        "NamespaceDeletionDiscoveryFailure False ResourcesDiscovered: All resources successfully discovered",
                        "NamespaceDeletionGroupVersionParsingFailure False ParsedGroupVersions: All legacy kube types successfully parsed",
                        "NamespaceDeletionContentFailure False ContentDeleted: All content successfully deleted, may be waiting on finalization",
                        "NamespaceContentRemaining True SomeResourcesRemain: Some resources are remaining: pods. has 1 resource instances",
                        "NamespaceFinalizersRemaining False ContentHasNoFinalizers: All content-preserving finalizers finished");

        cluster.delete(POD, DeleteOptions.NOW).run(5_000);

        assertThat(cluster.has(SHOP)).isFalse();
        assertThat(cluster.whys(ACTOR)).containsExactly("namespace.deletePods", "namespace.emptied");
    }

    @Test
    void podsThatNobodyEndsAreOverdueAfterTheirGracePeriod() {
        shop("kubernetes");
        runningPod();

        cluster.delete(SHOP, DeleteOptions.DEFAULT).run(60_000);

        assertThat(conditions())
                .contains(
                        "NamespaceDeletionContentFailure True ContentDeletionFailed: Failed to delete all resource types, 1 remaining:"
                                + " unexpected items still remain in namespace: shop for gvr: /v1, Resource=pods");
        assertThat(cluster.whys(ACTOR)).contains("namespace.waitForPods").endsWith("namespace.overdue");
        assertThat(cluster.newest().queue().isIdle()).isTrue();
    }

    @Test
    void aFinalizerOnContentHoldsTheNamespace() {
        shop("kubernetes");
        Key held = Key.of(Kind.DEPLOYMENT, "shop", "held");
        cluster.create(held, Trees.withFinalizer(Trees.of(Kind.DEPLOYMENT), "example.com/hold"));

        cluster.delete(SHOP, DeleteOptions.DEFAULT).run(30_000);

        assertThat(conditions())
                .contains(
                        "NamespaceContentRemaining True SomeResourcesRemain: Some resources are remaining: deployments.apps has 1 resource instances",
                        "NamespaceFinalizersRemaining True SomeFinalizersRemain: Some content in the namespace has finalizers remaining: example.com/hold in 1 resource instances");
        assertThat(cluster.newest().queue().isIdle()).isTrue();

        cluster.write(draft ->
                        draft.update(held, cluster.get(held).tree().change("metadata", m -> m.without("finalizers"))))
                .run(16_000);

        assertThat(cluster.has(SHOP)).isFalse();
    }

    @Test
    void anotherFinalizerOfTheNamespaceHoldsItEmpty() {
        shop("example.com/hold", "kubernetes");

        cluster.delete(SHOP, DeleteOptions.DEFAULT).run(60_000);

        assertThat(cluster.get(SHOP).spec().array("finalizers")).isEqualTo(JsonArray.of(Json.of("example.com/hold")));
        assertThat(cluster.whys(ACTOR)).contains("namespace.heldByOthers");
        assertThat(cluster.newest().queue().size()).isZero();
    }
}
