/**
 * Where the traffic of a service goes: its EndpointSlices, and the older Endpoints that say the same. Three controllers keep
 * them: one makes slices from the pods that a service selects, one makes the Endpoints object from the same pods, and one
 * mirrors into slices what people write into the Endpoints of a service that selects none.
 *
 * <p>The one rule: which pods stand behind a service is read from their labels, whether they get traffic from their
 * conditions, and of what is written already as much stays as can: whoever watches the slices hears of a pod that has
 * become ready and of nothing else.
 *
 * <p>Start reading at {@link podium.controller.endpointslice.EndpointSliceController}.
 */
@NullMarked
package podium.controller.endpointslice;

import org.jspecify.annotations.NullMarked;
