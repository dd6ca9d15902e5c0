package podium.invariants;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import podium.fixture.Dice;

/** What somebody may do in a history, with how often it is drawn. */
enum Move {
    CREATE(10, DeploymentMoves::create),
    SCALE(14, DeploymentMoves::scale),
    SET_IMAGE(22, DeploymentMoves::setImage),
    SET_BROKEN_IMAGE(3, DeploymentMoves::setBrokenImage),
    SET_MISBEHAVIOUR(3, DeploymentMoves::setMisbehaviour),
    CHANGE_STRATEGY(3, DeploymentMoves::changeStrategy),
    CHANGE_SURGE(4, DeploymentMoves::changeSurge),
    CHANGE_UNAVAILABLE(4, DeploymentMoves::changeUnavailable),
    CHANGE_MIN_READY_SECONDS(3, DeploymentMoves::changeMinReadySeconds),
    CHANGE_HISTORY_LIMIT(2, DeploymentMoves::changeHistoryLimit),
    CHANGE_PROGRESS_DEADLINE(2, DeploymentMoves::changeProgressDeadline),
    PAUSE(3, DeploymentMoves::pause),
    RESUME(5, DeploymentMoves::resume),
    ROLL_BACK(5, DeploymentMoves::rollBack),
    DELETE_BACKGROUND(2, DeploymentMoves::deleteBackground),
    DELETE_FOREGROUND(2, DeploymentMoves::deleteForeground),
    DELETE_ORPHAN(2, DeploymentMoves::deleteOrphan),
    SCALE_REPLICA_SET(2, ReplicaSetMoves::scale),
    DELETE_REPLICA_SET(2, ReplicaSetMoves::delete),
    DELETE_POD(5, PodMoves::delete),
    DELETE_POD_BY_FORCE(2, PodMoves::deleteByForce),
    RELABEL_POD(3, PodMoves::relabel),
    LABEL_POD_BACK(2, PodMoves::labelBack),
    CRASH(4, PodMoves::crash),
    MAKE_UNREADY(4, PodMoves::makeUnready),
    MAKE_READY(4, PodMoves::makeReady),
    STOP_NODE(2, NodeMoves::stop),
    START_NODE(4, NodeMoves::start),
    DELETE_NODE(1, NodeMoves::delete),
    CORDON(3, NodeMoves::cordon),
    UNCORDON(5, NodeMoves::uncordon),
    TAINT_NODE(1, NodeMoves::taint),
    UNTAINT_NODE(2, NodeMoves::untaint),
    CREATE_NAMESPACE(3, NamespaceMoves::create),
    DELETE_NAMESPACE(1, NamespaceMoves::delete);

    /** Does it; null when there is nothing to do it with. */
    interface Action {
        @Nullable
        Boolean carryOut(Picks picks);
    }

    private static final int WEIGHTS =
            Arrays.stream(values()).mapToInt(move -> move.weight).sum();

    private final int weight;
    private final Action action;

    Move(int weight, Action action) {
        this.weight = weight;
        this.action = action;
    }

    static Move drawn(Dice dice) {
        int left = dice.below(WEIGHTS);
        for (Move move : values()) {
            left -= move.weight;
            if (left < 0) {
                return move;
            }
        }
        throw new AssertionError("the weights add up");
    }

    @Nullable
    Boolean carryOut(Picks picks) {
        return action.carryOut(picks);
    }
}
