/**
 * What the API server fills in where an object says nothing.
 *
 * <p>The one rule: a default hangs on a definition of the catalogue, not on a path, so that a Pod and every template of pods
 * get the same. The tables say what; {@link podium.cluster.defaults.Defaults} walks.
 */
@NullMarked
package podium.cluster.defaults;

import org.jspecify.annotations.NullMarked;
