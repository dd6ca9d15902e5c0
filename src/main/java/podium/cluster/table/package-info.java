/**
 * Objects as the API server prints them: the tables ({@code meta.k8s.io/v1 Table}) that {@code kubectl get} asks for, and
 * objects reduced to their metadata ({@code PartialObjectMetadata}).
 *
 * <p>The one rule: what a cell says is computed here and nowhere else, from the object and the instant of the question
 * alone, as Kubernetes 1.36 does it in {@code pkg/printers/internalversion}. How wide a column is and whether it is
 * shown is the client's business.
 *
 * <p>Start reading at {@link podium.cluster.table.Table}; each kind's columns stand beside its cells, in the class named
 * after what the kinds have in common, and {@link podium.cluster.table.Printers} knows all of them.
 */
@NullMarked
package podium.cluster.table;

import org.jspecify.annotations.NullMarked;
