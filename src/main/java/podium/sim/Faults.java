package podium.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
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
            return Struck.refused(
                    Problem.of(
                            405,
                            "MethodNotAllowed",
                            "this cluster's kubelets run elsewhere: Podium cannot disturb them"),
                    Why.of("refusal.elsewhere"));
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
     * @param problem null when it happens
     * @param refusal the problem in words for people, null when it happens
     */
    record Struck(
            @Nullable Object memory,
            List<Effect> effects,
            @Nullable Problem problem,
            @Nullable Why refusal) {

        public Struck {
            effects = List.copyOf(effects);
        }

        public static Struck done(Object memory, Effect... effects) {
            return new Struck(memory, List.of(effects), null, null);
        }

        public static Struck refused(Problem problem, Why refusal) {
            return new Struck(null, List.of(), problem, refusal);
        }

        /** It does not fit what is there: {@code Conflict} in the API's terms. */
        public static Struck conflict(String message, Why refusal) {
            return refused(Problem.of(409, "Conflict", message), refusal);
        }
    }
}
