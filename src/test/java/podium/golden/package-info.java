/** What a real control plane was recorded doing, second by second, against what the simulation does. */
@NullMarked
package podium.golden;

import org.jspecify.annotations.NullMarked;
