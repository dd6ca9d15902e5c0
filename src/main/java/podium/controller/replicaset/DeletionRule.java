package podium.controller.replicaset;

import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of two pods goes first, in the order in which the rules are asked (as Kubernetes 1.36: {@code
 * ActivePodsWithRanks}).
 */
enum DeletionRule {
    UNASSIGNED(
            "unassigned",
            (one, other) -> first(!one.reading().isBound(), !other.reading().isBound())),
    PHASE("phase", (one, other) -> Integer.compare(phase(one), phase(other))),
    NOT_READY(
            "notReady",
            (one, other) -> first(!one.reading().isReady(), !other.reading().isReady())),
    DELETION_COST("deletionCost", (one, other) -> Integer.compare(one.deletionCost(), other.deletionCost())),
    DOUBLED_UP("doubledUp", (one, other) -> Integer.compare(other.companions(), one.companions())),
    READY_LATER(
            "readyLater",
            (one, other) -> areBothReady(one, other) ? later(one, one.readySinceMs(), other, other.readySinceMs()) : 0),
    READY_LIKEWISE(
            "readyLikewise",
            (one, other) -> areBothReady(one, other) ? byUid(one, one.readySinceMs(), other, other.readySinceMs()) : 0),
    RESTARTS("restarts", (one, other) -> Long.compare(other.restartsMax(), one.restartsMax())),
    SIDECAR_RESTARTS(
            "sidecarRestarts", (one, other) -> Long.compare(other.sidecarRestartsMax(), one.sidecarRestartsMax())),
    YOUNGER("younger", (one, other) -> later(one, one.createdMs(), other, other.createdMs())),
    YOUNG_LIKEWISE("youngLikewise", (one, other) -> byUid(one, one.createdMs(), other, other.createdMs()));

    private static final DeletionRule[] IN_ORDER = values();
    private static final long MS_NANOS = 1_000_000;

    private final String label;
    private final ToIntBiFunction<Candidate, Candidate> order;

    DeletionRule(String label, ToIntBiFunction<Candidate, Candidate> order) {
        this.label = label;
        this.order = order;
    }

    /** As in the keys of reasons. */
    String label() {
        return label;
    }

    /** Negative when the first goes first, 0 when the rule does not tell them apart. */
    int compare(Candidate one, Candidate other) {
        return order.applyAsInt(one, other);
    }

    /** The first rule that tells two pods apart, or null. */
    static @Nullable DeletionRule deciding(Candidate one, Candidate other) {
        for (DeletionRule rule : IN_ORDER) {
            if (rule.compare(one, other) != 0) {
                return rule;
            }
        }
        return null;
    }

    private static int first(boolean one, boolean other) {
        return Boolean.compare(other, one);
    }

    private static int phase(Candidate candidate) {
        return switch (candidate.reading().phase()) {
            case "Pending" -> 0;
            case "Unknown" -> 1;
            default -> 2;
        };
    }

    private static boolean areBothReady(Candidate one, Candidate other) {
        return one.reading().isReady() && other.reading().isReady();
    }

    /** Ages of the same order of magnitude count as equal. */
    private static int later(Candidate one, long oneMs, Candidate other, long otherMs) {
        return Long.compare(magnitude(one.nowMs() - oneMs), magnitude(other.nowMs() - otherMs));
    }

    /** Ages that differ, yet count as equal, leave it to chance, but always to the same chance. */
    private static int byUid(Candidate one, long oneMs, Candidate other, long otherMs) {
        return oneMs == otherMs ? 0 : one.pod().uid().compareTo(other.pod().uid());
    }

    /** The binary logarithm of an age in nanoseconds, cut to a whole number; -1 for none. */
    private static int magnitude(long ageMs) {
        return ageMs <= 0 ? -1 : Long.SIZE - 1 - Long.numberOfLeadingZeros(ageMs * MS_NANOS);
    }
}
