package podium.ui.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions.Propagation;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.Command;
import podium.sim.Command.Fault;
import podium.sim.kubelet.NamedBehaviour;
import podium.ui.action.ObjectAction.Act;
import podium.ui.action.ObjectAction.Choice;
import podium.ui.action.ObjectAction.Container;
import podium.ui.action.ObjectAction.Scale;
import podium.ui.action.ObjectAction.SetImage;

/** What can be done to an object as it is, in groups. */
public final class ObjectActions {

    private static final String REVISION = "deployment.kubernetes.io/revision";
    private static final int CRASH_EXIT_CODE = 1;

    private final ClusterState state;
    private final long nowMs;
    private final Resource object;
    private final BehaviourChoices behaviours;
    private final List<List<ObjectAction>> groups = new ArrayList<>();

    private ObjectActions(ClusterState state, long nowMs, Resource object, BehaviourChoices behaviours) {
        this.state = state;
        this.nowMs = nowMs;
        this.object = object;
        this.behaviours = behaviours;
    }

    /**
     * Nothing at all when the object is gone.
     *
     * @param named the behaviours that pods can be given
     */
    public static List<List<ObjectAction>> of(Key key, ClusterState state, long nowMs, List<NamedBehaviour> named) {
        Resource object = state.get(key);
        if (object == null) {
            return List.of();
        }
        return new ObjectActions(state, nowMs, object, new BehaviourChoices(state, named)).groups();
    }

    private List<List<ObjectAction>> groups() {
        Kind kind = key().kind();
        if (kind.equals(Kind.DEPLOYMENT)) {
            deployment();
        } else if (kind.equals(Kind.REPLICA_SET)) {
            groups.add(List.of(scale(), behaviours.ofTemplate(object)));
        } else if (kind.equals(Kind.POD)) {
            pod();
        } else if (kind.equals(Kind.NODE)) {
            node();
        }
        groups.add(List.of(delete()));
        return groups;
    }

    private Key key() {
        return object.key();
    }

    private void deployment() {
        boolean isPaused = object.spec().isTrue("paused");
        groups.add(List.of(
                scale(),
                setImage(containers(object.spec().object("template").object("spec"))),
                behaviours.ofTemplate(object)));
        List<ObjectAction> rollout = new ArrayList<>();
        if (!isPaused) {
            rollout.add(act("action.restart", "restart", KubectlCommands.restart(key(), nowMs)));
        }
        rollout.add(act(
                isPaused ? "action.resume" : "action.pause",
                isPaused ? "play" : "pause",
                KubectlCommands.pause(key(), !isPaused)));
        List<Act> revisions = revisions();
        if (!isPaused && !revisions.isEmpty()) {
            rollout.add(new Choice("action.rollBack", List.of(key().name()), "rollback", revisions));
        }
        groups.add(rollout);
    }

    private ObjectAction scale() {
        return new Scale(
                "action.scale",
                List.of(key().name()),
                "scale",
                key(),
                object.spec().number("replicas", 1));
    }

    private ObjectAction setImage(List<Container> containers) {
        return new SetImage("action.setImage", List.of(key().name()), "image", key(), containers);
    }

    private static List<Container> containers(JsonObject podSpec) {
        List<Container> containers = new ArrayList<>();
        for (Json container : podSpec.array("containers")) {
            containers.add(new Container(
                    container.asObject().string("name", ""),
                    container.asObject().string("image", "")));
        }
        return containers;
    }

    /** The revisions that can be gone back to: all whose ReplicaSet is kept, but the present one; the newest first. */
    private List<Act> revisions() {
        List<Resource> kept = new ArrayList<>(state.dependents(object.uid()).values());
        kept.removeIf(one -> !one.key().kind().equals(Kind.REPLICA_SET) || revision(one) == revision(object));
        kept.sort(Comparator.comparingLong(ObjectActions::revision).reversed());
        List<Act> ways = new ArrayList<>();
        for (Resource replicaSet : kept) {
            String image = containers(replicaSet.spec().object("template").object("spec")).stream()
                    .findFirst()
                    .map(Container::image)
                    .orElse("");
            ways.add(new Act(
                    "action.rollBack.to",
                    List.of(key().name(), revision(replicaSet), image),
                    "rollback",
                    false,
                    KubectlCommands.rollBack(key(), replicaSet)));
        }
        return ways;
    }

    private static long revision(Resource workload) {
        String text = workload.annotations().string(REVISION, "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private void pod() {
        PodReading reading = PodReading.of(object);
        if (!reading.isBound() || !reading.isActive()) {
            return;
        }
        List<ObjectAction> faults = new ArrayList<>();
        faults.add(crash());
        faults.add(
                reading.isReady()
                        ? harm("action.makeUnready", "unready", new Fault.MakeUnready(key()))
                        : act("action.makeReady", "state-ready", new Command.Strike(new Fault.MakeReady(key()))));
        groups.add(List.of(setImage(containers(object.spec())), behaviours.ofPod(object)));
        groups.add(faults);
    }

    private ObjectAction crash() {
        List<Container> containers = containers(object.spec());
        if (containers.size() == 1) {
            return harm("action.crash", "crash", new Fault.CrashContainer(key(), "", CRASH_EXIT_CODE));
        }
        List<Act> ways = new ArrayList<>();
        for (Container container : containers) {
            ways.add(new Act(
                    "action.crash.container",
                    List.of(key().name(), container.name()),
                    "crash",
                    true,
                    new Command.Strike(new Fault.CrashContainer(key(), container.name(), CRASH_EXIT_CODE))));
        }
        return new Choice("action.crash.one", List.of(key().name()), "crash", ways);
    }

    private void node() {
        boolean isStopped = !NodeHeartbeat.of(state.get(NodeHeartbeat.leaseKey(key().name())))
                .isBeating();
        boolean isCordoned = object.spec().isTrue("unschedulable");
        groups.add(List.of(
                isStopped
                        ? act("action.startNode", "start-node", new Command.Strike(new Fault.StartNode(key())))
                        : harm("action.stopNode", "stop-node", new Fault.StopNode(key())),
                act(
                        isCordoned ? "action.uncordon" : "action.cordon",
                        "cordon",
                        KubectlCommands.cordon(key(), !isCordoned))));
    }

    private ObjectAction delete() {
        if (!isOwner()) {
            return delete("action.delete", Propagation.Background);
        }
        return new Choice(
                "action.delete.how",
                List.of(key().name()),
                "delete",
                List.of(
                        delete("action.delete.background", Propagation.Background),
                        delete("action.delete.foreground", Propagation.Foreground),
                        delete("action.delete.orphan", Propagation.Orphan)));
    }

    /** A node's lease is no more than its heart: nobody would keep it. */
    private boolean isOwner() {
        return state.dependents(object.uid()).keys().stream().anyMatch(key -> !NodeHeartbeat.isLease(key));
    }

    private Act delete(String text, Propagation propagation) {
        return new Act(text, List.of(key().name()), "delete", true, KubectlCommands.delete(key(), propagation));
    }

    private Act act(String text, String icon, Command command) {
        return new Act(text, List.of(key().name()), icon, false, command);
    }

    private Act harm(String text, String icon, Fault fault) {
        return new Act(text, List.of(key().name()), icon, true, new Command.Strike(fault));
    }
}
