package podium.http.watch;

import org.jspecify.annotations.Nullable;

/** What an event of a watch says has happened, as its watcher sees it. */
enum EventType {
    ADDED,
    MODIFIED,
    DELETED,
    BOOKMARK,
    ERROR;

    /** An object that comes into a selection is added for who watches it, and one that leaves is deleted; null for neither. */
    static @Nullable EventType seen(boolean wasSelected, boolean isSelected) {
        if (isSelected) {
            return wasSelected ? MODIFIED : ADDED;
        }
        return wasSelected ? DELETED : null;
    }
}
