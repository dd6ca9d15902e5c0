package podium.invariants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Request;
import podium.resource.Kind;
import podium.resource.Resource;

/** What users do with ReplicaSets behind their Deployments' backs. */
final class ReplicaSetMoves {

    private ReplicaSetMoves() {}

    static @Nullable Boolean scale(Picks picks) {
        Resource replicaSet = picks.any(Kind.REPLICA_SET, found -> !found.isDeleting());
        int replicas = picks.dice().below(5);
        return replicaSet == null ? null : picks.editSpec(replicaSet, spec -> spec.with("replicas", replicas));
    }

    static @Nullable Boolean delete(Picks picks) {
        Resource replicaSet = picks.any(Kind.REPLICA_SET, found -> !found.isDeleting());
        Propagation propagation = picks.dice().oneOf(List.of(Propagation.values()));
        return replicaSet == null
                ? null
                : picks.stage().ask(new Request.Delete(replicaSet.key(), DeleteOptions.of(propagation)));
    }
}
