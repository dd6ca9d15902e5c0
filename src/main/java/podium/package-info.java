/**
 * The program as a whole: {@link podium.Main} builds every part and hands each what it needs by constructor.
 *
 * <p>The one rule: nothing below may reach up here, and no part finds another by itself. Start reading at
 * {@link podium.Main}, then at {@code podium.base} and upwards.
 */
@NullMarked
package podium;

import org.jspecify.annotations.NullMarked;
