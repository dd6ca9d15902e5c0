/**
 * Patches: JSON Patch, JSON merge patch, strategic merge patch, and the three-way merge of {@code kubectl apply}.
 *
 * <p>The one rule: trees in, a tree or a {@link podium.cluster.patch.Patched} refusal out; nothing here knows a kind by
 * name. What a list's elements are told apart by comes from the catalogue.
 *
 * <p>Start reading at {@link podium.cluster.patch.StrategicMergePatch}.
 */
@NullMarked
package podium.cluster.patch;

import org.jspecify.annotations.NullMarked;
