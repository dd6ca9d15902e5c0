package podium.ui.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell, in the line that notices have: what happened, where, and what one can do about it.
 *
 * @param text in the reader's language
 * @param actions in the order of their likelihood
 * @param choice that can be made besides, or null
 */
public record Notice(
        Level level,
        String text,
        List<Action> actions,
        @Nullable Choice choice) {

    public Notice {
        actions = List.copyOf(actions);
    }

    public Notice(Level level, String text, List<Action> actions) {
        this(level, text, actions, null);
    }

    /** The same with a box to tick. */
    public Notice with(Choice box) {
        return new Notice(level, text, actions, box);
    }

    /** How much it matters. Only {@link #DONE} goes away by itself. */
    public enum Level {
        DONE,
        HINT,
        PROBLEM
    }

    /** @param text of the button, in the reader's language */
    public record Action(String text, Runnable run) {}

    /**
     * Something that can be ticked or not.
     *
     * @param text beside the box, in the reader's language
     * @param chosen hears of each change; the box is empty at first
     */
    public record Choice(String text, Consumer<Boolean> chosen) {}

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
