package podium.sim.kubelet;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.controller.Controller.Wakes;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.Actor;
import podium.sim.Command.Fault;
import podium.sim.Faults;

/** Faults of machines and containers: what the kubelets remember of them changes, and their pods' turns come. */
public final class KubeletFaults implements Faults {

    @Override
    public int actor(List<? extends Actor<?>> actors) {
        for (int i = 0; i < actors.size(); i++) {
            if (actors.get(i) instanceof Kubelet) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Struck strike(ClusterState state, @Nullable Object memory, Fault fault, long nowMs, Wakes wakes) {
        Resource object = state.get(fault.key());
        if (object == null) {
            return Struck.refused(Problems.notFound(fault.key()));
        }
        KubeletMemory known = (KubeletMemory) Objects.requireNonNull(memory);
        if (fault instanceof Fault.StopNode) {
            return new NodeFault(state, known, object, nowMs).stop();
        } else if (fault instanceof Fault.StartNode) {
            return new NodeFault(state, known, object, nowMs).start(wakes);
        }
        PodMemory pod = known.pods().get(fault.key());
        if (pod == null || !pod.uid().equals(object.uid())) {
            return Struck.refused(notRun(object));
        }
        PodFault pods = new PodFault(known, object, pod, nowMs, wakes);
        if (fault instanceof Fault.CrashContainer crash) {
            return pods.crash(crash.container(), crash.exitCode());
        }
        return fault instanceof Fault.MakeUnready ? pods.makeUnready() : pods.makeReady();
    }

    private static Problem notRun(Resource pod) {
        PodReading reading = PodReading.of(pod);
        String name = "pod \"" + pod.key().name() + "\"";
        if (!reading.isBound()) {
            return conflict(name + " is not bound to a node yet");
        }
        return conflict(
                reading.isFinished()
                        ? name + " has ended already"
                        : "no kubelet of node \"" + reading.nodeName() + "\" has taken up " + name);
    }

    static Problem conflict(String message) {
        return Problem.of(409, "Conflict", message);
    }
}
