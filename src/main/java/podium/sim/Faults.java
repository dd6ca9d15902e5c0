package podium.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.controller.Controller.Wakes;
import podium.controller.Effect;

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

    /**
     * What a fault does, or why it cannot happen.
     *
     * @param memory of the kubelets afterwards
     * @param effects what of it the API server sees
     */
    record Struck(
            @Nullable Object memory,
            List<Effect> effects,
            @Nullable Problem problem) {

        public Struck {
            effects = List.copyOf(effects);
        }

        public static Struck done(Object memory, Effect... effects) {
            return new Struck(memory, List.of(effects), null);
        }

        public static Struck refused(Problem problem) {
            return new Struck(null, List.of(), problem);
        }
    }
}
