package podium.sim.kubelet;

import podium.cluster.ClusterState;
import podium.resource.Resource;
import podium.sim.Actor.Turn;

/** What a kubelet that works does with one pod of its node when the pod's turn comes. */
interface PodWorker {

    /**
     * @param pod bound to the node
     * @param memory that knows of no other pod of the same name
     */
    Turn<KubeletMemory> sync(Resource pod, Resource node, ClusterState state, KubeletMemory memory, long nowMs);
}
