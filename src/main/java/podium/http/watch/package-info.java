/**
 * Watches: the changes of a history, each told once to everybody who watches for it.
 *
 * <p>The one rule: nobody waits for a watcher. One thread follows the history and puts each change into the feeds of those
 * whom it concerns, encoded once for all that see it alike; a feed that is not read is closed.
 *
 * <p>Start reading at {@link podium.http.watch.WatchHub}.
 */
@NullMarked
package podium.http.watch;

import org.jspecify.annotations.NullMarked;
