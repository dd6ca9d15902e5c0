/**
 * The story: one plain sentence a step, in the reader's language, with who did it.
 *
 * <p>The one rule: nothing here is computed over all steps; the list asks for the sentences that are seen.
 *
 * <p>Start reading at {@link podium.ui.story.StoryPane}; what it shows is {@link podium.ui.story.StoryModel}.
 */
@NullMarked
package podium.ui.story;

import org.jspecify.annotations.NullMarked;
