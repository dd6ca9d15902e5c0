package podium.ui.inspector;

import javafx.scene.Node;

/** One reading of the inspected object. It is asked to show something only while it is seen. */
interface InspectorTab {

    /** Of its name, among the messages. */
    String titleKey();

    Node node();

    void show(Inspected inspected);
}
