package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Messages;
import podium.cluster.DeleteOptions;
import podium.controller.scheduler.SchedulerMemory;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.Conditions;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.store.MessageFiles;

class SchedulerTest {

    private static final String FULL =
            "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are"
                    + " available: 1 No preemption victims found for incoming pod.";

    private final TestCluster cluster = TestCluster.of(List.of(new SchedulerActor()));

    @Test
    void aPodIsBoundAndItsEventSaysWhere() {
        addNode("n1", "4");

        addPod("a", "1");

        assertThat(nodeOf("a")).isEqualTo("n1");
        assertThat(cluster.events()).containsExactly("Scheduled: Successfully assigned default/a to n1");
        assertThat(whys()).containsExactly("scheduler.boundOnly");
    }

    @Test
    void aPodThatFitsNowhereIsToldAndTheClusterIsSettled() {
        addNode("n1", "4");
        addPod("a", "3");

        addPod("b", "3");

        JsonObject condition = Conditions.find(pod("b").status().array("conditions"), "PodScheduled");
        assertThat(condition).isNotNull();
        assertThat(condition.string("status")).isEqualTo("False");
        assertThat(condition.string("reason")).isEqualTo("Unschedulable");
        assertThat(condition.string("message")).isEqualTo(FULL);
        assertThat(cluster.events()).last().isEqualTo("FailedScheduling: " + FULL);
        assertThat(cluster.newest().queue().isIdle()).isTrue();
    }

    @Test
    void whatCannotHelpWakesNobody() {
        addNode("n1", "4");
        addPod("a", "3");
        addPod("b", "3");
        int before = whys().size();

        changeNode("n1", node -> node.change("metadata", metadata -> metadata.with("labels", label("disk", "ssd"))));
        cluster.write(draft -> draft.updateStatus(key("a"), pod("a").status().with("phase", Json.of("Running"))));
        cluster.settle();

        assertThat(whys()).hasSize(before);
    }

    @Test
    void roomThatIsFreedIsTakenAtOnce() {
        addNode("n1", "4");
        addPod("a", "3");
        addPod("b", "3");

        cluster.delete(key("a"), DeleteOptions.NOW).settle();

        assertThat(nodeOf("b")).isEqualTo("n1");
        assertThat(memory().aside().isEmpty()).isTrue();
    }

    @Test
    void aPodThatHasEndedTakesNoRoom() {
        addNode("n1", "4");
        addPod("a", "3");
        addPod("b", "3");

        cluster.write(draft -> draft.updateStatus(key("a"), pod("a").status().with("phase", Json.of("Succeeded"))));
        cluster.settle();

        assertThat(nodeOf("b")).isEqualTo("n1");
    }

    @Test
    void aRefusedPodIsTriedAgainAfterFiveMinutes() {
        addNode("n1", "1");
        addPod("a", "3");

        cluster.run(299_999);
        assertThat(whys()).hasSize(1);
        cluster.run(1);

        assertThat(whys()).hasSize(2);
        assertThat(memory().aside().get(key("a")))
                .extracting(SchedulerMemory.Aside::attempts)
                .isEqualTo(2);
    }

    @Test
    void withoutNodesTheTriesBackOffUpToTenSeconds() {
        addPod("a", "1");

        cluster.run(34_999);
        assertThat(whys()).hasSize(6); // at 0, 1, 3, 7, 15 and 25 s
        addNode("n1", "4");

        assertThat(nodeOf("a")).isEqualTo("n1");
        assertThat(cluster.events()).first().isEqualTo("FailedScheduling: no nodes available to schedule pods");
    }

    @Test
    void aGatedPodWaitsUntilItsGatesAreGone() {
        addNode("n1", "4");
        JsonArray gates = JsonArray.of(JsonObject.of("name", Json.of("later")));
        addPod("a", "1", spec -> spec.with("schedulingGates", gates));
        assertThat(whys()).isEmpty();

        cluster.write(draft ->
                draft.update(key("a"), pod("a").tree().change("spec", spec -> spec.without("schedulingGates"))));
        cluster.settle();

        assertThat(nodeOf("a")).isEqualTo("n1");
    }

    @Test
    void aPodOfAnotherSchedulerIsLeftAlone() {
        addNode("n1", "4");

        addPod("a", "1", spec -> spec.with("schedulerName", "mine"));

        assertThat(whys()).isEmpty();
        assertThat(nodeOf("a")).isEmpty();
    }

    @Test
    void ofPodsThatWaitTogetherTheMoreImportantGoesFirst() {
        addNode("n1", "4");

        cluster.write(draft -> {
            draft.create(key("low"), tree("3", spec -> spec));
            draft.create(key("high"), tree("3", spec -> spec.with("priority", 10)));
        });
        cluster.run(1);

        assertThat(nodeOf("high")).isEqualTo("n1");
        assertThat(nodeOf("low")).isEmpty();
        assertThat(whys()).containsExactly("scheduler.ahead", "scheduler.boundOnly", "scheduler.unschedulable");
    }

