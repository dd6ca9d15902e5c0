package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import podium.base.JsonObject;
import podium.base.JsonText;
import podium.schema.Catalogue;
import podium.store.CatalogueFiles;

/** Of the recorded cases, those whose kinds and requests this server has are answered alike. */
class ApiGoldenTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    private static final List<String> KINDS =
            List.of("pods", "deployments", "replicasets", "nodes", "namespaces", "serviceaccounts", "events");

    private static final List<String> SUBRESOURCES = List.of("status", "scale");

    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/strategic-merge-patch+json");

    /** Cases of ours that still differ, each with its reason. */
    private static final Set<String> DIFFERENT = Set.of();

    @ParameterizedTest
    @ValueSource(strings = {"defaulting", "patches", "validation"})
    void answersAreAsRecorded(String file) {
        List<JsonObject> ours =
                GoldenCases.read(file).stream().filter(ApiGoldenTest::isOurs).toList();

        List<String> report = new ArrayList<>();
        Set<String> different = new TreeSet<>();
        for (JsonObject golden : ours) {
            List<String> differences = GoldenRun.differences(golden, CATALOGUE);
            if (!differences.isEmpty() && !DIFFERENT.contains(golden.string("id", ""))) {
                different.add(golden.string("id", ""));
                report.add(golden.string("id") + "\n  " + String.join("\n  ", differences));
            }
        }

        System.out.println(file + ": " + (ours.size() - different.size()) + " of " + ours.size() + " cases alike, "
                + GoldenCases.read(file).size() + " recorded");
        assertThat(report).isEmpty();
    }

    private static boolean isOurs(JsonObject golden) {
        return GoldenCases.steps(golden).stream().allMatch(ApiGoldenTest::isAsked);
    }

    private static boolean isAsked(JsonObject step) {
        GoldenPath path = GoldenPath.parse(step.string("path", "").replace("{ns}", "ns"), CATALOGUE);
        String query = step.string("query", "");
        return path != null
                && KINDS.contains(path.key().kind().plural())
                && (path.subresource().isEmpty() || SUBRESOURCES.contains(path.subresource()))
                && CONTENT_TYPES.contains(step.string("contentType", "application/json"))
                && !step.has("accept")
                && !step.has("lines")
                && !query.contains("watch=true")
                && !(step.string("method", "").equals("GET")
                        && path.key().name().isEmpty())
                && !JsonText.write(step).contains("priorityclasses");
    }
}
