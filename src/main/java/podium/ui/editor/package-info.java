/**
 * The YAML editor: open files, colours, problems as one types, find and replace, and Apply.
 *
 * <p>The one rule: what the editor says about a manifest is what the cluster itself would answer. A text is tried on a copy of
 * the cluster ({@link podium.ui.editor.ManifestCheck}); no rule of the API is written down a second time here.
 *
 * <p>Start reading at {@link podium.ui.editor.EditorModel}, then {@link podium.ui.editor.EditorView}.
 */
@NullMarked
package podium.ui.editor;

import org.jspecify.annotations.NullMarked;
