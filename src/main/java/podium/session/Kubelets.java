package podium.session;

import org.jspecify.annotations.Nullable;

/** Who answers for the pods on a cluster's nodes. */
public enum Kubelets {

    /** Kubelets that are played here as Kubernetes' own behave: they pull, probe, restart, back off and tell. */
    SIMULATED("simulated"),

    /**
     * Stand-ins that only say what became of a pod: Running and Ready after a second, or stuck for good, and gone a second after
     * its deletion. Tests of controllers and of clients use such ones, which nothing disturbs.
     */
    STAND_IN("stand-in"),

    /**
     * Nobody here. The nodes are Ready all the same, and pods that are bound wait for somebody outside who writes their status and
     * in the end deletes them with grace period 0.
     */
    NONE("none");

    private final String word;

    Kubelets(String word) {
        this.word = word;
    }

    /** As on the command line and in a saved session. */
    public String word() {
        return word;
    }

    /** The one of a word, or null. */
    public static @Nullable Kubelets of(String word) {
        for (Kubelets kubelets : values()) {
            if (kubelets.word.equals(word)) {
                return kubelets;
            }
        }
        return null;
    }
}
