package podium.ui.explorer;

import org.jspecify.annotations.Nullable;
import podium.graph.PodState;
import podium.resource.Key;

/**
 * One line of the explorer.
 *
 * @param id the same from frame to frame
 * @param depth how far it is indented, from 0
 * @param key of the object it stands for, or null for a heading
 * @param name to show
 * @param aside said after the name in grey: its kind, where that is not plain; or empty
 * @param state its mark; null for none
 * @param revision whose colour it has; 0 for none
 * @param tally at the right: a count or a word
 * @param isFaint whether it is history, empty, or the cluster's own
 * @param note more about it, for whoever rests on it; or empty
 */
record ExplorerRow(
        String id,
        int depth,
        Fold fold,
        @Nullable Key key,
        String name,
        String aside,
        @Nullable PodState state,
        long revision,
        String tally,
        boolean isFaint,
        String note) {

    /** Whether there are rows beneath, and whether they are shown. */
    enum Fold {
        NONE,
        OPEN,
        CLOSED
    }

    /** Of an object, with nothing beneath. */
    static ExplorerRow of(int depth, Key key, String name) {
        return new ExplorerRow(key.toString(), depth, Fold.NONE, key, name, "", null, 0, "", false, "");
    }

    static ExplorerRow heading(int depth, String id, String name) {
        return new ExplorerRow(id, depth, Fold.NONE, null, name, "", null, 0, "", false, "");
    }

    ExplorerRow with(Fold changed) {
        return new ExplorerRow(id, depth, changed, key, name, aside, state, revision, tally, isFaint, note);
    }

    ExplorerRow withAside(String text) {
        return new ExplorerRow(id, depth, fold, key, name, text, state, revision, tally, isFaint, note);
    }

    ExplorerRow with(@Nullable PodState mark, String text) {
        return new ExplorerRow(id, depth, fold, key, name, aside, mark, revision, text, isFaint, note);
    }

    ExplorerRow ofRevision(long number) {
        return new ExplorerRow(id, depth, fold, key, name, aside, state, number, tally, isFaint, note);
    }

    ExplorerRow faint(boolean isSo) {
        return new ExplorerRow(id, depth, fold, key, name, aside, state, revision, tally, isSo, note);
    }

    ExplorerRow withNote(String text) {
        return new ExplorerRow(id, depth, fold, key, name, aside, state, revision, tally, isFaint, text);
    }
}
