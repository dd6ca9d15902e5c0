package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.http.Feed;
import podium.http.Headers;
import podium.http.HttpAnswer;

class WatchTest {

    private static final String MAPS = "/api/v1/namespaces/default/configmaps";

    private final ServedCluster cluster = new ServedCluster();

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void aWatchWithoutAVersionBeginsWithWhatIsThere() throws InterruptedException {
        create("a");
        try (WatchReading watch = watch("watch=1")) {
            create("b");

            assertThat(named(watch.events(2))).containsExactly("ADDED a", "ADDED b");
        }
    }

    @Test
    void aWatchFromAVersionTellsEveryWriteBehindItOnce() throws InterruptedException {
        String version = version();
        create("a");
        cluster.merge(MAPS + "/a", "{\"data\":{\"k\":\"2\"}}");
        try (WatchReading watch = watch("watch=1&resourceVersion=" + version)) {
            cluster.ask("DELETE", MAPS + "/a", "", "", "");

            List<JsonObject> events = watch.events(3);

            assertThat(named(events)).containsExactly("ADDED a", "MODIFIED a", "DELETED a");
            assertThat(events.stream().map(WatchTest::versionOf)).isSorted();
        }
    }

    @Test
    void aTokenOfAListAndAWatchFromItsVersionMissNothing() throws InterruptedException {
        create("a");
        JsonObject page = ServedCluster.tree(cluster.get(MAPS + "?limit=1"));
        create("b");
        try (WatchReading watch =
                watch("watch=1&resourceVersion=" + page.object("metadata").string("resourceVersion"))) {
            assertThat(named(watch.events(1))).containsExactly("ADDED b");
        }
    }

