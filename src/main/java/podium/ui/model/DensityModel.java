package podium.ui.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import podium.timeline.Timeline;

/** Whether the window walks through every step, or only through the notable ones and folds the others away. */
public final class DensityModel {

    private final BooleanProperty notableOnly = new SimpleBooleanProperty(true);

    public BooleanProperty notableOnlyProperty() {
        return notableOnly;
    }

    public boolean isNotableOnly() {
        return notableOnly.get();
    }

    /** The step before this one that is not folded away; the first step when there is none. */
    public int previous(Timeline timeline, int index) {
        if (!isNotableOnly()) {
            return Math.max(0, index - 1);
        }
        int earlier = timeline.notableUntil(Math.max(0, index));
        return earlier == 0 ? 0 : timeline.notable(earlier - 1);
    }

    /** The step after this one that is not folded away, or -1 when there is none yet. */
    public int next(Timeline timeline, int index) {
        int after = index + 1;
        if (!isNotableOnly()) {
            return after < timeline.size() ? after : -1;
        }
        int rank = timeline.notableUntil(after);
        return rank < timeline.notableUntil(timeline.size()) ? timeline.notable(rank) : -1;
    }
}
