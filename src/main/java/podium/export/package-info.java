/**
 * Pictures outside the window: painters of a display list that need no display. An SVG is text and the same on every
 * machine; a PNG or GIF is painted by Java2D with the bundled fonts.
 *
 * <p>The one rule: nothing is laid out here. What a picture shows is {@code graph}'s; a painter only draws it.
 *
 * <p>Start reading at {@link podium.export.Picture}.
 */
@NullMarked
package podium.export;

import org.jspecify.annotations.NullMarked;
