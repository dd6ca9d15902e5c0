package podium.ui.model;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which namespaces stage, explorer and timeline show. */
public final class NamespacesModel {

    private final ReadOnlyObjectWrapper<List<String>> chosen = new ReadOnlyObjectWrapper<>(List.of());

    /** The chosen namespaces in order; empty stands for all of them. */
    public ReadOnlyObjectProperty<List<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public List<String> chosen() {
        return chosen.get();
    }

    public boolean isShown(String namespace) {
        return chosen().isEmpty() || chosen().contains(namespace);
    }

    public void choose(List<String> namespaces) {
        chosen.set(namespaces.stream().sorted().distinct().toList());
    }
}
