package podium.graph;

import java.util.Locale;

/**
 * How a pod is, at one look. The order is that in which counts are listed: what is well first, then what is on its way,
 * then what is wrong.
 */
public enum PodState {
    READY(Ink.READY, Ink.READY_FILL, false),
    COMPLETED(Ink.TEXT_2, Ink.NEUTRAL_FILL, false),
    /** Its containers run, but its Ready condition is not true. */
    UNREADY(Ink.UNREADY, Ink.UNREADY_FILL, false),
    /** It is on a node, and its containers do not all run yet. */
    STARTING(Ink.STARTING, Ink.STARTING_FILL, false),
    /** It is on a node and waits for an image. */
    PULLING(Ink.STARTING, Ink.STARTING_FILL, false),
    /** It has not been put on a node yet. */
    PENDING(Ink.TEXT_3, Ink.RAISED, true),
    /** Its deletion has been asked for. */
    TERMINATING(Ink.TERMINATING, Ink.TERMINATING_FILL, true),
    /** The scheduler found no node for it. */
    UNSCHEDULABLE(Ink.UNSCHEDULABLE, Ink.UNSCHEDULABLE_FILL, true),
    /** It is on a node and waits for a ConfigMap, a Secret or a volume that is not there. */
    BLOCKED(Ink.FAILED, Ink.FAILED_FILL, false),
    /** A container or its image failed and is tried again later. */
    BACKOFF(Ink.FAILED, Ink.FAILED_FILL, false),
    FAILED(Ink.FAILED, Ink.FAILED_FILL, false);

    private final Ink ink;
    private final Ink fill;
    private final boolean isDashed;

    PodState(Ink ink, Ink fill, boolean isDashed) {
        this.ink = ink;
        this.fill = fill;
        this.isDashed = isDashed;
    }

    /** Of its outline, mark and word. */
    public Ink ink() {
        return ink;
    }

    public Ink fill() {
        return fill;
    }

    /** Whether its outline is dashed: it is on its way out or not there yet. */
    public boolean isDashed() {
        return isDashed;
    }

    /** Of its mark, among the icons. */
    public String icon() {
        return "state-" + word();
    }

    /** Of its word, among the messages. */
    public String messageKey() {
        return "stage.state." + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
