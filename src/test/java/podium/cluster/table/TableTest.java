package podium.cluster.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.patch.MergePatch;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;

class TableTest {

    private static final String CREATED = "2026-01-01T00:00:00Z";
    private static final long NOW_MS = Timestamps.parse(Json.of("2026-01-01T00:05:00Z"));

    @Test
    void aPodsRowSaysWhatARealServerSays() throws IOException {
        Map<String, JsonObject> pods = new TreeMap<>();
        JsonObject recorded = recorded("queries-table-pod-status");
        JsonObject answer = JsonObject.EMPTY;
        for (Json item : recorded.array("steps")) {
            JsonObject step = item.asObject();
            String path = step.string("path", "");
            if (step.string("method", "").equals("POST")) {
                pods.put(step.object("body").object("metadata").string("name", ""), step.object("body"));
            } else if (step.string("method", "").equals("PATCH")) {
                String name = path.split("/")[6];
                pods.put(name, MergePatch.apply(pods.get(name), step.object("body")));
            } else {
                answer = step.object("answer");
            }
        }

        List<Resource> resources = new ArrayList<>();
        pods.forEach((name, pod) -> resources.add(
                Resource.of(Key.of(Kind.POD, "n", name), pod.change("metadata", meta -> meta.with("name", name)))));
        Table table = Table.of(Kind.POD, resources, NOW_MS, IncludeObject.NONE);

        JsonArray rows = answer.array("rows");
        assertThat(rows.size()).isEqualTo(10);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(withoutAge(table.rows().get(i).cells()))
                    .isEqualTo(withoutAge(rows.object(i).array("cells")));
            assertThat(table.rows().get(i).conditions())
                    .isEqualTo(rows.object(i).array("conditions"));
        }
    }

    private static JsonArray withoutAge(JsonArray cells) {
        return cells.with(4, Json.of("<age>"));
    }

    private static JsonObject recorded(String id) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TableTest.class.getResourceAsStream("/golden/api/queries.json"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (Json item : json(text).asArray()) {
                if (item.asObject().string("id", "").equals(id)) {
                    return item.asObject();
                }
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void restartsTellHowLongAgoTheLastOneWas() {
        String status =
                "{'phase':'Running','containerStatuses':[{'name':'a','ready':true,'restartCount':2,'state':{'running':{}},'lastState':{'terminated':{'finishedAt':'2026-01-01T00:02:00Z'}}}]}";

        assertThat(cells(Kind.POD, "'spec':{'containers':[{'name':'a'}]},'status':" + status))
                .startsWith("x", "1/1", "Running", "2 (3m ago)", "5m");
    }

    @Test
    void aPodBeingDeletedIsTerminatingUnlessItsNodeIsLost() {
        assertThat(statusOfDeleted("{'phase':'Running'}")).isEqualTo("Terminating");
        assertThat(statusOfDeleted("{'phase':'Running','reason':'NodeLost'}")).isEqualTo("Unknown");
        assertThat(statusOfDeleted("{'phase':'Succeeded'}")).isEqualTo("Succeeded");
    }

    private static String statusOfDeleted(String status) {
        JsonObject pod = json("{'metadata':{'deletionTimestamp':'" + CREATED + "'},'status':" + status + "}")
                .asObject();
        return PodSummary.of(Resource.of(Key.of(Kind.POD, "n", "x"), pod)).reason();
    }

    @Test
    void aSidecarCountsAmongTheContainersAndItsRestartsStay() {
        String spec = "{'initContainers':[{'name':'s','restartPolicy':'Always'},{'name':'i'}],"
                + "'containers':[{'name':'a'}]}";
        String status = "{'phase':'Running','conditions':[{'type':'Initialized','status':'True'}],"
                + "'initContainerStatuses':[{'name':'s','ready':true,'started':true,'restartCount':3,'state':{'running':{}}},"
                + "{'name':'i','restartCount':5,'state':{'terminated':{'exitCode':0}}}],"
                + "'containerStatuses':[{'name':'a','ready':true,'restartCount':1,'state':{'running':{}}}]}";

        assertThat(cells(Kind.POD, "'spec':" + spec + ",'status':" + status)).startsWith("x", "2/2", "Running", "4");
    }

    @Test
    void aFailedInitContainerIsTheReason() {
        String spec = "'spec':{'initContainers':[{'name':'i'}],'containers':[{'name':'a'}]},";

        assertThat(cells(Kind.POD, spec + init("{'terminated':{'exitCode':2}}")).get(2))
                .isEqualTo("Init:ExitCode:2");
        assertThat(cells(Kind.POD, spec + init("{'waiting':{'reason':'CrashLoopBackOff'}}"))
                        .get(2))
                .isEqualTo("Init:CrashLoopBackOff");
        assertThat(cells(Kind.POD, spec + init("{'waiting':{'reason':'PodInitializing'}}"))
                        .get(2))
                .isEqualTo("Init:0/1");
    }

    private static String init(String state) {
        return "'status':{'phase':'Pending','initContainerStatuses':[{'name':'i','state':" + state + "}]}";
    }

    @Test
    void aServiceShowsItsPortsAndAddresses() {
        assertThat(
                        cells(
                                Kind.SERVICE,
                                "'spec':{'type':'LoadBalancer','clusterIPs':['10.96.0.9'],'ports':[{'port':80,'nodePort':31000,'protocol':'TCP'},{'port':53,'protocol':'UDP'}]}"))
                .containsExactly("x", "LoadBalancer", "10.96.0.9", "<pending>", "80:31000/TCP,53/UDP", "5m", "<none>");
    }

    @Test
    void moreThanThreeEndpointsAreCounted() {
        assertThat(
                        cells(
                                Kind.ENDPOINTS,
                                "'subsets':[{'addresses':[{'ip':'10.0.0.1'},{'ip':'10.0.0.2'}],'ports':[{'port':80},{'port':81}]}]"))
                .containsExactly("x", "10.0.0.1:80,10.0.0.2:80,10.0.0.1:81 + 1 more...", "5m");
        assertThat(cells(Kind.ENDPOINTS, "'subsets':[]")).containsExactly("x", "<none>", "5m");
    }

    @Test
    void bothKindsOfEventsReadAlike() {
        Kind newer = new Kind("events.k8s.io", "v1", "Event", "events", true);
        String seen = "5m";

        assertThat(cells(
                        Kind.EVENT,
                        "'type':'Normal','reason':'R','message':'m ','involvedObject':{'kind':'Pod','name':'p'},'source':{'component':'c'},'firstTimestamp':'%s','lastTimestamp':'%s','count':2"
                                .formatted(CREATED, CREATED)))
                .containsExactly(seen, "Normal", "R", "pod/p", "", "c", "m", seen, "2", "x");
        assertThat(cells(
                        newer,
                        "'type':'Normal','reason':'R','note':'m','regarding':{'kind':'Pod','name':'p'},'reportingController':'c','reportingInstance':'i','eventTime':'%s'"
                                .formatted(CREATED)))
                .containsExactly(seen, "Normal", "R", "pod/p", "", "c, i", "m", seen, "1", "x");
    }

    @Test
    void kindsWithoutAPrinterShowWhenTheyWereCreated() {
        Table table = table(FurtherKinds.ROLE, "'rules':[]");

        assertThat(table.columns().get(1).name()).isEqualTo("Created At");
        assertThat(texts(table)).containsExactly("x", CREATED);
    }

    @Test
    void aQuotaParcelsRequestsAndLimits() {
        assertThat(
                        cells(
                                FurtherKinds.RESOURCE_QUOTA,
                                "'status':{'hard':{'requests.cpu':'2','limits.cpu':'4','pods':'3'},'used':{'pods':'1','requests.cpu':'0','limits.cpu':'500m'}}"))
                .containsExactly("x", "pods: 1/3, requests.cpu: 0/2", "limits.cpu: 500m/4", "5m");
    }

    @ParameterizedTest
    @CsvSource({
        "-5,<invalid>",
        "0,0s",
        "119,119s",
        "120,2m",
        "200,3m20s",
        "600,10m",
        "10799,179m",
        "10800,3h",
        "11100,3h5m",
        "28800,8h",
        "172799,47h",
        "172800,2d",
        "183600,2d3h",
        "691200,8d",
        "63072000,2y",
        "252288000,8y",
        "70000000,2y80d"
    })
    void agesAreToldInTwoUnitsWhileTheyAreYoung(long seconds, String age) {
        assertThat(Ages.lasting(seconds * 1000)).isEqualTo(age);
    }

    @Test
    void aRowCarriesAsMuchOfTheObjectAsWasAsked() {
        Resource map = resource(Kind.CONFIG_MAP, "'data':{'a':'1'}");

        assertThat(row(map, IncludeObject.NONE).object()).isEqualTo(JsonNull.NULL);
        assertThat(row(map, IncludeObject.METADATA).object())
                .isEqualTo(PartialMetadata.of(map.tree()))
                .extracting(object -> object.asObject().string("kind"))
                .isEqualTo("PartialObjectMetadata");
        assertThat(row(map, IncludeObject.OBJECT).object()).isSameAs(map.tree());
        assertThat(IncludeObject.parse("All")).isEmpty();
        assertThat(IncludeObject.parse("")).contains(IncludeObject.METADATA);
    }

    private static Table.Row row(Resource resource, IncludeObject include) {
        return Table.of(resource.key().kind(), List.of(resource), NOW_MS, include)
                .rows()
                .get(0);
    }

    private static List<String> cells(Kind kind, String fields) {
        return texts(table(kind, fields));
    }

    private static Table table(Kind kind, String fields) {
        return Table.of(kind, List.of(resource(kind, fields)), NOW_MS, IncludeObject.NONE);
    }

    private static Resource resource(Kind kind, String fields) {
        JsonObject tree = json("{'metadata':{'name':'x','creationTimestamp':'" + CREATED + "'}," + fields + "}")
                .asObject();
        return Resource.of(Key.of(kind, kind.namespaced() ? "n" : "", "x"), tree);
    }

    private static List<String> texts(Table table) {
        return Texts.strings(table.rows().get(0).cells());
    }

    private static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.startsWith("{'") ? text.replace('\'', '"') : text)).json();
    }
}
