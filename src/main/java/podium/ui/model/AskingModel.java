package podium.ui.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What the window asks about before it goes on, as far as somebody may want it not to. */
public final class AskingModel {

    private final BooleanProperty history = new SimpleBooleanProperty(true);

    /** Whether it asks before a history ends that no file keeps. */
    public BooleanProperty historyProperty() {
        return history;
    }
}
