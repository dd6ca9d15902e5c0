package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.List;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Pods whose node does not exist: they get no traffic until it does, and the service's events say so. */
final class Homeless {

    private static final String REPORTER = "endpoint-slice-controller";

    private Homeless() {}

    /** Wakes the services of the pods that were bound to a node before it existed. */
    static void wakeServicesOnceTheyHave(Key node, ClusterState after, Wakes wakes) {
        if (after.table(Kind.SERVICE).isEmpty()) {
            return;
        }
        for (Resource pod : after.table(Kind.POD).values()) {
            if (node.name().equals(pod.spec().string("nodeName"))) {
                ServicePods.services(pod, after).forEach(wakes::now);
            }
        }
    }

    /** What is said of a decision, with what is to be said of those whom it left out. */
    static Why saidAfter(Why why, List<Resource> pods) {
        if (pods.isEmpty()) {
            return why;
        }
        Resource first = pods.get(0);
        Why left = Why.of("endpointslice.homeless", pods.size(), first.key().name(), node(first));
        return Why.of("endpointslice.both", new Why.Arg.Part(why), new Why.Arg.Part(left));
    }

    static Effect report(Resource service, List<Resource> pods) {
        String about = service.key().namespace() + "/" + service.key().name();
        List<String> errors = new ArrayList<>();
        for (Resource pod : pods) {
            errors.add("skipping Pod " + pod.key().name() + " for Service " + about + ": Node " + node(pod)
                    + " Not Found");
        }
        String all = errors.size() == 1 ? errors.get(0) : "[" + String.join(", ", errors) + "]";
        return Effect.Report.of(
                REPORTER,
                service.key(),
                "Warning",
                "FailedToUpdateEndpointSlices",
                "Error updating Endpoint Slices for Service " + about + ": " + all);
    }

    private static String node(Resource pod) {
        return pod.spec().string("nodeName", "");
    }
}
