package podium.controller.endpointslice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.cluster.Problem;
import podium.controller.Effect;
import podium.fixture.Trees;
import podium.resource.Key;
import podium.resource.Kind;

class EndpointsControllerTest {

    private static final Key WEB = Key.of(Kind.ENDPOINTS, "default", "web");
    private static final String PORTS =
            "'ports':[{'name':'http','port':80,'targetPort':'http'},{'name':'admin','port':9000,'targetPort':9090}]";
    private static final String SPEC = "{'clusterIP':'10.96.0.7','selector':{'app':'web'}," + PORTS + "}";
    private static final String NAMED = "{'containers':[{'ports':[{'name':'http','containerPort':8080}]}]}";

    private final ShopCluster shop = new ShopCluster();

    private JsonArray subsets() {
        return shop.cluster().get(WEB).tree().array("subsets");
    }

    private static String addresses(JsonObject subset, String list) {
        StringBuilder ips = new StringBuilder();
        for (Json address : subset.array(list)) {
            ips.append(address.asObject().string("ip")).append(' ');
        }
        return ips.toString().trim();
    }

    @Test
    void portsOfTheSameAddressesStandTogether() {
        shop.service("{'tier':'front'}", SPEC)
                .start(1, true, NAMED)
                .start(2, false, NAMED)
                .settle();

        assertThat(subsets().size()).isEqualTo(1);
        assertThat(addresses(subsets().object(0), "addresses")).isEqualTo("10.0.0.2");
        assertThat(addresses(subsets().object(0), "notReadyAddresses")).isEqualTo("10.0.0.3");
        assertThat(subsets().object(0).get("ports"))
                .hasToString("[{\"name\":\"admin\",\"port\":9090,\"protocol\":\"TCP\"},"
                        + "{\"name\":\"http\",\"port\":8080,\"protocol\":\"TCP\"}]");
        assertThat(shop.cluster().get(WEB).labels())
                .hasToString("{\"endpoints.kubernetes.io/managed-by\":\"endpoint-controller\",\"tier\":\"front\"}");
    }

    @Test
    void aPortThatSomePodsLackStandsInASubsetOfItsOwn() {
        shop.service(SPEC).start(1, true, NAMED).start(2, true).settle();

        assertThat(subsets().toList())
                .extracting(subset -> addresses(subset.asObject(), "addresses"))
                .containsExactlyInAnyOrder("10.0.0.2", "10.0.0.2 10.0.0.3");
    }

    @Test
    void whatIsToEndIsLeftOut() {
        shop.service(SPEC).start(1, true).settle().end(1).settle();

        assertThat(shop.cluster().get(WEB).tree().has("subsets")).isFalse();
    }

    @Test
    void itGoesWithItsService() {
        shop.service(SPEC);
        boolean wasThere = shop.cluster().has(WEB);

        shop.cluster().delete(ShopCluster.WEB, DeleteOptions.DEFAULT).settle();

        assertThat(wasThere).isTrue();
        assertThat(shop.cluster().has(WEB)).isFalse();
    }

    @Test
    void itHoldsAThousandAddressesTheReadyOnesFirst() {
        shop.service("{'clusterIP':'10.96.0.7','selector':{'app':'web'},'ports':[{'port':80}]}");
        for (int number = 0; number < 1_200; number++) {
            shop.start(number, number < 900);
        }
        shop.settle();

        assertThat(Capacity.ready(subsets())).isEqualTo(900);
        assertThat(Capacity.notReady(subsets())).isEqualTo(100);
        assertThat(shop.cluster().get(WEB).annotations().string("endpoints.kubernetes.io/over-capacity"))
                .isEqualTo("truncated");
        assertThat(shop.whys("endpoints-controller")).last().isEqualTo("endpoints.cut");
    }

    @Test
    void anEventSaysWhyItCannotBeCreatedUnlessItsNamespaceEnds() {
        shop.cluster().create(ShopCluster.WEB, Trees.of(Kind.SERVICE).with("spec", ShopCluster.json(SPEC)));
        Effect.Create create = (Effect.Create) new EndpointsController()
                .decide(shop.cluster().state(), ShopCluster.WEB, 0)
                .effects()
                .get(0);
        Problem ending =
                new Problem(403, "Forbidden", "no", null, List.of(new Problem.Cause("NamespaceTerminating", "", "")));

        assertThat(create.otherwise().after(Problem.of(403, "Forbidden", "exceeded quota")))
                .containsExactly(Effect.Report.of(
                        "endpoint-controller",
                        WEB,
                        "Warning",
                        "FailedToCreateEndpoint",
                        "Failed to create endpoint for service default/web: exceeded quota"));
        assertThat(create.otherwise().after(ending)).isEmpty();
    }
}
