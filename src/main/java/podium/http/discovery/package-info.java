/**
 * What the API has: groups, versions and resources, as clients find them before they ask for anything else.
 *
 * <p>The one rule: everything is told from the catalogue ({@link podium.schema.Catalogue}); no resource is named here.
 *
 * <p>Start reading at {@link podium.http.discovery.DiscoveryRoute}: the older form is one list a group and version
 * ({@link podium.http.discovery.ResourceLists}), the newer one document for all
 * ({@link podium.http.discovery.AggregatedDiscovery}).
 */
@NullMarked
package podium.http.discovery;

import org.jspecify.annotations.NullMarked;
