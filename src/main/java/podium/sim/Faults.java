package podium.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.controller.Controller.Wakes;

/** Makes faults happen: changes what the kubelets remember and wakes whom it concerns. */
public interface Faults {

    /** For a simulation without kubelets: every fault is refused. */
    Faults NONE = new Faults() {
        @Override
        public int actor(List<? extends Actor<?>> actors) {
            return -1;
        }

        @Override
        public Struck strike(
                ClusterState state, @Nullable Object memory, Command.Fault fault, long nowMs, Wakes wakes) {
            return Struck.refused(Problem.of(
                    405, "MethodNotAllowed", "this cluster's kubelets run elsewhere: Podium cannot disturb them"));
        }
    };

    /** The place of the actor whose memory a fault changes, or -1. */
    int actor(List<? extends Actor<?>> actors);

    Struck strike(ClusterState state, @Nullable Object memory, Command.Fault fault, long nowMs, Wakes wakes);

    /** The memory afterwards, or why the fault cannot happen. */
    record Struck(@Nullable Object memory, @Nullable Problem problem) {

        public static Struck done(Object memory) {
            return new Struck(memory, null);
        }

        public static Struck refused(Problem problem) {
            return new Struck(null, problem);
        }
    }
}
