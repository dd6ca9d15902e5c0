package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Key;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * What is wanted of a pod, read from its object at each turn.
 *
 * @param containers the init containers, then the others
 */
record PodPlan(Resource pod, String node, List<ContainerPlan> containers) {

    private static final long SECOND_MS = 1000;

    /** @param usual how a container behaves of which the pod's annotations say nothing */
    static PodPlan of(Resource pod, Behaviour usual) {
        JsonObject spec = pod.spec();
        JsonArray init = spec.array("initContainers");
        JsonArray main = spec.array("containers");
        Behaviours behaviours = Behaviours.parse(pod.annotations(), names(init, main), usual);
        String restarts = spec.string("restartPolicy", "Always");
        List<ContainerPlan> containers = new ArrayList<>(init.size() + main.size());
        for (Json container : init) {
            JsonObject tree = container.asObject();
            containers.add(ContainerPlan.init(tree, restarts, behaviours.of(tree.string("name", ""))));
        }
        for (Json container : main) {
            JsonObject tree = container.asObject();
            containers.add(ContainerPlan.main(tree, restarts, behaviours.of(tree.string("name", ""))));
        }
        return new PodPlan(pod, PodReading.of(pod).nodeName(), containers);
    }

    private static List<String> names(JsonArray init, JsonArray main) {
        List<String> names = new ArrayList<>(init.size() + main.size());
        init.forEach(container -> names.add(container.asObject().string("name", "")));
        main.forEach(container -> names.add(container.asObject().string("name", "")));
        return names;
    }

    Key key() {
        return pod.key();
    }

    boolean hasInit() {
        return containers.get(0).role() != ContainerPlan.Role.MAIN;
    }

    boolean isOnHostNetwork() {
        return pod.spec().isTrue("hostNetwork");
    }

    /** How long its containers may take to end once its deletion is asked for. */
    long deletionGraceMs() {
        return SECOND_MS * pod.metadata().number("deletionGracePeriodSeconds", 0);
    }

    /** How long they may take when they are ended for another reason. */
    long graceMs() {
        return SECOND_MS * pod.spec().number("terminationGracePeriodSeconds", 30);
    }

    /** As the kubelet's messages name it: {@code web_shop(uid)}. */
    String fullName() {
        return key().name() + "_" + key().namespace() + "(" + pod.uid() + ")";
    }
}
