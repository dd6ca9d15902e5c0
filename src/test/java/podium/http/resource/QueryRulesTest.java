package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.base.JsonObject;
import podium.http.HttpAnswer;

/** Rules of lists, watches, deletions and forms that read from the server's source. */
class QueryRulesTest {

    private static final String MAPS = "/api/v1/namespaces/default/configmaps";
    private static final String AS = "application/json;g=meta.k8s.io;v=v1;as=";

    private final ServedCluster cluster = new ServedCluster();

    @BeforeEach
    void make() {
        for (String name : List.of("c1", "c2", "c3")) {
            String label = name.equals("c3") ? "b" : "a";
            cluster.post(MAPS, "{\"metadata\":{\"name\":\"" + name + "\",\"labels\":{\"l\":\"" + label + "\"}}}");
        }
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'v':'v9','rv':1,'start':'a'}|server does not recognize this encoded version v9",
                "{'v':'meta.k8s.io/v1','start':'a'}|incorrect encoded start resourceVersion (version meta.k8s.io/v1)",
                "{'v':'meta.k8s.io/v1','rv':7,'start':'../a'}|../a",
                "{'v':'meta.k8s.io/v1','rv':'x'}|json: cannot unmarshal string into Go struct field continueToken.rv"
                        + " of type int64",
                "nonsense|invalid character 'o' in literal null (expecting 'u')",
            })
    void aTokenThatCannotBeReadIsToldInGosWords(String token, String fault) {
        JsonObject refusal = asked("limit=1&continue=" + encoded(token));

        assertThat(refusal.string("message")).isEqualTo("invalid continue token: continue key is not valid: " + fault);
        assertThat(refusal.number("code", 0)).isEqualTo(400);
    }

    @Test
    void aTokenOfAForgottenStateIsAnsweredWithOneForTheNewest() {
        JsonObject refusal = asked("continue=" + encoded("{'v':'meta.k8s.io/v1','rv':1,'start':'c2'}"));

        String token = refusal.object("metadata").string("continue", "");
        assertThat(refusal.string("reason")).isEqualTo("Expired");
        assertThat(names(asked("continue=" + token))).startsWith("c2", "c3");
    }

    @Test
    void aListOfAnyStateHasNoPages() {
        assertThat(names(asked("limit=1&resourceVersion=0"))).hasSizeGreaterThan(2);
    }

    @Test
    void aPageGoesOnAsLongAsThereIsAnythingSelectedOrNot() {
        JsonObject first = asked("limit=2&labelSelector=l=a");
        JsonObject named = asked("limit=1&fieldSelector=metadata.name=c1");

        assertThat(names(first)).containsExactly("c1", "c2");
        assertThat(first.object("metadata").string("continue", "")).isNotEmpty();
        assertThat(named.object("metadata").has("continue")).isFalse();
    }

    @Test
    void aVersionToComeIsATimeoutThatSaysWhenToAskAgain() {
        HttpAnswer one = cluster.get(MAPS + "/c1?resourceVersion=999999");
        JsonObject exact = asked("resourceVersion=999999&resourceVersionMatch=Exact");

        assertThat(one.code()).isEqualTo(504);
        assertThat(one.headers().first("Retry-After")).isEqualTo("1");
        assertThat(ServedCluster.tree(one).string("message", ""))
                .startsWith("Timeout: Too large resource version: 999999, current: ");
        assertThat(ServedCluster.tree(one).object("details").number("retryAfterSeconds", 0))
                .isEqualTo(1);
        assertThat(exact.object("details").has("retryAfterSeconds")).isFalse();
    }

    @Test
    void aListLooksAtItsVersionBeforeItsStorageDoes() {
        JsonObject refusal = asked("resourceVersion=abc");

        assertThat(refusal.number("code", 0)).isEqualTo(400);
        assertThat(refusal.string("message"))
                .isEqualTo("invalid resource version: resourceVersion: Invalid value: \"abc\": strconv.ParseUint:"
                        + " parsing \"abc\": invalid syntax");
    }

    @ParameterizedTest
    @CsvSource({
        "sendInitialEvents=true&resourceVersionMatch=NotOlderThan&resourceVersion=999999,ERROR",
        "resourceVersion=1,ERROR",
        "resourceVersion=0,ADDED",
        "sendInitialEvents=true&resourceVersionMatch=NotOlderThan,ADDED",
    })
    void aWatchBeginsWithWhatItsOptionsSay(String query, String type) throws InterruptedException {
        try (WatchReading watch = new WatchReading(cluster.get(MAPS + "?watch=true&timeoutSeconds=2&" + query))) {
            assertThat(watch.events(1).get(0).string("type")).isEqualTo(type);
        }
    }

    @Test
    void theBeginningIsMarkedOnlyForWhoeverAllowsBookmarks() throws InterruptedException {
        String query = "?watch=true&timeoutSeconds=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
                + "&labelSelector=l=none";
        try (WatchReading without = new WatchReading(cluster.get(MAPS + query));
                WatchReading with = new WatchReading(cluster.get(MAPS + query + "&allowWatchBookmarks=true"))) {
            assertThat(with.events(1)).hasSize(1);
            assertThat(without.events(1)).isEmpty();
        }
    }

    @Test
    void aBookmarkIsAnObjectOfWhichNothingIsKnown() throws InterruptedException {
        String query = "?watch=true&timeoutSeconds=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
                + "&allowWatchBookmarks=true";
        HttpAnswer table = cluster.ask(
                "GET", "/api/v1/namespaces/default/secrets" + query + "&includeObject=None", "", "", AS + "Table");
        try (WatchReading whole = new WatchReading(cluster.get("/api/v1/namespaces/default/pods" + query));
                WatchReading row = new WatchReading(table)) {
            JsonObject pod = whole.events(1).get(0).object("object");
            JsonObject shown = row.events(1).get(0).object("object");

            assertThat(pod.at("metadata", "annotations", "k8s.io/initial-events-end"))
                    .isEqualTo(Json.of("true"));
            assertThat(pod.without("metadata"))
                    .hasToString(
                            "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"spec\":{\"containers\":null},\"status\":{}}");
            assertThat(shown.array("columnDefinitions").size()).isEqualTo(4);
            assertThat(shown.array("rows").object(0).array("cells")).hasToString("[\"\",\"\",0,\"<unknown>\"]");
            assertThat(shown.array("rows").object(0).object("object").string("kind"))
                    .isEqualTo("PartialObjectMetadata");
        }
    }

    @Test
    void aWatchMayBeginWithNothing() throws InterruptedException {
        String query = "?watch=true&timeoutSeconds=1&sendInitialEvents=false&resourceVersionMatch=NotOlderThan";
        try (WatchReading watch = new WatchReading(cluster.get(MAPS + query))) {
            assertThat(watch.events(1)).isEmpty();
        }
    }

    @Test
    void oneObjectIsWatchedByTheOldPathOnly() {
        assertThat(cluster.get(MAPS + "/c1?watch=true")).isInstanceOf(HttpAnswer.Whole.class);
        assertThat(message(
                        cluster.get("/api/v1/watch/namespaces/default/configmaps/c1?fieldSelector=metadata.name=c2")))
                .isEqualTo("fieldSelector metadata.name doesn't match requested name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/c1|application/xml|406: Not Acceptable//Available representations: application/json,"
                        + " application/yaml, application/vnd.kubernetes.protobuf",
                "|application/json;as=Chart;g=meta.k8s.io;v=v1|only the following media types are accepted:"
                        + " application/json, application/yaml, application/vnd.kubernetes.protobuf",
                "|application/vnd.kubernetes.protobuf;as=Table;g=meta.k8s.io;v=v1|only the following media types are"
                        + " accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf",
                "?watch=true|application/yaml|only the following media types are accepted:"
                        + " application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch",
                "|" + AS + "PartialObjectMetadata|you requested PartialObjectMetadata, but the requested object is a"
                        + " list (*core.ConfigMapList)",
                "/c1|" + AS + "PartialObjectMetadataList|you requested PartialObjectMetadataList, but the requested"
                        + " object is not a list (*core.ConfigMap)",
            })
    void whatNobodyCanWriteIsNotAcceptable(String where, String accept, String message) {
        HttpAnswer answer = cluster.ask("GET", MAPS + (where == null ? "" : where), "", "", accept);

        assertThat(answer.code()).isEqualTo(406);
        assertThat(message(answer).replace('\n', '/')).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "nodes,metadata.namespace=x,field label not supported: metadata.namespace",
        "namespaces,spec.x=y,field label not supported: spec.x",
    })
    void someKindsDoNotKnowTheirNamespace(String plural, String selector, String message) {
        assertThat(message(cluster.get("/api/v1/" + plural + "?fieldSelector=" + selector)))
                .isEqualTo(message);
    }

    @Test
    void aDeletedCollectionIsListedAsItWas() {
        cluster.merge(MAPS + "/c1", "{\"metadata\":{\"finalizers\":[\"example.com/f\"]}}");

        JsonObject gone = ServedCluster.tree(
                cluster.ask("DELETE", MAPS + "?labelSelector=l=a&limit=1", "", "", "application/json"));

        assertThat(names(gone)).containsExactly("c1");
        assertThat(gone.array("items").object(0).object("metadata").has("deletionTimestamp"))
                .isFalse();
        assertThat(gone.object("metadata").has("continue")).isTrue();
        assertThat(names(asked("labelSelector=l=a"))).containsExactly("c1", "c2");
    }

    @Test
    void whoeverWantsTheDependentsGoneIsToldToWait() {
        cluster.merge(MAPS + "/c1", "{\"metadata\":{\"finalizers\":[\"example.com/f\"]}}");

        assertThat(cluster.ask("DELETE", MAPS + "/c1?orphanDependents=false", "", "", "")
                        .code())
                .isEqualTo(202);
        assertThat(cluster.ask("DELETE", MAPS + "/c2?orphanDependents=false", "", "", "")
                        .code())
                .isEqualTo(200);
        assertThat(message(cluster.ask("DELETE", MAPS + "/c3", "application/json", "{", "")))
                .isEqualTo("couldn't get version/kind; json parse error: unexpected end of JSON input");
    }

    private JsonObject asked(String query) {
        return ServedCluster.tree(cluster.get(MAPS + "?" + query));
    }

    private static String message(HttpAnswer answer) {
        return ServedCluster.tree(answer).string("message", "");
    }

    private static List<String> names(JsonObject list) {
        return list.array("items").toList().stream()
                .map(item -> item.asObject().object("metadata").string("name", ""))
                .toList();
    }

    private static String encoded(String token) {
        byte[] bytes = token.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
