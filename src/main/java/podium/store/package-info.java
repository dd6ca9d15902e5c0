/**
 * What touches files: texts and other resources, settings, manifests, drafts, saved sessions.
 *
 * <p>The one rule: a file that is missing, broken or not ours never breaks the program; what is wrong with it is a value.
 */
@NullMarked
package podium.store;

import org.jspecify.annotations.NullMarked;
