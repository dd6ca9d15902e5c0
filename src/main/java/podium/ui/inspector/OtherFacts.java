package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;
import podium.cluster.ClusterState;
import podium.graph.References;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;

/** What there is to say of namespaces, events and every other kind. */
final class OtherFacts {

    /** As many names as a glance takes in. */
    private static final int NAMED_MAX = 6;

    /** Fields of a spec; more of them is what the YAML is for. */
    private static final int SCALARS_MAX = 12;

    private static final Set<Kind> USED = Set.of(Kind.SERVICE_ACCOUNT, FurtherKinds.PERSISTENT_VOLUME_CLAIM);

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

    static void writeOther(Inspected inspected, Resource object, FactSheet sheet) {
        if (!object.key().kind().isActedOn()) {
            sheet.labelled("", List.of(FactSheet.muted(sheet.say("stage.uncontrolled"))));
        }
        sheet.section("inspector.spec");
        scalars(object.spec(), sheet);
        relations(inspected, object, sheet);
        quota(object, sheet);
        JsonObject template = object.spec().object("template");
        if (!template.isEmpty()) {
            sheet.section("inspector.template").images(template.object("spec"));
        }
        sheet.conditions(object).about(object);
    }

    /** What the spec says in single words and numbers; the rest is to be read in its YAML. */
    private static void scalars(JsonObject spec, FactSheet sheet) {
        int listed = 0;
        for (Map.Entry<String, Json> field : spec) {
            boolean isScalar = !(field.getValue() instanceof JsonObject || field.getValue() instanceof JsonArray);
            if (isScalar && listed++ < SCALARS_MAX) {
                String text =
                        field.getValue() instanceof JsonString word ? word.value() : JsonText.write(field.getValue());
                sheet.labelled(field.getKey(), List.of(FactSheet.code(text)));
            }
        }
    }

    private static void relations(Inspected inspected, Resource object, FactSheet sheet) {
        List<Piece> named = new ArrayList<>();
        for (Key key : References.named(object)) {
            named.add(FactSheet.link(key, key.name()));
            named.add(FactSheet.muted(key.kind().name()));
        }
        if (!named.isEmpty()) {
            sheet.row("inspector.names", named.toArray(new Piece[0]));
        }
        if (USED.contains(object.key().kind())) {
            UserFacts.write("inspector.usedBy", inspected.state(), object, sheet);
        }
    }

    /** How much of each limit is taken, as the quota controller counted it last. */
    private static void quota(Resource object, FactSheet sheet) {
        JsonObject hard = object.status().object("hard");
        JsonObject used = object.status().object("used");
        if (hard.isEmpty() || used.isEmpty()) {
            return;
        }
        sheet.section("inspector.quota");
        for (Map.Entry<String, Json> limit : hard) {
            sheet.labelled(
                    limit.getKey(),
                    List.of(FactSheet.plain(sheet.say(
                            "inspector.room.of", used.string(limit.getKey(), "0"), hard.string(limit.getKey(), "")))));
        }
    }
}
