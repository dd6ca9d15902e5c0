package podium.sim.kubelet;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.ClusterState;
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
            return Struck.refused(
                    Problems.notFound(fault.key()),
                    Why.of(
                            "refusal.gone",
                            fault.key().kind().name(),
                            fault.key().name()));
        }
        KubeletMemory known = (KubeletMemory) Objects.requireNonNull(memory);
        if (fault instanceof Fault.StopNode) {
            return new NodeFault(state, known, object, nowMs).stop();
        } else if (fault instanceof Fault.StartNode) {
            return new NodeFault(state, known, object, nowMs).start(wakes);
        }
        PodMemory pod = known.pods().get(fault.key());
        if (pod == null || !pod.uid().equals(object.uid())) {
            return notRun(object);
        }
        PodFault pods = new PodFault(known, object, pod, nowMs, wakes);
        if (fault instanceof Fault.CrashContainer crash) {
            return pods.crash(crash.container(), crash.exitCode());
        }
        return fault instanceof Fault.MakeUnready ? pods.makeUnready() : pods.makeReady();
    }

    private static Struck notRun(Resource pod) {
        PodReading reading = PodReading.of(pod);
        String name = pod.key().name();
        if (!reading.isBound()) {
            return Struck.conflict("pod \"" + name + "\" is not bound to a node yet", Why.of("refusal.notBound", name));
        }
        if (reading.isFinished()) {
            return Struck.conflict("pod \"" + name + "\" has ended already", Why.of("refusal.ended", name));
        }
        return Struck.conflict(
                "no kubelet of node \"" + reading.nodeName() + "\" has taken up pod \"" + name + "\"",
                Why.of("refusal.notTakenUp", name, reading.nodeName()));
    }
}
