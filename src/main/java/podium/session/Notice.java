package podium.session;

/** Something that a session has to tell of itself, which made it pause. */
public sealed interface Notice {

    /**
     * The engine contradicted itself. The last good frame stays, and nothing that was there is lost; the same step would fail
     * again.
     *
     * @param steps that were made before the one that failed
     * @param message what was found, for whoever mends it
     */
    record EngineFailed(ClusterSettings settings, long steps, int inputs, String message) implements Notice {

        /** One line from which the failure can be made to happen again, together with the saved session. */
        public String replayLine() {
            return "seed=" + settings.seed() + " nodes=" + settings.nodes() + " start=" + settings.startMs() + " steps="
                    + steps + " inputs=" + inputs;
        }
    }

    /** So little memory is left that playing on would end the program. Everything up to now can still be looked at. */
    record MemoryShort() implements Notice {}
}
