/**
 * Lists: which state they show, how much of it at once, and how the next page shows the same state.
 *
 * <p>The one rule: a list is a function of one frame; a token names the frame, so that later pages are as consistent as the
 * first.
 *
 * <p>Start reading at {@link podium.http.list.Lists}.
 */
@NullMarked
package podium.http.list;

import org.jspecify.annotations.NullMarked;
