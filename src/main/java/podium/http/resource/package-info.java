/**
 * The resources of the API: every path below {@code /api} and {@code /apis} that the catalogue knows, its verbs and its
 * subresources. Reads are answered from the newest frame, without the cluster's writer; writes go through it, one a step.
 *
 * <p>The one rule: nothing here knows a kind by name but through tables; what a kind does differently is in {@code cluster}.
 *
 * <p>Start reading at {@link podium.http.resource.ResourceRoutes}.
 */
@NullMarked
package podium.http.resource;

import org.jspecify.annotations.NullMarked;
