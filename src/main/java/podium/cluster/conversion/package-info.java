/**
 * Objects of one kind under another name: those that the API shows in several versions or groups are stored in one of them.
 *
 * <p>The one rule: whatever is asked for is what is answered. A key of the kind that was asked for goes in, its stored place
 * comes out; a tree that is answered has the form that was asked for.
 *
 * <p>Start reading at {@link podium.cluster.conversion.Conversions}.
 */
@NullMarked
package podium.cluster.conversion;

import org.jspecify.annotations.NullMarked;
