/**
 * The window: {@code shell} lays it out and wires it, {@code model} is what its panels share, {@code fx} is the one crossing
 * to the UI thread, and every other package is one panel.
 *
 * <p>The one rule: panels do not know one another. They meet in {@code model}; {@code shell} hands each what it needs by
 * constructor.
 */
@NullMarked
package podium.ui;

import org.jspecify.annotations.NullMarked;
