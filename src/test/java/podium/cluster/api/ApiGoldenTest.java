package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonString;
import podium.base.JsonText;
import podium.schema.Catalogue;
import podium.store.CatalogueFiles;

/** Of the recorded cases, those whose kinds and requests this server has are answered alike. */
class ApiGoldenTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    private static final List<String> KINDS =
            List.of("pods", "deployments", "replicasets", "nodes", "namespaces", "serviceaccounts", "events");

    private static final List<String> SUBRESOURCES = List.of("status", "scale");

    private static final List<String> PATCHES = List.of(
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/strategic-merge-patch+json",
            "application/apply-patch+yaml");

    /** Options that a test can carry out without HTTP. */
    private static final Pattern OPTIONS = Pattern.compile(
            "((fieldValidation=(Strict|Warn|Ignore)|fieldManager=[\\w-]+|dryRun=All|force=true|gracePeriodSeconds=0)&?)*");

    private static final Pattern DATA = Pattern.compile("\"data\\\\?\"");

    @ParameterizedTest
    @CsvSource({"defaulting,45", "patches,47", "validation,240"})
    void answersAreAsRecorded(String file, int atLeast) {
        List<JsonObject> all = GoldenCases.read(file);
        List<JsonObject> ours = all.stream().filter(ApiGoldenTest::isOurs).toList();

        List<String> different = different(ours);

        System.out.println(file + ": " + (ours.size() - different.size()) + " of " + ours.size() + " cases alike, "
                + all.size() + " recorded");
        assertThat(different).isEmpty();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    /** Names, labels, owners and bodies are recorded about config maps: service accounts are answered no otherwise. */
    @Test
    void whatIsRecordedOfConfigMapsHoldsOfServiceAccounts() {
        List<JsonObject> ours = GoldenCases.read("validation").stream()
                .filter(golden -> golden.string("id", "").startsWith("any-") && !isOurs(golden))
                .map(ApiGoldenTest::aboutServiceAccounts)
                .filter(golden -> isOurs(golden) && !isAboutConfigMapsOnly(golden))
                .toList();

        List<String> different = different(ours);

        System.out.println(
                "about service accounts: " + (ours.size() - different.size()) + " of " + ours.size() + " cases alike");
        assertThat(different).isEmpty();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(58);
    }

    /** Their data, how their deletion is answered, and the bytes of a body that is echoed. */
    private static boolean isAboutConfigMapsOnly(JsonObject golden) {
        return DATA.matcher(JsonText.write(golden)).find()
                || golden.string("id", "").equals("any-query-dryrun-delete")
                || golden.string("id", "").equals("any-apiversion-two-slashes");
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

    private static JsonObject aboutServiceAccounts(JsonObject golden) {
        String text = JsonText.write(golden)
                .replace("ConfigMap", "ServiceAccount")
                .replace("configmaps", "serviceaccounts")
                .replace(",\"data\":{\"a\":\"1\"}", "");
        return GoldenCases.json(text).asObject();
    }

    private static boolean isOurs(JsonObject golden) {
        return GoldenCases.steps(golden).stream().allMatch(ApiGoldenTest::isAsked);
    }

    /** Whether a step is about what the API itself answers, not the HTTP around it. */
    private static boolean isAsked(JsonObject step) {
        GoldenPath path = GoldenPath.parse(step.string("path", "").replace("{ns}", "ns"), CATALOGUE);
        return path != null
                && KINDS.contains(path.key().kind().plural())
                && (path.subresource().isEmpty() || SUBRESOURCES.contains(path.subresource()))
                && !step.has("accept")
                && !step.has("lines")
                && (step.string("method", "").equals("POST")
                        || !path.key().name().isEmpty())
                && isBodyOfTheApi(step)
                && OPTIONS.matcher(step.string("query", "")).matches();
    }

    private static boolean isBodyOfTheApi(JsonObject step) {
        String type = step.string("contentType", "application/json");
        Json body = step.get("body");
        return switch (step.string("method", "")) {
            case "PATCH" -> PATCHES.contains(type);
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
