package podium.ui.shell;

import podium.resource.Key;

/** Something that the search found. */
sealed interface SearchHit {

    /** An object of the frame that is shown. */
    record Found(Key key) implements SearchHit {}

    /**
     * Something that can be done.
     *
     * @param text its words
     * @param path of the menu in which it stands
     * @param shortcut to show, or empty
     */
    record Doable(String text, String path, String shortcut, Runnable run) implements SearchHit {}
}
