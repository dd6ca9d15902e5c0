/**
 * Counts what there is of what quotas limit.
 *
 * <p>The one rule: a quota's status says what its namespace holds now. Admission raises the numbers when something is
 * created; this controller brings them down, and begins a quota that nobody has counted for yet.
 *
 * <p>Start reading at {@link podium.controller.quota.ResourceQuotaController}.
 */
@NullMarked
package podium.controller.quota;

import org.jspecify.annotations.NullMarked;
