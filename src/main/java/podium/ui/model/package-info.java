/**
 * What the panels of the window share: which moment is shown ({@link podium.ui.model.PlayheadModel}), which objects are
 * selected, how things look and in which language, what there is to tell.
 *
 * <p>The one rule: models live on the UI thread and know no scene, so that they are tested without a window. They are told
 * of new frames by {@code ui.fx}; nothing here listens to another thread.
 *
 * <p>Start reading at {@link podium.ui.model.PlayheadModel}.
 */
@NullMarked
package podium.ui.model;

import org.jspecify.annotations.NullMarked;
