package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;

/** What there is to say of namespaces, events and every other kind. */
final class OtherFacts {

    /** As many names as a glance takes in. */
    private static final int NAMED_MAX = 6;

    private OtherFacts() {}

    static void writeNamespace(Inspected inspected, Resource namespace, FactSheet sheet) {
        sheet.row("inspector.phase", FactSheet.plain(namespace.status().string("phase", "")));
        sheet.section("inspector.contents");
        ClusterState state = inspected.state();
        for (Kind kind : state.kinds()) {
            int count =
                    kind.namespaced() ? state.list(kind, namespace.key().name()).size() : 0;
            if (count > 0) {
                sheet.labelled(kind.name(), held(state, kind, namespace.key().name(), count));
            }
        }
        sheet.conditions(namespace).about(namespace);
    }

    /** How many, and few by name: what has no place on the stage is found from here. */
    private static List<Piece> held(ClusterState state, Kind kind, String namespace, int count) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(FactSheet.plain(String.valueOf(count)));
        if (count <= NAMED_MAX) {
            state.list(kind, namespace).forEach(object -> pieces.add(FactSheet.link(object)));
        }
        return pieces;
    }

    static void writeEvent(Inspected inspected, Resource event, FactSheet sheet) {
        JsonObject tree = event.tree();
        boolean isWarning = tree.string("type", "").equals("Warning");
        sheet.row(
                "inspector.reason", FactSheet.styled(isWarning ? Style.BAD : Style.STRONG, tree.string("reason", "")));
        sheet.row("inspector.message", FactSheet.plain(tree.string("message", "")));
        JsonObject involved = tree.object("involvedObject");
        String kind = involved.string("kind", "");
        String name = involved.string("name", "");
        Key key = inspected.state().kinds().stream()
                .filter(known -> known.name().equals(kind))
                .map(known -> Key.of(known, involved.string("namespace", ""), name))
                .findFirst()
                .orElse(null);
        sheet.row("inspector.about.object", FactSheet.muted(kind), new Facts.Piece(Style.PLAIN, name, key, null));
        sheet.row("inspector.from", FactSheet.plain(tree.object("source").string("component", "")));
        sheet.about(event);
    }

    static void writeOther(Resource object, FactSheet sheet) {
        if (!object.key().kind().isActedOn()) {
            sheet.labelled("", List.of(FactSheet.muted(sheet.say("stage.uncontrolled"))));
        }
        JsonObject template = object.spec().object("template");
        if (!template.isEmpty()) {
            sheet.section("inspector.template").images(template.object("spec"));
        }
        sheet.conditions(object).about(object);
    }
}
