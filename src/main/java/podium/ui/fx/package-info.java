/**
 * What ties the window to JavaFX and to other threads: the one crossing to the UI thread, fonts, themes and style sheets.
 *
 * <p>The one rule: nobody else calls {@code Platform.runLater}. What arrives faster than pictures are painted is dropped here:
 * the newest wins.
 */
@NullMarked
package podium.ui.fx;

import org.jspecify.annotations.NullMarked;
