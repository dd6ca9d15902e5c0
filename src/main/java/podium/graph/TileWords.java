package podium.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;
import podium.base.Messages;
import podium.resource.Kind;
import podium.resource.Resource;

/** What the tile of an object says of it in one line, its kind first. */
final class TileWords {

    private static final String HEADLESS = "None";

    /** More keys than fit on a tile. */
    private static final int KEYS_MAX = 6;

    private TileWords() {}

    static String of(Resource object, Messages messages) {
        Kind kind = object.key().kind();
        if (object.isDeleting()) {
            return said(messages, kind, messages.say("stage.namespace.going"));
        }
        if (kind.equals(Kind.SERVICE)) {
            return service(object.spec(), messages);
        }
        if (kind.equals(Kind.CONFIG_MAP) || kind.equals(Kind.SECRET)) {
            return said(messages, kind, keys(object, messages));
        }
        return kind.isActedOn() ? kind.name() : said(messages, kind, messages.say("stage.uncontrolled.brief"));
    }

    private static String said(Messages messages, Kind kind, String detail) {
        return messages.say("stage.tile.words", kind.name(), detail);
    }

    private static String service(JsonObject spec, Messages messages) {
        String type = spec.string("type", "ClusterIP");
        if (type.equals("ExternalName")) {
            return said(messages, Kind.SERVICE, spec.string("externalName", ""));
        }
        String address = spec.string("clusterIP", "");
        List<String> ports = new ArrayList<>();
        for (Json port : spec.array("ports")) {
            ports.add(port(port.asObject(), messages));
        }
        String where = address.equals(HEADLESS) ? messages.say("stage.service.headless") : address;
        String all = String.join(messages.say("stage.count.separator"), ports);
        return said(messages, Kind.SERVICE, where.isEmpty() ? all : messages.say("stage.service.at", where, all));
    }

    private static String port(JsonObject port, Messages messages) {
        String target = port.has("targetPort") ? text(port.get("targetPort")) : text(port.get("port"));
        long nodePort = port.number("nodePort", 0);
        return nodePort == 0
                ? messages.say("stage.service.port", text(port.get("port")), target)
                : messages.say("stage.service.nodePort", text(port.get("port")), target, Long.toString(nodePort));
    }

    private static String text(@Nullable Json value) {
        return value instanceof JsonString string ? string.value() : value == null ? "" : JsonText.write(value);
    }

    private static String keys(Resource object, Messages messages) {
        List<String> keys = new ArrayList<>();
        for (String field : List.of("data", "binaryData")) {
            JsonObject values = object.tree().object(field);
            for (int i = 0; i < values.size() && keys.size() < KEYS_MAX; i++) {
                keys.add(values.nameAt(i));
            }
        }
        return keys.isEmpty()
                ? messages.say("stage.tile.noKeys")
                : String.join(messages.say("stage.count.separator"), keys);
    }
}
