package podium.sim;

import java.util.ArrayList;
import java.util.List;
import podium.controller.Controller;
import podium.controller.deployment.DeploymentController;
import podium.controller.disruption.DisruptionController;
import podium.controller.endpointslice.EndpointSliceController;
import podium.controller.endpointslice.EndpointSliceMirroringController;
import podium.controller.endpointslice.EndpointsController;
import podium.controller.garbage.GarbageCollector;
import podium.controller.namespace.NamespaceController;
import podium.controller.namespace.RootCertificatePublisher;
import podium.controller.namespace.ServiceAccountController;
import podium.controller.node.PodGarbageCollector;
import podium.controller.quota.ResourceQuotaController;
import podium.controller.replicaset.ReplicaSetController;
import podium.controller.storage.ClaimProtection;
import podium.controller.storage.VolumeProtection;

/** Who works in a cluster, in the order in which a change wakes them. */
public final class ControlPlane {

    private ControlPlane() {}

    /** All of them. */
    public static List<Actor<?>> actors() {
        return actors(ControllerSelection.ALL);
    }

    /** Those that are wanted, and what the API server does by itself. */
    public static List<Actor<?>> actors(ControllerSelection wanted) {
        List<Actor<?>> actors = new ArrayList<>(controllers());
        actors.removeIf(actor -> !wanted.isOn(actor.name()));
        actors.add(new EventExpiry());
        return actors;
    }

    private static List<Actor<?>> controllers() {
        List<Actor<?>> all = new ArrayList<>();
        // First, so that the pods of a step find their nodes before whoever made them looks again: a real scheduler is
        // done long before a controller has seen its own writes.
        all.add(new SchedulerActor());
        all.add(controller(new ReplicaSetController()));
        all.add(controller(new DeploymentController()));
        all.add(controller(new GarbageCollector()));
        all.add(controller(new NamespaceController()));
        all.add(controller(new ServiceAccountController()));
        all.add(controller(new RootCertificatePublisher()));
        all.add(controller(new EndpointSliceController()));
        all.add(controller(new EndpointsController()));
        all.add(controller(new EndpointSliceMirroringController()));
        all.add(controller(new ResourceQuotaController()));
        all.add(controller(new DisruptionController()));
        all.add(controller(new ClaimProtection()));
        all.add(controller(new VolumeProtection()));
        all.add(new NodeLifecycleActor());
        all.add(new TaintEvictionActor());
        all.add(controller(new PodGarbageCollector()));
        return all;
    }

    private static Actor<?> controller(Controller controller) {
        return new ControllerActor(controller);
    }
}
