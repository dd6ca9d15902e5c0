package podium.controller.endpointslice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.fixture.Trees;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

class EndpointSliceControllerTest {

    private static final String ACTOR = "endpointslice-controller";
    private static final String PLAIN =
            "{'clusterIP':'10.96.0.7','selector':{'app':'web'},'ports':[{'port':80,'protocol':'TCP','targetPort':8080}]}";
    private static final String TRIGGER = "endpoints.kubernetes.io/last-change-trigger-time";

    private final ShopCluster shop = new ShopCluster();

    @Test
    void aServiceWithoutPodsHasAnEmptySlice() {
        shop.service("{'tier':'front'}", PLAIN);

        Resource slice = shop.slices().get(0);
        assertThat(slice.key().name()).matches("web-[a-z0-9]{5}");
        assertThat(slice.labels())
                .hasToString("{\"endpointslice.kubernetes.io/managed-by\":\"endpointslice-controller.k8s.io\","
                        + "\"kubernetes.io/service-name\":\"web\",\"tier\":\"front\"}");
        assertThat(slice.tree().string("addressType")).isEqualTo("IPv4");
        assertThat(slice.tree().get("endpoints")).hasToString("null");
        assertThat(slice.controller().name()).isEqualTo("web");
        assertThat(shop.whys(ACTOR)).containsExactly("endpointslice.firstEmpty");
    }

    @Test
    void podsStandInItWithWhatTheyCanDo() {
        shop.service(PLAIN).start(1, true).start(2, false).start(3, true).end(3).settle();

        assertThat(shop.slices()).hasSize(1);
        assertThat(shop.endpoints()).containsExactly("web-001 ready serving", "web-002", "web-003 serving terminating");
        assertThat(shop.slice().get("ports")).hasToString("[{\"name\":\"\",\"protocol\":\"TCP\",\"port\":8080}]");
        assertThat(shop.slice().array("endpoints").object(0).toString())
                .matches("\\{\"addresses\":\\[\"10.0.0.2\"],\"conditions\":\\{\"ready\":true,\"serving\":true,"
                        + "\"terminating\":false},\"targetRef\":\\{\"kind\":\"Pod\",\"namespace\":\"default\","
                        + "\"name\":\"web-001\",\"uid\":\"[^\"]+\"},\"nodeName\":\"node-2\"}");
    }

    @Test
    void whatIsPublishedUnreadyCountsAsReady() {
        shop.service(PLAIN).start(1, false).settle();

        shop.service("{'clusterIP':'10.96.0.7','publishNotReadyAddresses':true,'selector':{'app':'web'},"
                + "'ports':[{'port':80,'targetPort':8080}]}");

        assertThat(shop.endpoints()).containsExactly("web-001 ready");
    }

    @Test
    void aReadyPodChangesItsEndpointAndNothingElse() {
        shop.service(PLAIN).start(1, false).start(2, true).settle();
        String name = shop.slices().get(0).key().name();

        shop.run(5_000).turn(1, true).settle();

        assertThat(shop.endpoints()).containsExactly("web-001 ready serving", "web-002 ready serving");
        assertThat(shop.slices().get(0).key().name()).isEqualTo(name);
        assertThat(shop.slice().object("metadata").object("annotations").string(TRIGGER))
                .isEqualTo("2026-01-01T00:00:05Z");
    }

    @Test
    void theTriggerOfAnEndIsNotKnown() {
        shop.service(PLAIN).start(1, true).settle().end(1).settle();

        assertThat(shop.slice().object("metadata").has("annotations")).isFalse();
    }

