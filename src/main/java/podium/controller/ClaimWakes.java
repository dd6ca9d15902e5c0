package podium.controller;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import podium.resource.Resource;

/**
 * Whom the change of an object concerns that may be claimed: the controller that it had, the one that it has, and, where it
 * has become free or looks otherwise while it is, those that could adopt it.
 */
public final class ClaimWakes {

    private ClaimWakes() {}

    /**
     * @param wakeController is given the object whose controller is to look
     * @param wakeSelecting is given the object that may be adopted
     */
    public static void of(
            @Nullable Resource before,
            @Nullable Resource after,
            Consumer<Resource> wakeController,
            Consumer<Resource> wakeSelecting) {
        if (before != null && (after == null || !before.controllerUid().equals(after.controllerUid()))) {
            wakeController.accept(before);
        }
        if (after == null) {
            return;
        }
        if (!after.controllerUid().isEmpty()) {
            wakeController.accept(after);
        } else if (before == null
                || !before.controllerUid().isEmpty()
                || !after.labels().equals(before.labels())) {
            wakeSelecting.accept(after);
        }
    }
}
