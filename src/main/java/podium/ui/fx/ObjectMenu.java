package podium.ui.fx;

import javafx.scene.Node;
import podium.resource.Key;

/** The menu of what one can do to an object, wherever the object is shown. */
public interface ObjectMenu {

    /**
     * Opens the menu.
     *
     * @param anchor over which it stands; parameters are asked for there
     * @param screenX of the menu's left edge
     * @param screenY of the menu's upper edge
     */
    void show(Key key, Node anchor, double screenX, double screenY);
}