    @Test
    void initialEventsEndWithABookmarkThatSaysSo() throws InterruptedException {
        create("a");
        String query = "watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true";
        try (WatchReading watch = watch(query)) {
            List<JsonObject> events = watch.events(2);

            assertThat(events.get(0).string("type")).isEqualTo("ADDED");
            assertThat(events.get(1).string("type")).isEqualTo("BOOKMARK");
            assertThat(events.get(1)
                            .object("object")
                            .object("metadata")
                            .object("annotations")
                            .string("k8s.io/initial-events-end"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aVersionBeforeTheBeginningIsGone() throws InterruptedException {
        try (WatchReading watch = watch("watch=1&resourceVersion=1")) {
            List<JsonObject> events = watch.events(2);

            assertThat(events).hasSize(1);
            assertThat(events.get(0).string("type")).isEqualTo("ERROR");
            assertThat(events.get(0).object("object").number("code", 0)).isEqualTo(410);
        }
    }

    @Test
    void aWatchOverAWebSocketEndsAtOnceSoThatTheClientAsksWithoutOne() {
        Headers headers = Headers.of("Host", "127.0.0.1:6443").with("Upgrade", "websocket");

        HttpAnswer answer = cluster.ask("GET", MAPS + "?watch=1", headers, new byte[0]);

        assertThat(answer.code()).isEqualTo(200);
        assertThat(ServedCluster.text(answer)).isEmpty();
    }

    @Test
    void initialEventsAskForTheirMatch() {
        HttpAnswer answer = cluster.get(MAPS + "?watch=1&sendInitialEvents=true");

        assertThat(answer.code()).isEqualTo(422);
        assertThat(ServedCluster.text(answer)).contains("sendInitialEvents requires setting resourceVersionMatch");
    }

    @Test
    void aWatcherThatDoesNotReadHoldsNobodyUp() throws InterruptedException {
        String version = version();
        HttpAnswer asleep = cluster.get(MAPS + "?watch=1&resourceVersion=" + version);
        try (WatchReading awake = watch("watch=1&resourceVersion=" + version)) {
            create("big");
            String value = "x".repeat(900_000);
            for (int i = 0; i < 6; i++) {
                cluster.merge(MAPS + "/big", "{\"data\":{\"k\":\"" + i + value + "\"}}");
                assertThat(awake.events(1)).hasSize(1);
            }
            assertThat(awake.events(1)).hasSize(1);
        }
        assertThat(((HttpAnswer.Streaming) asleep).feed().isOver()).isTrue();
    }

    @Test
    void everybodyWhoWatchesHearsOfAChange() throws InterruptedException {
        String version = version();
        List<WatchReading> watches = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            watches.add(watch("watch=1&resourceVersion=" + version));
        }

        create("a");

        for (WatchReading watch : watches) {
            assertThat(watch.types(1)).containsExactly("ADDED");
            watch.close();
        }
    }

    @Test
    void whoWatchesTheSameAlikeReadsTheSameBytes() throws InterruptedException {
        String query = MAPS + "?watch=1&resourceVersion=" + version();
        Feed one = ((HttpAnswer.Streaming) cluster.get(query)).feed();
        Feed other = ((HttpAnswer.Streaming) cluster.get(query)).feed();
        create("a");
        assertThat(next(one)).isEqualTo(next(other)); // both have begun, whichever way they came to know of it

        create("b");

        assertThat(next(one)).isNotNull().isSameAs(next(other));
    }

    /** What comes next, once it has come: the changes are told on a thread of their own. */
    private static byte[] next(Feed feed) throws InterruptedException {
        byte[] piece = feed.take();
        for (int i = 0; i < 500 && piece == null; i++) {
            Thread.sleep(10);
            piece = feed.take();
        }
        return piece;
    }

    @Test
    void whoWatchesSomethingElseIsToldNothing() throws InterruptedException {
        String version = version();
        try (WatchReading labelled = watch("watch=1&labelSelector=a%3Db&resourceVersion=" + version);
                WatchReading named = watch("watch=1&fieldSelector=metadata.name%3Db&resourceVersion=" + version)) {
            create("a");
            create("b");

            assertThat(named(named.events(1))).containsExactly("ADDED b");
            cluster.merge(MAPS + "/b", "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}");
            assertThat(named(labelled.events(1))).containsExactly("ADDED b");
        }
    }

    @Test
    void aTableThatIsWatchedTellsAgesAsOfEachEvent() throws InterruptedException {
        String table = "application/json;as=Table;v=v1;g=meta.k8s.io";
        String query = MAPS + "?watch=1&fieldSelector=metadata.name%3Da&resourceVersion=" + version();
        try (WatchReading watch = new WatchReading(cluster.ask("GET", query, "", "", table))) {
            anHourPasses();
            create("a");

            JsonObject event = watch.events(1).get(0);

            String age = event.object("object")
                    .array("rows")
                    .get(0)
                    .asObject()
                    .array("cells")
                    .toString();
            assertThat(age).isEqualTo("[\"a\",0,\"0s\"]");
        }
    }

    /** After an hour an event is forgotten. */
    private void anHourPasses() {
        String about = "{\"metadata\":{\"name\":\"e\"},\"involvedObject\":{\"namespace\":\"default\"}}";
        assertThat(cluster.post("/api/v1/namespaces/default/events", about).code())
                .isEqualTo(201);
        long before = cluster.session().nowMs();
        while (cluster.session().nowMs() < before + 3_600_000) {
            assertThat(cluster.session().step().join()).isNotNull();
        }
    }

    private WatchReading watch(String query) {
        return new WatchReading(cluster.get(MAPS + "?" + query));
    }

    private void create(String name) {
        assertThat(cluster.post(MAPS, "{\"metadata\":{\"name\":\"" + name + "\"}}")
                        .code())
                .isEqualTo(201);
    }

    private String version() {
        return ServedCluster.tree(cluster.get(MAPS)).object("metadata").string("resourceVersion", "");
    }

    private static long versionOf(JsonObject event) {
        return Long.parseLong(event.object("object").object("metadata").string("resourceVersion", "0"));
    }

    private static List<String> named(List<JsonObject> events) {
        return events.stream()
                .map(event -> event.string("type", "") + " "
                        + event.object("object").object("metadata").string("name", ""))
                .toList();
    }
}
