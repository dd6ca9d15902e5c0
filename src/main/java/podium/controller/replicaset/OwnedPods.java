package podium.controller.replicaset;

import java.util.List;
import podium.cluster.ClusterState;
import podium.controller.Claims;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.LabelSelector;
import podium.resource.PodReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * The pods of a ReplicaSet.
 *
 * @param active that count: neither finished nor on their way out, by name
 * @param terminating how many are on their way out
 * @param adopted of the active: those that nobody controlled before
 * @param released that it no longer selects
 * @param effects the writes of adopting and releasing
 */
record OwnedPods(
        List<Resource> active, int terminating, List<Resource> adopted, List<Resource> released, List<Effect> effects) {

    static OwnedPods of(Resource replicaSet, ClusterState state) {
        Collector collector =
                new Collector(replicaSet, ReplicaSetReading.of(replicaSet).selector());
        state.dependents(replicaSet.uid()).forEach(collector::addOwned);
        state.strays(Kind.POD, replicaSet.key().namespace()).forEach(collector::add);
        return collector.pods();
    }

    private static final class Collector {
        private final Claims claims;
        private int terminating;

        Collector(Resource replicaSet, LabelSelector selector) {
            claims = new Claims(replicaSet, selector);
        }

        /** Of those that name the ReplicaSet as an owner; where it is not the controller, the pod is a stray. */
        void addOwned(Key key, Resource pod) {
            if (claims.isOwned(pod)) {
                add(key, pod);
            }
        }

        void add(Key key, Resource pod) {
            if (!key.kind().equals(Kind.POD)) {
                return;
            }
            PodReading reading = PodReading.of(pod);
            if (reading.isActive()) {
                claims.claim(pod);
            } else if (!reading.isFinished() && claims.isOwned(pod) && claims.isSelected(pod)) {
                terminating++;
            }
        }

        OwnedPods pods() {
            return new OwnedPods(claims.owned(), terminating, claims.adopted(), claims.released(), claims.effects());
        }
    }
}
