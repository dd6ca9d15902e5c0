/**
 * The stage as a value: a state of the cluster becomes boxes with places ({@link podium.graph.Layout}), and what of them is
 * in sight becomes a list of shapes ({@link podium.graph.DisplayList}) that painters draw: a window's canvas, a PNG, an SVG.
 *
 * <p>The one rule: nothing here knows a toolkit. Text is measured from tables of the bundled fonts, so a picture is laid out
 * alike wherever it is drawn; colours are named by {@link podium.graph.Ink} and become numbers in a
 * {@link podium.graph.Palette}.
 *
 * <p>Start reading at {@link podium.graph.Layout}, then {@link podium.graph.StagePicture}.
 */
@NullMarked
package podium.graph;

import org.jspecify.annotations.NullMarked;
