package podium.controller.endpointslice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.Actor;
import podium.sim.ControllerActor;

class EndpointSliceMirroringControllerTest {

    private static final Key DB = Key.of(Kind.ENDPOINTS, "default", "db");
    private static final Key SERVICE = Key.of(Kind.SERVICE, "default", "db");
    private static final String ONE = "[{'addresses':[{'ip':'192.0.2.1'}],'ports':[{'port':5432,'protocol':'TCP'}]}]";

    private final TestCluster cluster =
            TestCluster.withNodes(1, List.<Actor<?>>of(new ControllerActor(new EndpointSliceMirroringController())));

    @BeforeEach
    void aServiceWithoutSelector() {
        cluster.create(SERVICE, service("{'clusterIP':'10.96.0.7','ports':[{'port':5432}]}"));
    }

    private static JsonObject service(String spec) {
        return Trees.of(Kind.SERVICE).with("spec", ShopCluster.json(spec));
    }

    private static JsonObject tree(String metadata, String subsets) {
        return Trees.of(Kind.ENDPOINTS)
                .with("metadata", ShopCluster.json(metadata))
                .with("subsets", ShopCluster.json("{'subsets':" + subsets + "}").array("subsets"));
    }

    private void endpoints(String metadata, String subsets) {
        if (cluster.has(DB)) {
            JsonObject change = tree(metadata, subsets);
            JsonObject known = cluster.get(DB).metadata().without("labels").without("annotations");
            JsonObject.Builder merged = known.toBuilder();
            change.object("metadata").forEach(merged::put);
            cluster.write(draft -> draft.update(DB, change.with("metadata", merged.build())));
        } else {
            cluster.create(DB, tree(metadata, subsets));
        }
        cluster.settle();
    }

    private List<Resource> slices() {
        return SliceKeeper.MIRRORING.slicesOf("default", "db", cluster.state());
    }

    private List<String> whys() {
        return cluster.steps().stream()
                .filter(step -> step.actor().equals("endpointslice-mirroring-controller"))
                .map(step -> step.why().key())
                .toList();
    }

    private static String addresses(Resource slice) {
        StringBuilder lines = new StringBuilder();
        slice.tree()
                .array("endpoints")
                .forEach(item -> lines.append(item.asObject().array("addresses").get(0))
                        .append(PodEndpoint.isReady(item.asObject()) ? " ready " : " "));
        return lines.toString().replace("\"", "").trim();
    }

    @Test
    void whatIsWrittenByHandIsMirroredWithItsLabelsAndAnnotations() {
        endpoints(
                "{'labels':{'tier':'back'},'annotations':{'team':'blue','endpoints.kubernetes.io/last-change-trigger-time':'x',"
                        + "'kubectl.kubernetes.io/last-applied-configuration':'{}'}}",
                "[{'addresses':[{'ip':'192.0.2.1','hostname':'one','nodeName':'node-1'}],"
                        + "'notReadyAddresses':[{'ip':'192.0.2.2'}],'ports':[{'name':'sql','port':5432,'protocol':'TCP'}]}]");

        Resource slice = slices().get(0);
        assertThat(slices()).hasSize(1);
        assertThat(slice.key().name()).matches("db-[a-z0-9]{5}");
        assertThat(slice.labels())
                .hasToString("{\"endpointslice.kubernetes.io/managed-by\":\"endpointslicemirroring-controller.k8s.io\","
                        + "\"kubernetes.io/service-name\":\"db\",\"tier\":\"back\"}");
        assertThat(slice.annotations()).hasToString("{\"team\":\"blue\"}");
        assertThat(slice.controller().kind()).isEqualTo("Endpoints");
        assertThat(slice.tree().get("endpoints"))
                .hasToString("[{\"addresses\":[\"192.0.2.1\"],\"conditions\":{\"ready\":true},\"hostname\":\"one\","
                        + "\"nodeName\":\"node-1\"},{\"addresses\":[\"192.0.2.2\"],\"conditions\":{\"ready\":false}}]");
        assertThat(slice.tree().get("ports")).hasToString("[{\"name\":\"sql\",\"protocol\":\"TCP\",\"port\":5432}]");
        assertThat(whys()).last().isEqualTo("mirroring.written");
    }

    @Test
    void itsSliceFollowsWhatIsWritten() {
        endpoints("{}", ONE);
        String name = slices().get(0).key().name();

        endpoints("{}", ONE.replace("192.0.2.1", "192.0.2.9"));

        assertThat(slices())
                .extracting(EndpointSliceMirroringControllerTest::addresses)
                .containsExactly("192.0.2.9 ready");
        assertThat(slices().get(0).key().name()).isEqualTo(name);
    }

    @Test
    void aLabelAloneIsMirroredToo() {
        endpoints("{}", ONE);

        endpoints("{'labels':{'tier':'back'}}", ONE);

        assertThat(slices().get(0).labels().string("tier")).isEqualTo("back");
    }

