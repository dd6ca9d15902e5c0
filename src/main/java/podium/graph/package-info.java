/**
 * The stage as a value: a state of the cluster becomes boxes with places ({@code Layout}), and what of them is
 * in sight becomes a list of shapes ({@code DisplayList}) that painters draw: a window's canvas, a PNG, an SVG.
 *
 * <p>The one rule: nothing here knows a toolkit. Text is measured from tables of the bundled fonts, so a picture is laid out
 * alike wherever it is drawn; colours are named by {@code Ink} and become numbers in a
 * {@code Palette}.
 *
 * <p>Start reading at {@link podium.graph.IconSet}.
 */
@NullMarked
package podium.graph;

import org.jspecify.annotations.NullMarked;
