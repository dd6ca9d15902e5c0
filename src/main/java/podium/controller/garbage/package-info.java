/**
 * The garbage collector: what becomes of objects whose owners go, and of owners whose dependents must go first.
 *
 * <p>The one rule: an object is judged by its own owner references and its own finalizers only. That an owner went wakes its
 * dependents; each of them is then looked at for itself.
 *
 * <p>Start reading at {@link podium.controller.garbage.GarbageCollector}.
 */
@NullMarked
package podium.controller.garbage;

import org.jspecify.annotations.NullMarked;
