/**
 * Who owns which fields of an object: the sets that stand in {@code metadata.managedFields}, how they change when an object
 * is written, and how server-side apply merges what somebody applies into what is there.
 *
 * <p>The one rule: nothing here knows a kind. How finely a value is owned comes from the catalogue
 * ({@link podium.cluster.fields.Shape}); the same walks over tree and shape serve all kinds. What they do is what
 * structured-merge-diff and {@code k8s.io/apimachinery/pkg/util/managedfields} of 1.36 do.
 *
 * <p>Start reading at {@link podium.cluster.fields.FieldOwnership}; beneath it are {@link podium.cluster.fields.FieldSet} and
 * the walks that make such sets.
 */
@NullMarked
package podium.cluster.fields;

import org.jspecify.annotations.NullMarked;
