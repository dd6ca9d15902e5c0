package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.Why;
import podium.controller.Controller.Wakes;
import podium.resource.Resource;
import podium.sim.Faults.Struck;
import podium.sim.kubelet.Behaviour.Window;
import podium.sim.kubelet.ContainerState.Exit;
import podium.sim.kubelet.ContainerState.Running;

/** Something that happens to the containers of one pod. */
record PodFault(KubeletMemory memory, Resource object, PodMemory pod, long nowMs, Wakes wakes) {

    private static final int CODE_MAX = 255;

    /** @param container its name, or empty for the pod's first one */
    Struck crash(String container, int exitCode) {
        int index = container.isEmpty() ? init().size() : indexOf(container);
        if (index < 0) {
            return Struck.conflict(
                    "pod \"" + name() + "\" has no container \"" + container + "\"",
                    Why.of("refusal.noContainer", name(), container));
        }
        if (exitCode < 0 || exitCode > CODE_MAX) {
            return Struck.conflict(
                    "a process cannot end with the code " + exitCode + ": codes go from 0 to 255",
                    Why.of("refusal.exitCode", exitCode, CODE_MAX));
        }
        ContainerMemory known = pod.containers().get(index);
        if (!(known.state() instanceof Running running)) {
            return Struck.conflict(
                    "container \"" + nameOf(index) + "\" of pod \"" + name() + "\" is not running",
                    Why.of("refusal.notRunning", name(), nameOf(index)));
        }
        List<ContainerMemory> changed = new ArrayList<>(pod.containers());
        changed.set(index, known.in(running.ending(new Exit(nowMs, exitCode))));
        return done(pod.withContainers(List.copyOf(changed)));
    }

    Struck makeUnready() {
        return pod.isMadeUnready()
                ? Struck.conflict(
                        "the readiness probes of pod \"" + name() + "\" fail already",
                        Why.of("refusal.unready", name()))
                : done(pod.withUnready(new Window(nowMs, Answers.NEVER)));
    }

    Struck makeReady() {
        Window unready = pod.unready();
        return unready == null || !pod.isMadeUnready()
                ? Struck.conflict(
                        "nobody makes the readiness probes of pod \"" + name() + "\" fail",
                        Why.of("refusal.notMadeUnready", name()))
                : done(pod.withUnready(new Window(unready.fromMs(), nowMs - unready.fromMs())));
    }

    private Struck done(PodMemory changed) {
        wakes.now(object.key());
        return Struck.done(memory.with(object.key(), changed));
    }

    private String name() {
        return object.key().name();
    }

    private JsonArray init() {
        return object.spec().array("initContainers");
    }

    private JsonArray main() {
        return object.spec().array("containers");
    }

    private String nameOf(int index) {
        JsonArray list = index < init().size() ? init() : main();
        return list.object(index < init().size() ? index : index - init().size())
                .string("name", "");
    }

    private int indexOf(String container) {
        List<Json> all = new ArrayList<>(init().toList());
        all.addAll(main().toList());
        for (int i = 0; i < all.size(); i++) {
            if (container.equals(all.get(i).asObject().string("name"))) {
                return i;
            }
        }
        return -1;
    }
}
