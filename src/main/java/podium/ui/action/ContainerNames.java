package podium.ui.action;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import podium.ui.action.ObjectAction.Container;

/** Shows containers by their names. */
final class ContainerNames extends StringConverter<Container> {

    @Override
    public String toString(@Nullable Container container) {
        return container == null ? "" : container.name();
    }

    @Override
    public Container fromString(String name) {
        return new Container(name, "");
    }
}
