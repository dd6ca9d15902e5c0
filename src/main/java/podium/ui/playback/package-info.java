/**
 * Time in the hands of the user: the buttons and the clock, the keys, and the painted timeline.
 *
 * <p>The one rule: what time does is decided in {@link podium.ui.playback.PlaybackModel}; the control, the keys and the
 * timeline only ask it. While somebody looks at the past the cluster waits.
 *
 * <p>Start reading at {@link podium.ui.playback.PlaybackModel}, then {@link podium.ui.playback.TimelinePane}.
 */
@NullMarked
package podium.ui.playback;

import org.jspecify.annotations.NullMarked;
