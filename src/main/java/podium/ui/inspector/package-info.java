/**
 * What one object is at the frame that is shown, why it became so, its YAML and its events; with nothing selected, the
 * cluster at a glance.
 *
 * <p>The one rule: a tab first reads what it shows into plain values ({@code Facts}, {@code WhyReading}, {@code EventList}),
 * which are tested without a scene; its view only lays them out. A tab that is not seen reads nothing.
 *
 * <p>Start reading at {@link podium.ui.inspector.InspectorPane} and {@code Inspected}.
 */
@NullMarked
package podium.ui.inspector;

import org.jspecify.annotations.NullMarked;
