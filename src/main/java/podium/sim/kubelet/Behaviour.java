package podium.sim.kubelet;

/**
 * How a container behaves. All lengths of time in milliseconds.
 *
 * @param pullMs how long its image takes to a node that does not have it
 * @param startMs from its creation to its process running
 * @param stopMs from SIGTERM to its end
 */
public record Behaviour(long pullMs, long startMs, long stopMs) {

    public static final Behaviour DEFAULT = new Behaviour(1000, 500, 1000);
}
