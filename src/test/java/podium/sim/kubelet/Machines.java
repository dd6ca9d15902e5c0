package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.ClusterStart;
import podium.sim.Command;
import podium.sim.Faults;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

/** Three nodes with their kubelets and nobody else: pods are bound by hand. Times are seconds since the beginning. */
final class Machines {

    private final Simulation simulation;
    private final List<Step> steps = new ArrayList<>();
    private SimState state;

    Machines() {
        this(new Kubelet(Behaviour.DEFAULT), new KubeletFaults());
    }

    /** With stand-ins instead of kubelets. */
    static Machines ofStandIns() {
        return new Machines(Kubelet.standIn(), new StandInFaults());
    }

    private Machines(Kubelet kubelet, Faults faults) {
        simulation = new Simulation(List.of(kubelet), faults, new TrustingApi());
        SimState blank = simulation.blank(1, ClusterStart.EPOCH_MS);
        take(ClusterStart.withNodes(3).begin(simulation, blank));
    }

    private Moved take(Moved moved) {
        state = moved.state();
        steps.add(moved.step());
        return moved;
    }

    /** A pod's key in the namespace {@code default}. */
    static Key pod(String name) {
        return Key.of(Kind.POD, "default", name);
    }

    /** Creates a pod that is bound to a node already. */
    Machines run(String node, JsonObject pod) {
        String name = pod.object("metadata").string("name", "");
        write(pod(name), draft -> {
            draft.create(pod(name), pod);
            draft.bind(pod(name), node);
        });
        return this;
    }

    /** Lets somebody other than the kubelet write. */
    Machines write(Key subject, Consumer<Draft> writes) {
        take(simulation.begin(state, subject, Why.of("cluster.start", 0), writes));
        return this;
    }

    Step strike(Command.Fault fault) {
        return take(simulation.carryOut(state, new Command.Strike(fault), state.nowMs()))
                .step();
    }

    /** Asks for a pod's deletion. */
    Machines delete(String name, DeleteOptions options) {
        Command command = new Command.Ask(new Request.Delete(pod(name), options));
        take(simulation.carryOut(state, command, state.nowMs()));
        return this;
    }

    /** Lets time pass until so many seconds after the beginning. */
    Machines until(double seconds) {
        long untilMs = ClusterStart.EPOCH_MS + Math.round(seconds * 1000);
        Moved moved = simulation.next(state, untilMs);
        while (moved != null) {
            take(moved);
            moved = simulation.next(state, untilMs);
        }
        state = simulation
                .carryOut(state, new Command.Ask(new Request.Delete(pod("nobody"), DeleteOptions.NOW)), untilMs)
                .state();
        return this;
    }

    ClusterState cluster() {
        return state.cluster();
    }

    boolean isSettled() {
        return state.queue().isIdle();
    }

    boolean exists(String name) {
        return state.cluster().has(pod(name));
    }

    Resource get(String name) {
        Resource pod = state.cluster().get(pod(name));
        if (pod == null) {
            throw new AssertionError("no pod " + name);
        }
        return pod;
    }

    JsonObject status(String name) {
        return get(name).status();
    }

    /** The status of a pod's container. */
    JsonObject container(String pod, String name) {
        for (String list : new String[] {"initContainerStatuses", "containerStatuses"}) {
            for (Json status : status(pod).array(list)) {
                if (name.equals(status.asObject().string("name"))) {
                    return status.asObject();
                }
            }
        }
        throw new AssertionError("pod " + pod + " has no container " + name);
    }

    List<Step> steps() {
        return steps.stream().filter(step -> step.actor().equals(Kubelet.NAME)).toList();
    }

    /** The kubelets' steps, each as {@code second: key of its why}. */
    List<String> whys() {
        return steps().stream()
                .map(step -> seconds(step.atMs()) + ": " + keys(step.why()))
                .collect(Collectors.toList());
    }

    private static String keys(Why why) {
        return why.args().stream()
                .filter(Why.Arg.Parts.class::isInstance)
                .flatMap(parts -> ((Why.Arg.Parts) parts).whys().stream())
                .map(Why::key)
                .reduce((all, key) -> all + ", " + key)
                .orElse(why.key());
    }

    /** The events about a pod, each as {@code second: Type Reason Message}. */
    List<String> events(String name) {
        return state.cluster().table(Kind.EVENT).values().stream()
                .map(Resource::tree)
                .filter(event -> name.equals(event.object("involvedObject").string("name")))
                .map(event -> event.string("type") + " " + event.string("reason") + ": " + event.string("message"))
                .collect(Collectors.toList());
    }

    /** An instant as seconds since the beginning. */
    static String seconds(long ms) {
        return java.math.BigDecimal.valueOf(ms - ClusterStart.EPOCH_MS, 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A pod of one container {@code app} with the image {@code shop/web:1.5}. */
    static JsonObject web(String name) {
        return pod(name, JsonObject.of("name", Json.of("app"), "image", Json.of("shop/web:1.5")));
    }

    /** The pod with an annotation, its key without the prefix. */
    static JsonObject with(JsonObject pod, String annotation, String value) {
        return pod.change(
                "metadata",
                metadata -> metadata.change(
                        "annotations", annotations -> annotations.with(Behaviours.PREFIX + annotation, value)));
    }

    /** The pod with a field of its spec set. */
    static JsonObject with(JsonObject pod, String field, Json value) {
        return pod.change("spec", spec -> spec.with(field, value));
    }

    /** The pod with a field of its first container set. */
    static JsonObject withContainer(JsonObject pod, String field, Json value) {
        return pod.change(
                "spec",
                spec -> spec.with(
                        "containers",
                        spec.array("containers")
                                .with(0, spec.array("containers").object(0).with(field, value))));
    }

    static JsonObject pod(String name, JsonObject... containers) {
        JsonObject spec = JsonObject.builder()
                .put("containers", JsonArray.of(containers))
                .put("restartPolicy", "Always")
                .put("terminationGracePeriodSeconds", 30)
                .build();
        return JsonObject.builder()
                .put("apiVersion", "v1")
                .put("kind", "Pod")
                .put("metadata", JsonObject.of("name", Json.of(name)))
                .put("spec", spec)
                .put("status", JsonObject.of("phase", Json.of("Pending")))
                .build();
    }
}
