package podium.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import podium.graph.IconSet;
import podium.resource.Key;
import podium.ui.model.TextsModel;

/** What the object wants and what it is. */
final class NowTab implements InspectorTab {

    private final TextsModel texts;
    private final FactsView view;
    private @Nullable Key shown;

    NowTab(TextsModel texts, IconSet icons, Consumer<Key> follow) {
        this.texts = texts;
        this.view = new FactsView(texts, icons, follow);
    }

    @Override
    public String titleKey() {
        return "inspector.now";
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(Inspected inspected) {
        if (!inspected.key().equals(shown)) {
            shown = inspected.key();
            view.forget();
        }
        view.show(NowReading.of(inspected, texts));
    }
}
