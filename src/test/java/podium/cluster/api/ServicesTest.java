package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.resource.IpAddress;

/** What services are given, keep and give back. */
class ServicesTest {

    private static final String PATH = "/api/v1/namespaces/default/services";
    private static final String PORTS = "\"ports\":[{\"port\":80}]";

    private final AskedApi server = new AskedApi();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void addressesAreDrawnAboveTheBandOfThoseThatAreAskedFor() {
        Set<String> drawn = new LinkedHashSet<>();
        IpAddress first = IpAddress.parse("10.96.1.1");
        for (int i = 0; i < 40; i++) {
            String address = made("s" + i, PORTS).string("clusterIP", "");

            assertThat(IpAddress.parse(address)).isGreaterThanOrEqualTo(first);
            assertThat(drawn.add(address)).isTrue();
        }
    }

    @Test
    void theSameSeedGivesTheSameAddresses() {
        String here = made("s", PORTS).string("clusterIP");
        JsonObject there = new ServicesTest().made("s", PORTS);

        assertThat(there.string("clusterIP")).isEqualTo(here);
    }

    @Test
    void anAddressIsFreeAgainWhenItsServiceIsGone() {
        made("a", PORTS + ",\"clusterIP\":\"10.96.0.20\"");
        AskedApi.Answer taken = create("b", PORTS + ",\"clusterIP\":\"10.96.0.20\"");
        ask("DELETE", PATH + "/a", "");

        assertThat(taken.code()).isEqualTo(422);
        assertThat(create("b", PORTS + ",\"clusterIP\":\"10.96.0.20\"").code()).isEqualTo(201);
    }

    @Test
    void anAddressIsFreeAgainWhenItsServiceBecomesAnotherName() {
        made("a", PORTS + ",\"clusterIP\":\"10.96.0.20\"");

        JsonObject spec = patched("a", "{\"type\":\"ExternalName\",\"externalName\":\"example.com\"}");

        assertThat(List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"))
                .noneMatch(spec::has);
        assertThat(create("b", PORTS + ",\"clusterIP\":\"10.96.0.20\"").code()).isEqualTo(201);
    }

    @Test
    void nodePortsComeAndGoWithTheType() {
        String address = made("a", PORTS).string("clusterIP");

        JsonObject onNodes = patched("a", "{\"type\":\"NodePort\"}");
        JsonObject inside = patched("a", "{\"type\":\"ClusterIP\"}");

        assertThat(nodePort(onNodes, 0)).isBetween(30086L, 32767L);
        assertThat(nodePort(inside, 0)).isZero();
        assertThat(inside.string("clusterIP")).isEqualTo(address);
        assertThat(inside.has("externalTrafficPolicy")).isFalse();
    }

    @Test
    void portsOfOneNumberShareANodePort() {
        JsonObject spec = made(
                "dns",
                "\"type\":\"NodePort\",\"ports\":[{\"name\":\"t\",\"port\":53},"
                        + "{\"name\":\"u\",\"port\":53,\"protocol\":\"UDP\"}]");

        assertThat(nodePort(spec, 0)).isEqualTo(nodePort(spec, 1));
    }

    @Test
    void aPortKeepsItsNodePortByItsName() {
        JsonObject before = made(
                "a", "\"type\":\"NodePort\",\"ports\":[{\"name\":\"x\",\"port\":80},{\"name\":\"y\",\"port\":81}]");

        JsonObject after = patched("a", "{\"ports\":[{\"name\":\"y\",\"port\":82},{\"name\":\"z\",\"port\":83}]}");

        assertThat(nodePort(after, 0)).isEqualTo(nodePort(before, 1));
        assertThat(nodePort(after, 1)).isNotEqualTo(nodePort(before, 0)).isNotZero();
    }

    @Test
    void theSameManifestSentAgainChangesNothing() {
        String body = body("a", "\"type\":\"NodePort\"," + PORTS);
        JsonObject first = ask("POST", PATH, body).body();

        JsonObject again = ask("PUT", PATH + "/a", body).body();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void theNodesTellTheirHealthOnlyWhereTrafficStaysLocal() {
        JsonObject local = made("a", PORTS + ",\"type\":\"LoadBalancer\",\"externalTrafficPolicy\":\"Local\"");
        JsonObject anywhere = patched("a", "{\"externalTrafficPolicy\":\"Cluster\"}");

        assertThat(local.number("healthCheckNodePort", 0)).isBetween(30000L, 32767L);
        assertThat(anywhere.has("healthCheckNodePort")).isFalse();
    }

    @Test
    void whoeverLooksAfterItsOwnEndpointsMayHaveBothFamilies() {
        JsonObject spec = made("a", PORTS + ",\"clusterIP\":\"None\"");

        assertThat(spec.array("ipFamilies")).hasToString("[\"IPv4\",\"IPv6\"]");
        assertThat(spec.string("ipFamilyPolicy")).isEqualTo("RequireDualStack");
    }

    @Test
    void addressesAtTheEndsOfTheRangeCannotBeHad() {
        for (String address : List.of("10.96.0.0", "10.96.255.255", "10.97.0.1")) {
            assertThat(create("a", PORTS + ",\"clusterIP\":\"" + address + "\"")
                            .body()
                            .string("message", ""))
                    .endsWith("failed to allocate IP " + address
                            + ": the provided network does not match the current range");
        }
    }

    private static long nodePort(JsonObject spec, int index) {
        return spec.array("ports").object(index).number("nodePort", 0);
    }

    private JsonObject made(String name, String spec) {
        AskedApi.Answer answer = create(name, spec);
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().object("spec");
    }

    private AskedApi.Answer create(String name, String spec) {
        return ask("POST", PATH, body(name, spec));
    }

    private static String body(String name, String spec) {
        return "{\"metadata\":{\"name\":\"" + name + "\"},\"spec\":{" + spec + "}}";
    }

    private JsonObject patched(String name, String spec) {
        AskedApi.Answer answer = server.patch("merge", PATH + "/" + name, "{\"spec\":" + spec + "}");
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().object("spec");
    }

    private AskedApi.Answer ask(String method, String path, String body) {
        return server.ask(method, path, body);
    }
}