    @Test
    void podsWhoseNamedPortsDifferStandInSlicesOfTheirOwn() {
        shop.service("{'clusterIP':'10.96.0.7','selector':{'app':'web'},'ports':[{'port':80,'targetPort':'http'}]}")
                .start(1, true, "{'containers':[{'ports':[{'name':'http','containerPort':8080,'protocol':'TCP'}]}]}")
                .start(2, true, "{'containers':[{'ports':[{'name':'http','containerPort':9090,'protocol':'TCP'}]}]}")
                .start(3, true, "{'containers':[{'ports':[{'name':'admin','containerPort':1}]}]}")
                .settle();

        assertThat(shop.slices())
                .extracting(slice -> slice.tree().array("ports").toString())
                .containsExactlyInAnyOrder(
                        "[{\"name\":\"\",\"protocol\":\"TCP\",\"port\":8080}]",
                        "[{\"name\":\"\",\"protocol\":\"TCP\",\"port\":9090}]",
                        "[]");
    }

    @Test
    void portsStandInTheOrderOfTheRealControllersHash() {
        shop.service(
                        "{'clusterIP':'10.96.0.7','selector':{'app':'web'},'ports':["
                                + "{'name':'admin','port':9000,'targetPort':9090},{'name':'http','port':80,'targetPort':8080}]}")
                .start(1, true)
                .settle();

        assertThat(shop.slice().array("ports").toList())
                .extracting(port -> port.asObject().number("port", 0))
                .containsExactly(8080L, 9090L);
    }

    @Test
    void aSliceHoldsAHundredEndpoints() {
        shop.service(PLAIN);
        for (int number = 0; number < 250; number++) {
            shop.start(number, true);
        }
        shop.settle();

        assertThat(shop.slices())
                .extracting(slice -> slice.tree().array("endpoints").size())
                .containsExactlyInAnyOrder(100, 100, 50);
    }

    @Test
    void newEndpointsFillWhatChangesAnyhowBeforeOthers() {
        shop.service(PLAIN);
        for (int number = 0; number < 150; number++) {
            shop.start(number, true);
        }
        shop.settle();
        Key full = shop.slices().stream()
                .filter(slice -> slice.tree().array("endpoints").size() == 100)
                .findFirst()
                .orElseThrow()
                .key();
        Resource other = shop.slices().stream()
                .filter(slice -> !slice.key().equals(full))
                .findFirst()
                .orElseThrow();

        shop.cluster().delete(ShopCluster.pod("web-000"), DeleteOptions.NOW);
        shop.start(200, true).settle();

        assertThat(shop.cluster().get(full).tree().array("endpoints").size()).isEqualTo(100);
        assertThat(shop.cluster().get(other.key())).isSameAs(other);
    }

    @Test
    void theLastEndpointLeavesItsSliceBehindAsAnEmptyOne() {
        shop.service(PLAIN).start(1, true).settle();
        String name = shop.slices().get(0).key().name();

        shop.cluster().delete(ShopCluster.pod("web-001"), DeleteOptions.NOW);
        shop.settle();

        assertThat(shop.slices()).extracting(slice -> slice.key().name()).containsExactly(name);
        assertThat(shop.slice().get("ports")).hasToString("null");
        assertThat(shop.whys(ACTOR)).last().isEqualTo("endpointslice.changed");
    }

    @Test
    void aSliceThatSomebodyDeletedComesBackAfterASecond() {
        shop.service(PLAIN).start(1, true).settle();

        shop.cluster().delete(shop.slices().get(0).key(), DeleteOptions.DEFAULT);
        shop.run(999);
        boolean isBackEarly = !shop.slices().isEmpty();
        shop.run(1);

        assertThat(isBackEarly).isFalse();
        assertThat(shop.endpoints()).containsExactly("web-001 ready serving");
    }

    @Test
    void headlessServicesSaySoAndMayHaveNoPorts() {
        shop.service("{'clusterIP':'None','clusterIPs':['None'],'selector':{'app':'web'}}")
                .start(1, true, "{'hostname':'one','subdomain':'web'}")
                .start(2, true, "{'hostname':'two','subdomain':'other'}")
                .settle();

        assertThat(shop.slice().object("metadata").object("labels").string("service.kubernetes.io/headless"))
                .isEmpty();
        assertThat(shop.slice().array("endpoints").object(0).string("hostname")).isEqualTo("one");
        assertThat(shop.slice().array("endpoints").object(1).has("hostname")).isFalse();
    }

