package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.kubelet.ContainerLog;
import podium.ui.inspector.Facts.Row;
import podium.ui.inspector.Facts.Section;
import podium.ui.inspector.Facts.Style;
import podium.ui.model.TextsModel;

/** What the containers of a pod have printed: the same that {@code kubectl logs} shows. */
final class LogTab implements InspectorTab {

    private final TextsModel texts;
    private final FactsView view;

    LogTab(TextsModel texts, FactsView view) {
        this.texts = texts;
        this.view = view;
    }

    @Override
    public String titleKey() {
        return "inspector.log";
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(Inspected inspected) {
        view.show(new Facts(sections(inspected.object())));
    }

    private List<Section> sections(@Nullable Resource object) {
        if (object == null || !object.key().kind().equals(Kind.POD)) {
            return List.of(new Section("", List.of(said(texts.say("inspector.log.pods")))));
        }
        List<Section> sections = new ArrayList<>();
        for (String list : List.of("initContainers", "containers")) {
            for (Json container : object.spec().array(list)) {
                String name = container.asObject().string("name", "");
                Row row = row(ContainerLog.of(object, name, false));
                sections.add(new Section(texts.say("inspector.container", name), List.of(row)));
            }
        }
        return sections;
    }

    private Row row(ContainerLog log) {
        String problem = log.problem();
        if (problem != null) {
            return said(problem);
        }
        String text = log.lines().stream().map(ContainerLog.Line::text).collect(Collectors.joining("\n"));
        return text.isEmpty()
                ? said(texts.say("inspector.log.none"))
                : new Row("", List.of(FactSheet.styled(Style.VALUE, text)));
    }

    private static Row said(String text) {
        return new Row("", List.of(FactSheet.muted(text)));
    }
}
