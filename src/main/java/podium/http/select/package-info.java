/**
 * Which objects a request means: the label and field selectors of its query, read as the API server reads them and refused in
 * its words.
 *
 * <p>The one rule: a selection is a value and a pure question about one object, so that lists, deletions of a collection and
 * watches ask it alike.
 *
 * <p>Start reading at {@link podium.http.select.Selection}.
 */
@NullMarked
package podium.http.select;

import org.jspecify.annotations.NullMarked;