    @Test
    void lessImportantPodsMakeRoomAndTheirPlaceIsKept() {
        addNode("n1", "4");
        addPod("old", "3", spec -> spec.with("terminationGracePeriodSeconds", 30));

        addPod("new", "3", spec -> spec.with("priority", 10));

        assertThat(pod("new").status().string("nominatedNodeName")).isEqualTo("n1");
        assertThat(pod("old").isDeleting()).isTrue();
        JsonObject target = Conditions.find(pod("old").status().array("conditions"), "DisruptionTarget");
        assertThat(target).isNotNull();
        assertThat(target.string("reason")).isEqualTo("PreemptionByScheduler");
        assertThat(cluster.events())
                .contains(
                        "FailedScheduling: 0/1 nodes are available: 1 Insufficient cpu.",
                        "Preempted: Preempted by pod " + pod("new").uid() + " on node n1");

        addPod("other", "2");
        assertThat(nodeOf("other")).isEmpty();
        cluster.delete(key("old"), DeleteOptions.NOW).settle();

        assertThat(nodeOf("new")).isEqualTo("n1");
        assertThat(nodeOf("other")).isEmpty();
        assertThat(whys()).contains("scheduler.preempting", "scheduler.boundNominated");
    }

    @Test
    void ofTwoNodesThatCouldMakeRoomTheOneIsTakenWhoseBudgetAllowsIt() {
        addNode("n1", "4");
        addPod("kept", "3", label("app", "kept"), spec -> spec.with("priority", 1));
        addNode("n2", "4");
        addPod("free", "3", label("app", "free"), spec -> spec.with("priority", 2));
        budget(0);

        addPod("new", "3", spec -> spec.with("priority", 10));

        assertThat(pod("new").status().string("nominatedNodeName")).isEqualTo("n2");
        assertThat(cluster.has(key("kept"))).isTrue();
    }

    @Test
    void aBudgetDoesNotStandAgainstAMoreImportantPod() {
        addNode("n1", "4");
        addPod("kept", "3", label("app", "kept"), spec -> spec);
        budget(0);

        addPod("new", "3", spec -> spec.with("priority", 10));

        assertThat(whys()).contains("scheduler.preemptingAgainstBudget");
    }

    @Test
    void whatABudgetKeepsIsPutBackBeforeWhatIsMoreImportant() {
        addNode("n1", "4");
        addPod("kept", "1", label("app", "kept"), spec -> spec.with("priority", 1));
        addPod("free", "1", label("app", "free"), spec -> spec.with("priority", 2));
        budget(0);

        addPod("new", "3", spec -> spec.with("priority", 10));

        assertThat(cluster.has(key("kept"))).isTrue();
        assertThat(cluster.has(key("free"))).isFalse();
    }

    @Test
    void nobodyMakesRoomForAPodThatNeverPreempts() {
        addNode("n1", "4");
        addPod("old", "3");

        addPod("new", "3", spec -> spec.with("priority", 10).with("preemptionPolicy", "Never"));

        assertThat(pod("old").isDeleting()).isFalse();
        assertThat(cluster.events())
                .last()
                .isEqualTo("FailedScheduling: 0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate,"
                        + " preemption: not eligible due to preemptionPolicy=Never.");
    }

    @Test
    void nodesThatAreNotNamedAreNotLookedAt() {
        addNode("n1", "4");
        addNode("n2", "1");

        addPod("a", "2", spec -> spec.with("affinity", named(JsonArray.of(isNode("n2")))));

        assertThat(cluster.events())
                .last()
                .isEqualTo("FailedScheduling: 0/2 nodes are available: 1 Insufficient cpu, 1 node(s) didn't satisfy"
                        + " plugin(s) [NodeAffinity]. no new claims to deallocate, preemption: 0/2 nodes are available:"
                        + " 2 Preemption is not helpful for scheduling.");
    }

    @Test
    void aContradictionAboutNodesIsFoundBeforeAMissingClaim() {
        addNode("n1", "4");
        JsonObject claim = JsonObject.of("persistentVolumeClaim", JsonObject.of("claimName", Json.of("c")));

        addPod(
                "a",
                "1",
                spec -> spec.with("affinity", named(JsonArray.of(isNode("n1"), isNode("n2"))))
                        .with("volumes", JsonArray.of(claim)));

        assertThat(cluster.events())
                .last()
                .isEqualTo("FailedScheduling: 0/1 nodes are available: pod affinity terms conflict. not found");
    }

    private static JsonObject isNode(String name) {
        return JsonObject.builder()
                .put("key", "metadata.name")
                .put("operator", "In")
                .put("values", JsonArray.of(Json.of(name)))
                .build();
    }

