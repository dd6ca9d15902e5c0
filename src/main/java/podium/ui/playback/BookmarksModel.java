package podium.ui.playback;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Moments that somebody marked: numbers of steps, in order. */
public final class BookmarksModel {

    private final ObservableList<Integer> steps = FXCollections.observableArrayList();
    private final ObservableList<Integer> readOnly = FXCollections.unmodifiableObservableList(steps);

    public ObservableList<Integer> steps() {
        return readOnly;
    }

    /** Marks a step, or takes its mark away. */
    public void toggle(int step) {
        if (!steps.remove(Integer.valueOf(step))) {
            steps.add(step);
            FXCollections.sort(steps);
        }
    }

    /** Takes over the marks of a session that is opened. */
    public void set(List<Integer> marked) {
        steps.setAll(marked.stream().sorted().distinct().toList());
    }
}
