/**
 * The stage in the window: a canvas as large as its viewport on which {@code graph}'s display list is painted, with everything
 * that moves it: wheel, drag, keys, and the way from one frame to the next.
 *
 * <p>The one rule: what is on the canvas is a function of the frame, the camera and the selection. Nothing runs while nothing
 * moves.
 *
 * <p>Start reading at {@link podium.ui.stage.StageView}, then {@link podium.ui.stage.StageModel}.
 */
@NullMarked
package podium.ui.stage;

import org.jspecify.annotations.NullMarked;
