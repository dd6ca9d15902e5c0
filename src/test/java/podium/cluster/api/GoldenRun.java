package podium.cluster.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonText;
import podium.schema.Catalogue;

/** Asks the steps of one recorded case and tells what is answered otherwise. */
final class GoldenRun {

    private final GoldenServer server;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    private GoldenRun(Catalogue catalogue) {
        server = new GoldenServer(catalogue);
        kept.put("ns", GoldenServer.NAMESPACE);
    }

    /** What differs; empty when all is answered as recorded. */
    static List<String> differences(JsonObject golden, Catalogue catalogue) {
        GoldenRun run = new GoldenRun(catalogue);
        int number = 0;
        for (JsonObject step : GoldenCases.steps(golden)) {
            run.step(number++, step);
        }
        return run.differences;
    }

    private void step(int number, JsonObject recorded) {
        JsonObject step = GoldenCases.json(filled(JsonText.write(recorded))).asObject();
        GoldenAnswer got = server.ask(step);
        JsonObject keep = step.object("keep");
        for (int i = 0; i < keep.size(); i++) {
            Json value = pointer(got.body(), keep.string(keep.nameAt(i), ""));
            kept.put(keep.nameAt(i), String.valueOf(value).replace("\"", ""));
        }
        compare(number + " code", recorded.get("code"), Json.of(got.code()));
        compare(number + " warnings", strings(recorded.array("warnings")), warnings(got.warnings()));
        compareAnswer(number, recorded, got);
    }

    private void compareAnswer(int number, JsonObject recorded, GoldenAnswer got) {
        if (!recorded.has("only") || got.code() >= 300) {
            compare(number + " answer", GoldenMask.of(recorded.get("answer")), GoldenMask.of(got.body()));
            return;
        }
        for (Json item : recorded.array("only")) {
            String path = String.valueOf(item).replace("\"", "");
            if (!path.startsWith("/spec/volumes/")) {
                Json expected = recorded.object("answer").get(path);
                String last = path.substring(path.lastIndexOf('/') + 1);
                compare(
                        number + " " + path,
                        masked(last, expected == null ? JsonNull.NULL : expected),
                        masked(last, pointer(got.body(), path)));
            }
        }
    }

    private static Json masked(String name, Json value) {
        Json masked = GoldenMask.of(JsonObject.of(name, value)).asObject().get(name);
        return masked == null ? JsonNull.NULL : masked;
    }

    private void compare(String what, @Nullable Json expected, Json got) {
        if (!got.equals(expected)) {
            differences.add(what + "\n    recorded " + expected + "\n    got      " + got);
        }
    }

    private static JsonArray strings(JsonArray list) {
        return (JsonArray) GoldenMask.of(list);
    }

    private static JsonArray warnings(List<String> warnings) {
        return (JsonArray)
                GoldenMask.of(JsonArray.of(warnings.stream().map(Json::of).toList()));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> entry : kept.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }

    private static Json pointer(Json root, String path) {
        Json node = root;
        for (String part : path.substring(1).split("/")) {
            String name = part.replace("~1", "/").replace("~0", "~");
            if (node instanceof JsonArray array) {
                int index = Integer.parseInt(name);
                node = index < array.size() ? array.get(index) : JsonNull.NULL;
            } else {
                Json child = node.asObject().get(name);
                node = child == null ? JsonNull.NULL : child;
            }
        }
        return node;
    }
}