    @Test
    void eachFamilyAndEachSetOfPortsHasASliceOfItsOwn() {
        endpoints(
                "{}",
                "[{'addresses':[{'ip':'192.0.2.1'},{'ip':'2001:db8::1'}],'ports':[{'port':80,'protocol':'TCP'}]},"
                        + "{'addresses':[{'ip':'192.0.2.1'}],'ports':[{'port':81,'protocol':'TCP','name':'b'}]}]");

        assertThat(slices())
                .extracting(slice -> slice.tree().string("addressType") + " " + addresses(slice))
                .containsExactlyInAnyOrder("IPv4 192.0.2.1 ready", "IPv6 2001:db8::1 ready", "IPv4 192.0.2.1 ready");
    }

    @Test
    void subsetsWithTheSamePortsStandInOneSlice() {
        endpoints(
                "{}",
                "[{'addresses':[{'ip':'192.0.2.2'}],'ports':[{'port':80,'protocol':'TCP'}]},"
                        + "{'addresses':[{'ip':'192.0.2.1'}],'notReadyAddresses':[{'ip':'192.0.2.2'}],"
                        + "'ports':[{'port':80,'protocol':'TCP'}]}]");

        assertThat(slices())
                .extracting(EndpointSliceMirroringControllerTest::addresses)
                .containsExactly("192.0.2.1 ready 192.0.2.2");
    }

    @Test
    void aSubsetIsMirroredUpToAThousandAddresses() {
        StringBuilder addresses = new StringBuilder();
        for (int i = 0; i < 1_003; i++) {
            addresses.append(i == 0 ? "" : ",").append("{'ip':'192.0." + i / 250 + "." + (i % 250 + 1) + "'}");
        }

        endpoints("{}", "[{'addresses':[" + addresses + "],'ports':[{'port':80,'protocol':'TCP'}]}]");

        assertThat(slices().get(0).tree().array("endpoints").size()).isEqualTo(1_000);
        assertThat(whys()).last().isEqualTo("mirroring.cut");
        assertThat(cluster.state().list(Kind.EVENT, "default"))
                .extracting(event ->
                        event.tree().string("reason") + ": " + event.tree().string("message"))
                .contains(
                        "TooManyAddressesToMirror: A max of 1000 addresses can be mirrored to EndpointSlices per Endpoints"
                                + " subset. 3 addresses were skipped");
    }

    @Test
    void aLabelOrALockKeepsItFromBeingMirrored() {
        endpoints("{}", ONE);

        endpoints("{'labels':{'endpointslice.kubernetes.io/skip-mirror':'true'}}", ONE);
        int afterLabel = slices().size();
        endpoints("{}", ONE);
        endpoints("{'annotations':{'control-plane.alpha.kubernetes.io/leader':'{}'}}", ONE);

        assertThat(afterLabel).isZero();
        assertThat(slices()).isEmpty();
        assertThat(whys()).contains("mirroring.skipped").last().isEqualTo("mirroring.leader");
    }

    @Test
    void noAddressesNoSlice() {
        endpoints("{}", ONE);

        endpoints("{}", "[]");

        assertThat(slices()).isEmpty();
        assertThat(whys()).contains("mirroring.empty");
    }

    @Test
    void aServiceThatGetsASelectorLosesItsMirroredSlices() {
        endpoints("{}", ONE);

        JsonObject selecting = service("{'clusterIP':'10.96.0.7','selector':{'app':'db'},'ports':[{'port':5432}]}")
                .with("metadata", cluster.get(SERVICE).metadata());
        cluster.write(draft -> draft.update(SERVICE, selecting));
        cluster.settle();

        assertThat(slices()).isEmpty();
        assertThat(whys()).last().isEqualTo("mirroring.selector");
    }

    @Test
    void mirroredSlicesGoWithTheServiceAndComeBackWithIt() {
        endpoints("{}", ONE);

        cluster.delete(SERVICE, DeleteOptions.DEFAULT).settle();
        int without = slices().size();
        cluster.create(SERVICE, service("{'clusterIP':'10.96.0.7','ports':[{'port':5432}]}"));
        cluster.settle();

        assertThat(without).isZero();
        assertThat(whys()).contains("mirroring.noService");
        assertThat(slices())
                .extracting(EndpointSliceMirroringControllerTest::addresses)
                .containsExactly("192.0.2.1 ready");
    }

    @Test
    void mirroredSlicesGoWithTheEndpointsObject() {
        endpoints("{}", ONE);

        cluster.delete(DB, DeleteOptions.DEFAULT).settle();

        assertThat(slices()).isEmpty();
        assertThat(whys()).last().isEqualTo("mirroring.noEndpoints");
    }

    @Test
    void aMirroredSliceThatSomebodyDeletedComesBack() {
        endpoints("{}", ONE);

        cluster.delete(slices().get(0).key(), DeleteOptions.DEFAULT).settle();

        assertThat(slices()).hasSize(1);
    }
}
