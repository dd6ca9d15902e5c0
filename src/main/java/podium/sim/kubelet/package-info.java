/**
 * The nodes' kubelets: they pull images, start containers, probe them, restart them and end them, and write what they see
 * into the status of their pods, as Kubernetes 1.36's kubelet does with a container runtime that always does as it is told.
 *
 * <p>The one rule: what really goes on on the machines is in the kubelets' memory ({@link podium.sim.kubelet.KubeletMemory},
 * an immutable value); a pod's status is written from it and never read back. Each turn brings one pod to what it must be
 * by now, computes the instant at which the next thing happens and waits for it: a probe that changes nothing is no step.
 *
 * <p>Instead of all that, stand-ins may answer for the pods ({@link podium.sim.kubelet.StandInSync}), as the recordings of
 * kubectl were made with: nodes, addresses, leases and the writing of statuses are the same.
 *
 * <p>Heartbeats: while a kubelet lives its renewals of the node's Lease are not written. {@code StopNode} writes the last
 * beat into it, {@code StartNode} takes it out again and posts the node's conditions ({@link podium.resource.NodeHeartbeat} reads it).
 *
 * <p>Start reading at {@link podium.sim.kubelet.Kubelet}.
 */
@NullMarked
package podium.sim.kubelet;

import org.jspecify.annotations.NullMarked;
