package podium.ui.model;

import java.util.List;

/**
 * Something to tell, in the line that notices have: what happened, where, and what one can do about it.
 *
 * @param text in the reader's language
 * @param actions in the order of their likelihood
 */
public record Notice(Level level, String text, List<Action> actions) {

    public Notice {
        actions = List.copyOf(actions);
    }

    /** How much it matters. Only {@link #DONE} goes away by itself. */
    public enum Level {
        DONE,
        HINT,
        PROBLEM
    }

    /** @param text of the button, in the reader's language */
    public record Action(String text, Runnable run) {}

    public static Notice done(String text) {
        return new Notice(Level.DONE, text, List.of());
    }

    public static Notice hint(String text, Action... actions) {
        return new Notice(Level.HINT, text, List.of(actions));
    }

    public static Notice problem(String text, Action... actions) {
        return new Notice(Level.PROBLEM, text, List.of(actions));
    }
}
