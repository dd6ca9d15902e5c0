/**
 * The objects of the cluster as a tree, the twin of the stage, and below it the manifests that are open.
 *
 * <p>The one rule: the tree is a list of the rows that can be seen ({@link podium.ui.explorer.ExplorerTree} makes it from a
 * frame), so that ten thousand pods cost what is on the screen.
 *
 * <p>Start reading at {@link podium.ui.explorer.ExplorerTree}.
 */
@NullMarked
package podium.ui.explorer;

import org.jspecify.annotations.NullMarked;
