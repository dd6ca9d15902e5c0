package podium.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import podium.fixture.ManualExecutor;
import podium.fixture.PlayedCluster;
import podium.resource.Key;
import podium.resource.Kind;
import podium.session.Session;
import podium.sim.Step;
import podium.store.MessageFiles;
import podium.timeline.Frame;
import podium.timeline.Timeline;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Row;
import podium.ui.inspector.Inspected.Presence;
import podium.ui.model.DensityModel;
import podium.ui.model.TextsModel;

class InspectorReadingTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");

    private final Session session = PlayedCluster.example("rolling-update.yaml", new ManualExecutor());
    private final Timeline timeline = session.timeline();
    private final TextsModel texts = new TextsModel(MessageFiles::read, Locale.ENGLISH);

    @Test
    void aDeploymentSaysWhatItWantsWhatIsAndBetweenWhichBounds() {
        List<String> lines = lines(NowReading.of(at(WEB, timeline.size() - 1), texts));

        assertThat(lines)
                .contains(
                        "Wanted: 4",
                        "There are: 4 pods, 4 of the newest revision; 4 ready, 4 available",
                        "At most: 5 pods 4 wanted + 1 surge",
                        "At least: 3 available 4 wanted − 1 that may be missing",
                        "web: shop/web:1.5");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("r2: 2 web-"))
                .anyMatch(line -> line.startsWith("r1: 1 web-"));
        assertThat(lines).anyMatch(line -> line.contains("MinimumReplicasAvailable"));
    }

    @Test
    void aPodSaysHowItIsWhereItRunsAndWhoseItIs() {
        Key pod = pods(timeline.size() - 1).get(0);

        List<String> lines = lines(NowReading.of(at(pod, timeline.size() - 1), texts));

        assertThat(lines)
                .contains(
                        "State: Ready",
                        "Owned by: web r2 ReplicaSet web Deployment",
                        "Image: shop/web:1.5",
                        "Restarts: 0");
        assertThat(lines).anyMatch(line -> line.matches("Node: node-[123]"));
        assertThat(lines).anyMatch(line -> line.startsWith("State: Runs, ready"));
    }

    @Test
    void aNodeSaysHowFullItIs() {
        List<String> lines = lines(NowReading.of(at(Key.of(Kind.NODE, "node-1"), timeline.size() - 1), texts));

        assertThat(lines).contains("State: Ready").anyMatch(line -> line.matches("Pods: 0\\.\\d+ [12] of 110"));
    }

    @Test
    void theClusterAtAGlanceCountsWhatMatters() {
        List<String> lines = lines(
                ClusterFacts.of(timeline.newest().state(), timeline.newest().atMs(), texts));

        assertThat(lines).contains("Nodes: 3 of 3 ready", "Pods: 4", "web default 4 / 4 available");
    }

    @Test
    void everyReadingIsCompleteInBothLanguages() {
        for (Locale language : MessageFiles.LANGUAGES) {
            texts.use(language);
            for (int index = 0; index < timeline.size(); index++) {
                Step step = timeline.step(index);
                Inspected inspected = at(step.subject(), index);

                assertThat(lines(NowReading.of(inspected, texts)).toString()).doesNotContain("⟨");
                assertThat(String.valueOf(WhyReading.of(inspected, texts))).doesNotContain("⟨");
                assertThat(WhyReading.next(inspected, texts, new DensityModel()))
                        .doesNotContain("⟨");
            }
        }
    }

    @Test
    void whyAsksAboutTheScalingAndLeadsBackToWhatSomebodyDid() {
        int scaled = IntStream.range(0, timeline.size())
                .filter(index -> timeline.step(index).why().key().equals("deployment.rolling.up"))
                .findFirst()
                .orElseThrow();

        WhyReading why = WhyReading.of(at(WEB, scaled), texts);

        assertThat(why.step()).isEqualTo(scaled);
        assertThat(why.question()).matches("Why was web r2 scaled from \\d to \\d\\?");
        assertThat(why.answer().toString()).contains("4 wanted + 1 surge");
        assertThat(why.chain().get(0).title()).matches("web r2 scaled \\d ▸ \\d");
        WhyReading.Link origin = why.chain().get(why.chain().size() - 1);
        assertThat(origin.isOrigin()).isTrue();
        assertThat(origin.title()).startsWith("You set the image of Deployment web");
        assertThat(why.chain()).extracting(WhyReading.Link::step).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void anObjectThatIsNotThereIsShownAsItWasOrWillBe() {
        Key old = pods(timeline.size() / 3).get(0);

        Inspected gone = at(old, timeline.size() - 1);
        Inspected notYet = at(old, 1);

        assertThat(gone.presence()).isEqualTo(Presence.GONE);
        assertThat(gone.object()).isNotNull();
        assertThat(timeline.frame(gone.elsewhere().getAsInt()).state().has(old)).isFalse();
        assertThat(timeline.frame(gone.elsewhere().getAsInt() - 1).state().has(old))
                .isTrue();
        assertThat(notYet.presence()).isEqualTo(Presence.NOT_YET);
        assertThat(timeline.frame(notYet.elsewhere().getAsInt()).state().has(old))
                .isTrue();
        assertThat(at(Key.of(Kind.POD, "default", "never"), 5).presence()).isEqualTo(Presence.NEVER);
    }

    @Test
    void eventsOfADeploymentAreThoseOfAllThatBelongsToItNewestFirst() {
        List<EventList.Entry> events = EventList.of(at(WEB, timeline.size() - 1));

        assertThat(events)
                .extracting(EventList.Entry::reason)
                .contains("ScalingReplicaSet", "SuccessfulCreate", "Started");
        assertThat(events).extracting(EventList.Entry::version).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(events.stream().filter(event -> event.about().isEmpty()))
                .extracting(EventList.Entry::from)
                .containsOnly("deployment-controller");
    }

    @Test
    void yamlMarksTheLinesThatTheStepChanged() {
        int scaled = IntStream.range(0, timeline.size())
                .filter(index -> timeline.step(index).why().key().equals("deployment.rolling.up"))
                .findFirst()
                .orElseThrow();
        Key replicaSet = timeline.step(scaled).changes().get(0).key();
        Inspected inspected = at(replicaSet, scaled);

        YamlReading yaml = YamlReading.of(inspected.object(), inspected.before(), YamlReading.Unfolded.NOTHING);

        List<String> changed = IntStream.range(0, yaml.wanted().changed().length)
                .filter(line -> yaml.wanted().changed()[line])
                .mapToObj(line -> yaml.wanted().lines().get(line).text().strip())
                .toList();
        assertThat(changed).anyMatch(line -> line.matches("replicas: \\d"));
        assertThat(changed).hasSizeLessThan(6);
        assertThat(yaml.wanted().text()).doesNotContain("status:", "managedFields");
        assertThat(yaml.actual().text()).startsWith("status:");
    }

    private Inspected at(Key key, int index) {
        Frame frame = timeline.frame(index);
        return Inspected.of(timeline, frame, frame.atMs(), key);
    }

    private List<Key> pods(int index) {
        return timeline.frame(index).state().table(Kind.POD).keys();
    }

    private static List<String> lines(Facts facts) {
        return facts.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(InspectorReadingTest::line)
                .toList();
    }

    private static String line(Row row) {
        String value = String.join(" ", row.pieces().stream().map(Piece::text).toList());
        return row.label().isEmpty() ? value : row.label() + ": " + value;
    }
}
