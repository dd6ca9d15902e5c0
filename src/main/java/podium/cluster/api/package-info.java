/**
 * The API server: what becomes of a request, stage by stage. Decode, default, admit, validate, write; the first stage that
 * finds something wrong answers alone, and validation tells all that it finds.
 *
 * <p>The one rule: what all kinds have in common is in the stages, what one kind does differently in its
 * {@link podium.cluster.api.KindRules}.
 *
 * <p>Start reading at {@link podium.cluster.api.ApiServer}.
 */
@NullMarked
package podium.cluster.api;

import org.jspecify.annotations.NullMarked;
