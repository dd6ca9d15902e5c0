package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Controller.Wakes;
import podium.controller.scheduler.SchedulerMemory;
import podium.fixture.TestCluster;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** What a scheduler has seen before makes it fast and nothing else. */
@Tag("slow")
class SchedulerDoubtTest {

    private static final int HISTORIES = 12;
    private static final int COMMANDS = 60;

    @Test
    void aSchedulerThatHasSeenAllDecidesAsOneThatHasSeenNothing() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Doubting scheduler = new Doubting();
            History history = new History(TestCluster.of(List.of(scheduler)), seed);

            history.play();

            assertThat(scheduler.turns).as("seed=%s", seed).isGreaterThan(COMMANDS / 4);
        }
    }

    @Test
    void aSchedulerThatIsTakenToAnotherMomentDecidesAsOneThatBeginsThere() {
        Doubting scheduler = new Doubting();
        TestCluster cluster = TestCluster.of(List.of(scheduler));
        new History(cluster, 99).play();

        Chance chance = Chance.seeded(5);
        for (int jump = 0; jump < 200; jump++) {
            chance = chance.next();
            SimState past = cluster.history()
                    .get(chance.below(cluster.history().size()))
                    .state();
            for (Resource pod : past.cluster().table(Kind.POD).values()) {
                scheduler.act(past.cluster(), (SchedulerMemory) past.memories().get(0), pod.key(), past.nowMs());
            }
        }

        assertThat(scheduler.turns).isGreaterThan(500);
    }

    /** Asks a new scheduler too, at each turn and each wake-up. */
    private static final class Doubting implements Actor<SchedulerMemory> {
        private final SchedulerActor seasoned = new SchedulerActor();
        private int turns;

        @Override
        public String name() {
            return seasoned.name();
        }

        @Override
        public SchedulerMemory blank() {
            return seasoned.blank();
        }

        @Override
        public void wakes(Change.Written change, ClusterState after, SchedulerMemory memory, Wakes wakes) {
            List<Key> woken = woken(seasoned, change, after, memory);
            assertThat(woken).isEqualTo(woken(new SchedulerActor(), change, after, memory));
            woken.forEach(wakes::now);
        }

        private static List<Key> woken(
                SchedulerActor actor, Change.Written change, ClusterState after, SchedulerMemory memory) {
            List<Key> woken = new ArrayList<>();
            actor.wakes(change, after, memory, new Wakes() {
                @Override
                public long nowMs() {
                    throw new AssertionError("the scheduler wakes at once");
                }

                @Override
                public void now(Key key) {
                    woken.add(key);
                }

                @Override
                public void after(Key key, long delayMs) {
                    throw new AssertionError("the scheduler wakes at once");
                }

                @Override
                public void idleAfter(Key key, long delayMs) {
                    throw new AssertionError("the scheduler wakes at once");
                }
            });
            return woken;
        }

        @Override
        public Turn<SchedulerMemory> act(ClusterState state, SchedulerMemory memory, Key key, long nowMs) {
            turns++;
            Turn<SchedulerMemory> turn = seasoned.act(state, memory, key, nowMs);
            assertThat(turn).isEqualTo(new SchedulerActor().act(state, memory, key, nowMs));
            return turn;
        }
    }

    /** A random history of nodes and pods that come, change and go. */
    private static final class History {
        private final TestCluster cluster;
        private Chance chance;
        private int names;

        History(TestCluster cluster, long seed) {
            this.cluster = cluster;
            this.chance = Chance.seeded(seed);
        }

        void play() {
            for (int i = 0; i < 4; i++) {
                addNode();
            }
            for (int i = 0; i < COMMANDS; i++) {
                command(below(12));
                cluster.run(below(3) == 0 ? 20_000 : 0);
            }
        }

        private int below(int bound) {
            chance = chance.next();
            return chance.below(bound);
        }

        private void command(int which) {
            switch (which) {
                case 0 -> addNode();
                case 1 -> removeNode();
                case 2 -> changeNode();
                case 3, 4 -> removePod();
                case 5 -> endPod();
                default -> addPods(1 + below(3));
            }
        }

        private void addNode() {
            JsonObject labels = JsonObject.of("disk", Json.of(below(2) == 0 ? "ssd" : "hdd"));
            if (below(3) > 0) {
                labels = labels.with("topology.kubernetes.io/zone", "z" + below(3));
            }
            JsonObject node = JsonObject.builder()
                    .put("name", "n" + names++)
                    .put("labels", labels)
                    .put("allocatable", JsonObject.of("cpu", Json.of(1 + below(4)), "pods", Json.of(2 + below(6))))
                    .put("unschedulable", below(6) == 0)
                    .build();
            cluster.create(Key.of(Kind.NODE, node.string("name", "")), CasePods.node(node));
        }

        private Resource any(Kind kind) {
            List<Resource> all = cluster.state().table(kind).values();
            return all.get(below(all.size()));
        }

        private void removeNode() {
            if (cluster.state().table(Kind.NODE).size() > 2) {
                cluster.delete(any(Kind.NODE).key(), DeleteOptions.NOW);
            }
        }

        private void changeNode() {
            Resource node = any(Kind.NODE);
            JsonObject tree = below(2) == 0
                    ? node.tree().change("spec", spec -> spec.with("unschedulable", below(2) == 0))
                    : node.tree()
                            .change(
                                    "metadata",
                                    metadata -> metadata.change(
                                            "labels", labels -> labels.with("disk", below(2) == 0 ? "ssd" : "hdd")));
            cluster.write(draft -> draft.update(node.key(), tree));
        }

        private void removePod() {
            if (!cluster.state().table(Kind.POD).isEmpty()) {
                cluster.delete(any(Kind.POD).key(), DeleteOptions.NOW);
            }
        }

        private void endPod() {
            if (!cluster.state().table(Kind.POD).isEmpty()) {
                Resource pod = any(Kind.POD);
                String phase = PodReading.of(pod).isBound() ? "Failed" : "Pending";
                cluster.write(
                        draft -> draft.updateStatus(pod.key(), pod.status().with("phase", phase)));
            }
        }

        private void addPods(int count) {
            cluster.write(draft -> {
                for (int i = 0; i < count; i++) {
                    draft.create(Key.of(Kind.POD, "default", "p" + names++), pod());
                }
            });
        }

        private JsonObject pod() {
            JsonObject labels = JsonObject.of("app", Json.of(below(2) == 0 ? "web" : "db"));
            JsonObject requests = JsonObject.of("cpu", Json.of(below(9) * 250 + "m"));
            JsonObject pod = JsonObject.builder()
                    .put("labels", labels)
                    .put("resources", JsonObject.of("requests", requests))
                    .put("spec", spec())
                    .build();
            return CasePods.pod(pod, new TreeMap<>());
        }

        private JsonObject spec() {
            JsonObject spec = JsonObject.of("priority", Json.of(below(4) == 0 ? 10 : 0));
            JsonObject selector = JsonObject.of("matchLabels", JsonObject.of("app", Json.of("web")));
            return switch (below(6)) {
                case 0 -> spec.with("nodeSelector", JsonObject.of("disk", Json.of("ssd")));
                case 1 -> spec.with("affinity", JsonObject.of("podAntiAffinity", away(selector)));
                case 2 -> spec.with("topologySpreadConstraints", JsonArray.of(spread("DoNotSchedule", selector)));
                case 3 -> spec.with("topologySpreadConstraints", JsonArray.of(spread("ScheduleAnyway", selector)));
                default -> spec;
            };
        }

        private static JsonObject away(JsonObject selector) {
            JsonObject term =
                    JsonObject.of("labelSelector", selector, "topologyKey", Json.of("kubernetes.io/hostname"));
            return JsonObject.of("requiredDuringSchedulingIgnoredDuringExecution", JsonArray.of(term));
        }

        private static JsonObject spread(String whenUnsatisfiable, JsonObject selector) {
            return JsonObject.builder()
                    .put("maxSkew", 1)
                    .put("topologyKey", "topology.kubernetes.io/zone")
                    .put("whenUnsatisfiable", whenUnsatisfiable)
                    .put("labelSelector", selector)
                    .build();
        }
    }
}
