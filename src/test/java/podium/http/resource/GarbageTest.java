package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import podium.cluster.ClusterState;
import podium.http.HttpAnswer;

/** Whatever comes in, the answer is the client's mistake and the cluster is as it was. */
class GarbageTest {

    private static final String MAPS = "/api/v1/namespaces/default/configmaps";
    private static final String POD = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"p\"},"
            + "\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]},";

    private final ServedCluster cluster = new ServedCluster();
    private final ClusterState before = state();

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void truncatedBodiesAreRefused() {
        for (String type : List.of("application/json", "application/yaml", "application/vnd.kubernetes.protobuf")) {
            for (int length = 0; length < POD.length() - 1; length++) {
                byte[] body = Arrays.copyOf(POD.getBytes(StandardCharsets.UTF_8), length);
                assertRefused(cluster.ask("POST", "/api/v1/namespaces/default/pods", type, body, ""));
            }
        }
        assertThat(state()).isSameAs(before);
    }

    @Test
    void deepBodiesAreRefused() {
        String deep = "{\"a\":".repeat(100_000);
        String closed = "[".repeat(50_000) + "]".repeat(50_000);

        for (String body : List.of(deep, closed, "{\"data\":" + closed + "}")) {
            assertRefused(cluster.post(MAPS, body));
            assertRefused(cluster.ask("POST", MAPS, "application/yaml", body, ""));
            assertRefused(cluster.merge(MAPS + "/kube-root-ca.crt", body));
        }
        assertThat(state()).isSameAs(before);
    }

    @Test
    void bytesThatAreNothingAreRefused() {
        Random chance = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] body = new byte[chance.nextInt(200)];
            chance.nextBytes(body);
            if (i % 2 == 0 && body.length > 4) {
                System.arraycopy(new byte[] {'k', '8', 's', 0}, 0, body, 0, 4);
            }
            assertRefused(cluster.ask("POST", MAPS, "application/json", body, ""));
            assertRefused(cluster.ask("POST", MAPS, "application/vnd.kubernetes.protobuf", body, ""));
            assertRefused(cluster.ask("PATCH", MAPS + "/x", "application/apply-patch+yaml", body, ""));
        }
        assertThat(state()).isSameAs(before);
    }

    @Test
    void oddQueriesAreRefused() {
        for (String query : List.of(
                "limit=abc",
                "limit=99999999999999999999",
                "continue=%00",
                "continue=AAAA",
                "labelSelector=((",
                "labelSelector=a%20in%20(",
                "fieldSelector=%5C",
                "fieldSelector=metadata.name=a%5C",
                "timeoutSeconds=x",
                "resourceVersionMatch=Exact")) {
            HttpAnswer answer = cluster.get(MAPS + "?" + query);
            assertThat(answer.code()).as(query).isBetween(400, 499);
        }
        assertThat(state()).isSameAs(before);
    }

    /** For these the server has codes of its own, as KnownFailure in the tests of fuzzing tells. */
    @Test
    void versionsThatAreNoneOrYetToComeAreRefused() {
        for (String query : List.of(
                "resourceVersion=9999999&resourceVersionMatch=Exact",
                "resourceVersion=-1&watch=false",
                "continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6OTk5OTksInN0YXJ0IjoiYVx1MDAwMCJ9")) {
            HttpAnswer answer = cluster.get(MAPS + "?" + query);
            assertThat(answer.code()).as(query).isIn(400, 410, 500, 504);
        }
        assertThat(state()).isSameAs(before);
    }

    @Test
    void pathsThatLeadNowhereAreNotFound() {
        for (String path : List.of(
                "/",
                "//",
                "/api/v1/",
                "/api/v1/namespaces//pods",
                "/api/v1/namespaces/a/b/c/d/e/f/g",
                "/apis/apps",
                "/apis/apps/v1/namespaces/default/deployments/x/scale/y",
                "/api/v1/nodes/n/proxy/a/b",
                "/%2e%2e/api")) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW")) {
                HttpAnswer answer = cluster.ask(method, path, "application/json", "{}", "");
                assertThat(answer.code()).as(method + " " + path).isLessThan(500);
            }
        }
        assertThat(state()).isSameAs(before);
    }

    private ClusterState state() {
        return cluster.session().newest().state();
    }

    private static void assertRefused(HttpAnswer answer) {
        assertThat(answer.code()).as(ServedCluster.text(answer)).isBetween(400, 499);
    }
}