    @Test
    void servicesWithoutSelectorAreLeftAlone() {
        shop.service("{'clusterIP':'10.96.0.7','ports':[{'port':80}]}");
        List<String> whys = shop.whys(ACTOR);
        shop.service("{'type':'ExternalName','externalName':'example.com','selector':{'app':'web'}}");

        assertThat(shop.slices()).isEmpty();
        assertThat(whys).containsExactly("endpointslice.noSelector");
        assertThat(shop.whys(ACTOR)).last().isEqualTo("endpointslice.externalName");
    }

    @Test
    void aPodOnANodeThatIsNotThereIsLeftOut() {
        shop.cluster().delete(Key.of(Kind.NODE, "node-2"), DeleteOptions.NOW);
        shop.service(PLAIN).start(1, true).start(2, true).settle();

        assertThat(shop.endpoints()).containsExactly("web-002 ready serving");
        assertThat(shop.whys(ACTOR)).last().isEqualTo("endpointslice.both");
    }

    @Test
    void theEventsOfAServiceNameAPodWhoseNodeIsNotThere() {
        shop.cluster().delete(Key.of(Kind.NODE, "node-2"), DeleteOptions.NOW);
        shop.service(PLAIN).start(1, true).settle();

        assertThat(shop.cluster().state().list(Kind.EVENT, "default"))
                .extracting(event ->
                        event.tree().string("reason") + ": " + event.tree().string("message"))
                .contains(
                        "FailedToUpdateEndpointSlices: Error updating Endpoint Slices for Service default/web: skipping Pod"
                                + " web-001 for Service default/web: Node node-2 Not Found");
    }

    @Test
    void aPodThatWasLeftOutComesInWithItsNode() {
        Resource node = shop.cluster().get(Key.of(Kind.NODE, "node-2"));
        shop.cluster().delete(node.key(), DeleteOptions.NOW);
        shop.service(PLAIN).start(1, true).settle();

        shop.cluster().create(node.key(), Trees.of(Kind.NODE));
        shop.settle();

        assertThat(shop.endpoints()).containsExactly("web-001 ready serving");
    }

    @ParameterizedTest
    @CsvSource({
        "PreferClose, '{\"forZones\":[{\"name\":\"east\"}]}'",
        "PreferSameZone, '{\"forZones\":[{\"name\":\"east\"}]}'",
        "PreferSameNode, '{\"forZones\":[{\"name\":\"east\"}],\"forNodes\":[{\"name\":\"node-2\"}]}'",
        "Other, "
    })
    void endpointsThatAreReadySayFromWhereTrafficShouldCome(String distribution, @Nullable String hints) {
        zone("east");

        shop.service(PLAIN.replace("{'clusterIP'", "{'trafficDistribution':'" + distribution + "','clusterIP'"))
                .start(1, true)
                .start(4, false)
                .settle();

        Json said = shop.slice().array("endpoints").object(0).get("hints");
        assertThat(said == null ? null : said.toString()).isEqualTo(hints);
        assertThat(shop.slice().array("endpoints").object(1).has("hints")).isFalse();
    }

    @Test
    void hintsGoWhenTheyAreNoLongerAskedFor() {
        zone("east");
        shop.service(PLAIN.replace("{'clusterIP'", "{'trafficDistribution':'PreferClose','clusterIP'"))
                .start(1, true)
                .settle();
        boolean wasHinted = shop.slice().array("endpoints").object(0).has("hints");

        shop.service(PLAIN);

        assertThat(wasHinted).isTrue();
        assertThat(shop.slice().array("endpoints").object(0).has("hints")).isFalse();
    }

    private void zone(String zone) {
        Resource node = shop.cluster().get(Key.of(Kind.NODE, "node-2"));
        JsonObject labels = node.labels().with("topology.kubernetes.io/zone", zone);
        shop.cluster()
                .write(draft -> draft.update(
                        node.key(), node.tree().with("metadata", node.metadata().with("labels", labels))));
    }
}
