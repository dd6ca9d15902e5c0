package podium.ui.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;
import podium.sim.Command;
import podium.sim.kubelet.NamedBehaviour;
import podium.ui.action.ObjectAction.Act;
import podium.ui.action.ObjectAction.Choice;

/** The behaviours that pods can be given by name, with the usual one first and a mark at the one that they have. */
record BehaviourChoices(ClusterState state, List<NamedBehaviour> named) {

    BehaviourChoices {
        named = List.copyOf(named);
    }

    /** Of this pod alone; its kubelet hears of it at once. */
    Choice ofPod(Resource pod) {
        JsonObject before = pod.annotations();
        return choice(
                "action.behaviour",
                pod,
                before,
                behaviour -> KubectlCommands.annotate(pod.key(), before, behaviour.replaceIn(before)));
    }

    /** Of the pods that come from a template: the Deployment's, where a ReplicaSet belongs to one, as it owns the template. */
    Choice ofTemplate(Resource workload) {
        Resource holder = holder(workload);
        JsonObject before = holder.spec().object("template").object("metadata").object("annotations");
        boolean isRolling =
                holder.key().kind().equals(Kind.DEPLOYMENT) && !holder.spec().isTrue("paused");
        return choice(
                isRolling ? "action.behaviour.rollout" : "action.behaviour.next",
                holder,
                before,
                behaviour -> KubectlCommands.annotateTemplate(holder.key(), before, behaviour.replaceIn(before)));
    }

    private Resource holder(Resource workload) {
        OwnerReference owner = workload.controller();
        Resource deployment = owner == null
                ? null
                : state.get(Key.of(Kind.DEPLOYMENT, workload.key().namespace(), owner.name()));
        return deployment == null ? workload : deployment;
    }

    private Choice choice(
            String text, Resource holder, JsonObject annotations, Function<NamedBehaviour, Command> command) {
        List<Object> facts = List.of(holder.key().name());
        List<NamedBehaviour> all = new ArrayList<>();
        all.add(NamedBehaviour.USUAL);
        all.addAll(named);
        List<Act> ways = all.stream()
                .map(behaviour -> new Act(
                        "behaviour.named." + behaviour.name(),
                        facts,
                        behaviour.isIn(annotations) ? "done" : "",
                        false,
                        command.apply(behaviour)))
                .toList();
        return new Choice(text, facts, "settings", ways);
    }
}
