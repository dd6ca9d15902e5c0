package podium.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.DeleteOptions;
import podium.controller.scheduler.Scheduler;
import podium.controller.scheduler.SchedulerMemory;
import podium.controller.scheduler.SchedulingTable;
import podium.fixture.TestCluster;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** Carries out one recorded case with nobody at work but the scheduler. */
final class SchedulingCase {

    private static final String NAMESPACE = "default";

    /** As long as the recorder waits for retries. */
    private static final long RETRIES_MS = 14_000;

    private final JsonObject recorded;
    private final TestCluster cluster = TestCluster.of(List.of(new SchedulerActor()));
    private final Map<String, Long> priorities = new TreeMap<>();
    private final Map<String, SchedulingTable> tables = new TreeMap<>();

    SchedulingCase(JsonObject recorded) {
        this.recorded = recorded;
    }

    void carryOut() {
        forEach("nodes", this::addNode);
        forEach("objects", this::addObject);
        forEach("bound", pod -> create(pod.string("name", ""), CasePods.bound(pod, priorities)));
        forEach("pods", this::addPods);
    }

    private void forEach(String list, Consumer<JsonObject> action) {
        recorded.array(list).forEach(item -> action.accept(item.asObject()));
    }

    private void addNode(JsonObject node) {
        cluster.create(Key.of(Kind.NODE, node.string("name", "")), CasePods.node(node));
        cluster.settle();
    }

    private void addObject(JsonObject item) {
        JsonObject object = item.object("object");
        String name = object.object("metadata").string("name", "");
        String kind = object.string("kind", "");
        if (kind.equals("PriorityClass")) {
            priorities.put(name, object.number("value", 0));
        } else {
            String plural = item.string("path", "").replaceAll(".*/", "");
            cluster.create(Key.of(new Kind("", "v1", kind, plural, true), NAMESPACE, name), object);
        }
    }

    private void addPods(JsonObject pod) {
        for (String name : names(pod)) {
            Key key = create(name, CasePods.pod(pod, priorities));
            SchedulerMemory memory =
                    (SchedulerMemory) cluster.newest().memories().get(0);
            SchedulingTable table = new Scheduler().explain(cluster.state(), memory, key, cluster.nowMs());
            if (table != null) {
                tables.put(name, table);
            }
            cluster.settle();
        }
    }

    private Key create(String name, JsonObject tree) {
        Key key = Key.of(Kind.POD, NAMESPACE, name);
        cluster.create(key, tree);
        return key;
    }

    private static List<String> names(JsonObject pod) {
        List<String> names = new ArrayList<>();
        long copies = pod.number("copies", 0);
        if (copies == 0) {
            names.add(pod.string("name", ""));
        }
        for (int i = 0; i < copies; i++) {
            names.add(pod.string("name", "") + "-" + i);
        }
        return names;
    }

    void carryOutThen() {
        forEach("then", step -> {
            if (step.has("add")) {
                addNode(step.object("add"));
            } else if (step.has("delete")) {
                cluster.delete(Key.of(Kind.POD, NAMESPACE, step.string("delete", "")), DeleteOptions.NOW);
            } else {
                patchNode(step.string("patchNode", ""), step.object("patch").object("spec"));
            }
        });
        cluster.run(RETRIES_MS);
    }

    private void patchNode(String name, JsonObject spec) {
        Key key = Key.of(Kind.NODE, name);
        cluster.write(draft -> draft.update(key, cluster.get(key).tree().change("spec", before -> {
            JsonObject after = before;
            for (Map.Entry<String, Json> field : spec) {
                after = field.getValue() == JsonNull.NULL
                        ? after.without(field.getKey())
                        : after.with(field.getKey(), field.getValue());
            }
            return after;
        })));
    }

    /** What became of the pods, in the recorder's form. */
    JsonObject outcome() {
        JsonObject.Builder outcome = JsonObject.builder();
        forEach("pods", pod -> {
            String name = pod.string("name", "");
            outcome.put(name, pod.has("copies") ? spread(names(pod)) : outcome(name));
        });
        return outcome.build();
    }

    private JsonObject outcome(String name) {
        Resource pod = cluster.state().get(Key.of(Kind.POD, NAMESPACE, name));
        if (pod == null) {
            return JsonObject.of("gone", Json.of(true));
        }
        if (PodReading.of(pod).isBound()) {
            return JsonObject.of("node", Json.of(PodReading.of(pod).nodeName()));
        }
        JsonObject condition = Conditions.find(pod.status().array("conditions"), "PodScheduled");
        if (condition == null) {
            return JsonObject.of("reason", Json.of("none"));
        }
        JsonObject refusal = JsonObject.of(
                "reason", Json.of(condition.string("reason", "")), "message", Json.of(condition.string("message", "")));
        String nominated = pod.status().string("nominatedNodeName");
        return nominated == null ? refusal : refusal.with("nominated", nominated);
    }

    private JsonObject spread(List<String> names) {
        Map<String, Integer> byNode = new TreeMap<>();
        Map<String, Json> refusals = new TreeMap<>();
        int waiting = 0;
        for (String name : names) {
            JsonObject outcome = outcome(name);
            String node = outcome.string("node");
            if (node == null) {
                waiting++;
                refusals.put(outcome.toString(), outcome);
            } else {
                byNode.merge(node, 1, Integer::sum);
            }
        }
        int[] counts =
                byNode.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        List<Json> spread = new ArrayList<>();
        for (int i = counts.length - 1; i >= 0; i--) {
            spread.add(Json.of(counts[i]));
        }
        if (waiting > 0) {
            spread.addAll(Arrays.asList(Json.of("unscheduled"), Json.of(waiting)));
        }
        JsonObject result = JsonObject.of("spread", JsonArray.of(spread));
        return refusals.isEmpty() ? result : result.with("refusals", JsonArray.of(refusals.values()));
    }

    /** The scores of a pod's feasible nodes, in the recorder's form. */
    JsonObject scores(String pod) {
        JsonObject.Builder nodes = JsonObject.builder();
        SchedulingTable table = tables.get(pod);
        if (table != null) {
            for (SchedulingTable.Row row : table.rows()) {
                if (row.refusal() == null) {
                    nodes.put(row.node(), scores(row));
                }
            }
        }
        return nodes.build();
    }

    /** The recorder's server also has DynamicResources, which gives nothing to anybody. */
    private static JsonObject scores(SchedulingTable.Row row) {
        JsonObject.Builder scores = JsonObject.builder().put("DynamicResources", 0);
        for (SchedulingTable.Score score : row.scores()) {
            scores.put(score.plugin(), score.weighted());
        }
        return scores.put("total", row.total()).build();
    }

    /** The pods that were bound from the start and are gone. */
    JsonArray victims() {
        List<Json> victims = new ArrayList<>();
        forEach("bound", pod -> {
            String name = pod.string("name", "");
            Resource now = cluster.state().get(Key.of(Kind.POD, NAMESPACE, name));
            if (now == null || now.isDeleting()) {
                victims.add(new JsonString(name));
            }
        });
        victims.sort((a, b) -> a.toString().compareTo(b.toString()));
        return JsonArray.of(victims);
    }
}
