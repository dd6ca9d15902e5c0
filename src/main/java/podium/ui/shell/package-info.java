/**
 * The window around the panels: where they stand, the bar at the top, menus, shortcuts, notices, and the start of it all.
 *
 * <p>The one rule: the shell builds every panel and hands it what it needs; a panel never reaches for another.
 *
 * <p>Start reading at {@link podium.ui.shell.PodiumApp}.
 */
@NullMarked
package podium.ui.shell;

import org.jspecify.annotations.NullMarked;