    private static JsonObject named(JsonArray fields) {
        JsonObject term = JsonObject.of("matchFields", fields);
        JsonObject required = JsonObject.of("nodeSelectorTerms", JsonArray.of(term));
        return JsonObject.of("nodeAffinity", JsonObject.of("requiredDuringSchedulingIgnoredDuringExecution", required));
    }

    @Test
    void tiesAreDrawnFromTheSeedAndSpreadOverAllNodes() {
        for (int i = 1; i <= 4; i++) {
            addNode("n" + i, "100");
        }

        Map<String, Integer> chosen = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            addPod("a" + i, "1");
            chosen.merge(nodeOf("a" + i), 1, Integer::sum);
            cluster.delete(key("a" + i), DeleteOptions.NOW).settle();
        }

        assertThat(chosen).hasSize(4);
        assertThat(chosen.values()).allMatch(count -> count > 30);
    }

    @Test
    void aLargeClusterIsSearchedInTurn() {
        TestCluster large = TestCluster.withNodes(200, List.of(new SchedulerActor()));

        for (int i = 0; i < 3; i++) {
            large.create(key("a" + i), tree("1", spec -> spec));
            large.settle();
        }

        assertThat(large.whys("scheduler")).containsOnly("scheduler.drawnOfSome");
        assertThat(((SchedulerMemory) large.newest().memories().get(0)).nextStart())
                .isEqualTo(100);
    }

    @Test
    void everyReasonIsSaidInEveryLanguage() {
        addPod("none", "1");
        addNode("n1", "4");
        addNode("n2", "4");
        addPod("a", "2");
        addPod("b", "9");
        changeNode("n1", node -> node.change("spec", spec -> spec.with("unschedulable", true)));
        addPod("c", "4");
        addPod("d", "1");
        addPod("e", "4", spec -> spec.with("priority", 10));

        for (Locale language : MessageFiles.LANGUAGES) {
            Messages messages = MessageFiles.read(language);
            List<String> said = new ArrayList<>();
            cluster.steps().stream()
                    .filter(step -> step.actor().equals(SchedulerActor.NAME))
                    .forEach(step -> said.add(messages.say(step.why())));
            assertThat(said).hasSizeGreaterThan(6).noneMatch(text -> text.contains("⟨") || text.contains("{"));
        }
    }

    private List<String> whys() {
        return cluster.whys(SchedulerActor.NAME);
    }

    private SchedulerMemory memory() {
        return (SchedulerMemory) cluster.newest().memories().get(0);
    }

    private static Key key(String pod) {
        return Key.of(Kind.POD, "default", pod);
    }

    private Resource pod(String name) {
        return cluster.get(key(name));
    }

    private String nodeOf(String pod) {
        return PodReading.of(pod(pod)).nodeName();
    }

    private void addNode(String name, String cpu) {
        JsonObject allocatable = JsonObject.of("cpu", Json.of(cpu));
        cluster.create(
                Key.of(Kind.NODE, name),
                CasePods.node(JsonObject.of("name", Json.of(name), "allocatable", allocatable)));
        cluster.settle();
    }

    private void changeNode(String name, UnaryOperator<JsonObject> change) {
        Key key = Key.of(Kind.NODE, name);
        cluster.write(draft -> draft.update(key, change.apply(cluster.get(key).tree())));
        cluster.settle();
    }

    private static JsonObject label(String name, String value) {
        return JsonObject.of(name, Json.of(value));
    }

    private void addPod(String name, String cpu) {
        addPod(name, cpu, spec -> spec);
    }

    private void addPod(String name, String cpu, UnaryOperator<JsonObject> spec) {
        cluster.create(key(name), tree(cpu, spec));
        cluster.settle();
    }

    private void addPod(String name, String cpu, JsonObject labels, UnaryOperator<JsonObject> spec) {
        cluster.create(key(name), tree(cpu, spec).change("metadata", metadata -> metadata.with("labels", labels)));
        cluster.settle();
    }

    /** For the pods called so; nobody keeps its status but the test. */
    private void budget(long allowed) {
        JsonObject selector = JsonObject.of("matchLabels", label("app", "kept"));
        JsonObject tree = Trees.of(FurtherKinds.POD_DISRUPTION_BUDGET)
                .with("spec", JsonObject.of("selector", selector))
                .with("status", JsonObject.EMPTY.with("disruptionsAllowed", allowed));
        cluster.create(Key.of(FurtherKinds.POD_DISRUPTION_BUDGET, "default", "kept"), tree);
    }

    private static JsonObject tree(String cpu, UnaryOperator<JsonObject> spec) {
        JsonObject resources = JsonObject.of("requests", JsonObject.of("cpu", Json.of(cpu)));
        JsonObject pod = CasePods.pod(JsonObject.of("name", Json.of("a"), "resources", resources), new TreeMap<>());
        return pod.change("spec", spec);
    }
}
