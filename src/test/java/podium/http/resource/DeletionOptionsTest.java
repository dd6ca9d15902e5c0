package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the body of a deletion asks for. */
class DeletionOptionsTest {

    private static final String MAPS = "/api/v1/namespaces/default/configmaps";

    /** The Java client writes the empty list into every deletion. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|404", "{\"dryRun\":[]}|404", "{\"dryRun\":[\"All\"]}|200"})
    void onlyADryRunThatSaysAllLeavesTheObject(String options, int codeAfter) {
        try (ServedCluster cluster = new ServedCluster()) {
            cluster.post(MAPS, "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}");

            assertThat(cluster.ask("DELETE", MAPS + "/a", "application/json", options, "")
                            .code())
                    .isEqualTo(200);

            assertThat(cluster.get(MAPS + "/a").code()).isEqualTo(codeAfter);
        }
    }
}
