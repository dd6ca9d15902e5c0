/**
 * What lives and dies with a namespace: its default service account, the certificate by which its pods
 * know the API, and all its content when it is deleted.
 *
 * <p>The one rule: a namespace goes last. Its spec's finalizer {@code kubernetes} is taken out only when nothing is left in
 * it.
 *
 * <p>Start reading at {@link podium.controller.namespace.NamespaceController}.
 */
@NullMarked
package podium.controller.namespace;

import org.jspecify.annotations.NullMarked;
