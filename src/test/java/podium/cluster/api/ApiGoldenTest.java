package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonString;
import podium.resource.FurtherKinds;
import podium.schema.Catalogue;
import podium.store.CatalogueFiles;

/** Of the recorded cases, those whose kinds and requests this server has are answered alike. */
class ApiGoldenTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    private static final List<String> KINDS = List.of(
            "pods",
            "deployments",
            "replicasets",
            "nodes",
            "namespaces",
            "serviceaccounts",
            "events",
            "services",
            "configmaps",
            "secrets",
            "endpoints",
            "endpointslices",
            "leases");

    private static final List<String> SUBRESOURCES =
            List.of("status", "scale", "finalize", "ephemeralcontainers", "resize");

    private static final List<String> PATCHES = List.of(
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/strategic-merge-patch+json",
            "application/apply-patch+yaml");

    /** Options that a test can carry out without HTTP. */
    private static final Pattern OPTIONS = Pattern.compile(
            "((fieldValidation=(Strict|Warn|Ignore)|fieldManager=[\\w-]+|dryRun=All|force=true|gracePeriodSeconds=0)&?)*");

    @ParameterizedTest
    @CsvSource({"defaulting,73", "patches,99", "validation,440"})
    void answersAreAsRecorded(String file, int atLeast) {
        List<JsonObject> all = GoldenCases.read(file);
        List<JsonObject> ours = all.stream().filter(ApiGoldenTest::isOurs).toList();

        List<String> different = different(ours);

        System.out.println(file + ": " + (ours.size() - different.size()) + " of " + ours.size() + " cases alike, "
                + all.size() + " recorded");
        assertThat(different).isEmpty();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private static List<String> different(List<JsonObject> cases) {
        List<String> different = new ArrayList<>();
        for (JsonObject golden : cases) {
            List<String> differences = GoldenRun.differences(golden, CATALOGUE);
            if (!differences.isEmpty()) {
                different.add(golden.string("id") + "\n  " + String.join("\n  ", differences));
            }
        }
        return different;
    }

    private static boolean isOurs(JsonObject golden) {
        return GoldenCases.steps(golden).stream().allMatch(ApiGoldenTest::isAsked);
    }

    /** Whether a step is about what the API itself answers, not the HTTP around it. */
    private static boolean isAsked(JsonObject step) {
        GoldenPath path = GoldenPath.parse(step.string("path", "").replace("{ns}", "ns"), CATALOGUE);
        return path != null
                && (KINDS.contains(path.key().kind().plural())
                        || FurtherKinds.ALL.contains(path.key().kind()))
                && (path.subresource().isEmpty() || SUBRESOURCES.contains(path.subresource()))
                && !step.has("accept")
                && !step.has("lines")
                && (step.string("method", "").equals("POST")
                        || !path.key().name().isEmpty())
                && isBodyOfTheApi(step)
                && !isEchoed(step)
                && OPTIONS.matcher(step.string("query", "")).matches();
    }

    /** Whether the answer quotes the bytes of the body. */
    private static boolean isEchoed(JsonObject step) {
        return step.object("answer").string("message", "").startsWith("the object provided is unrecognized");
    }

    private static boolean isBodyOfTheApi(JsonObject step) {
        String type = step.string("contentType", "application/json");
        Json body = step.get("body");
        return switch (step.string("method", "")) {
            case "PATCH" -> PATCHES.contains(type) && !(body instanceof JsonString);
            case "DELETE" -> body == null || step.object("body").has("preconditions");
            case "GET" -> true;
            default ->
                type.equals("application/json")
                        && (!(body instanceof JsonString text)
                                || (JsonReader.read(text.value()) instanceof JsonReader.Value value
                                        && !(value.json() instanceof JsonArray)
                                        && !(value.json() instanceof JsonString)));
        };
    }
}
