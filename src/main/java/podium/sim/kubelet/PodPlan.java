package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.resource.Key;
import podium.resource.PodReading;
import podium.resource.Resource;

/** What is wanted of a pod, read from its object at each turn. */
record PodPlan(Resource pod, String node, List<ContainerPlan> containers) {

    static PodPlan of(Resource pod, Behaviour behaviour) {
        JsonArray wanted = pod.spec().array("containers");
        List<ContainerPlan> containers = new ArrayList<>(wanted.size());
        for (Json container : wanted) {
            containers.add(ContainerPlan.of(container.asObject(), behaviour));
        }
        return new PodPlan(pod, PodReading.of(pod).nodeName(), containers);
    }

    Key key() {
        return pod.key();
    }

    /** How long its containers may take to end after SIGTERM. */
    long graceMs() {
        return 1000 * pod.metadata().number("deletionGracePeriodSeconds", 0);
    }
}
