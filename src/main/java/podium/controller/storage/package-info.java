/**
 * Guards volumes and claims against being deleted while they are in use.
 *
 * <p>The one rule: a finalizer holds them, and it is taken off only when somebody has asked for the deletion and nobody uses
 * them.
 *
 * <p>Start reading at {@link podium.controller.storage.ClaimProtection}.
 */
@NullMarked
package podium.controller.storage;

import org.jspecify.annotations.NullMarked;
