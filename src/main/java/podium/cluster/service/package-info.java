/**
 * What a Service gets from the server: a cluster address, node ports, a port for health checks.
 *
 * <p>The one rule: nothing is booked. What is taken is what the services of the state hold, so an address is free again when
 * its service is gone or has become an ExternalName, and a history that is rewound gives it back by itself. What is free is
 * drawn from the state's chance.
 *
 * <p>Start reading at {@link podium.cluster.service.ServiceAllocation}.
 */
@NullMarked
package podium.cluster.service;

import org.jspecify.annotations.NullMarked;
