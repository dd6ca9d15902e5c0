/**
 * The API as a pure function: what a cluster is at one moment ({@link podium.cluster.ClusterState}) and what requests
 * make of it: default, admit, validate, create, update, patch, delete.
 *
 * <p>The one rule: a request gives a new state and the list of its changes, or a {@link podium.cluster.Problem}; it never
 * half happens. Everybody's writes, the controllers' too, go through {@link podium.cluster.Draft}, which alone knows what
 * the server itself keeps: uids, resource versions, generations, finalizers and grace periods.
 */
@NullMarked
package podium.cluster;

import org.jspecify.annotations.NullMarked;
