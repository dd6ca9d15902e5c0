package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names that the server makes are looked at as if they had been given. */
class GeneratedNameRulesTest {

    private final RuleRows server = new RuleRows();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsWrongWithAPrefixIsWrongWithItsName() {
        AskedApi.Answer answer =
                server.create("/api/v1/namespaces/default/configmaps", "{'metadata':{'generateName':'Web-'}}");

        List<String> causes = List.of(RuleRows.causes(answer).split("\n"));

        assertThat(causes).hasSize(2);
        assertThat(causes.get(0)).startsWith("metadata.generateName: Invalid value: \"Web-\": a lowercase RFC 1123");
        assertThat(causes.get(1))
                .matches("metadata\\.name: Invalid value: \"Web-[a-z0-9]{5}\": a lowercase RFC 1123.*");
        assertThat(answer.body().object("details").string("name", "")).matches("Web-[a-z0-9]{5}");
    }
}
