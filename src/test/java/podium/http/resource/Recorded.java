package podium.http.resource;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;

/** Answers as the recorder of the golden files writes them: marks for what differs from run to run. */
final class Recorded {

    private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern UID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VERSION =
            Pattern.compile("(esource version: \\d+(?:, current: | \\()|ResourceVersion in record \\()\\d+");
    private static final Pattern AGE = Pattern.compile("\\d+[smhdy].*");

    private final String namespace;
    private final List<String> asked;

    /** @param asked every text of the case's bodies: what was asked for is no surprise */
    Recorded(String namespace, List<String> asked) {
        this.namespace = namespace;
        this.asked = asked;
    }

    /** Only these pointers of an answer, absent ones as null. */
    static JsonObject only(Json answer, JsonArray pointers) {
        JsonObject.Builder picked = JsonObject.builder();
        for (Json pointer : pointers) {
            String path = ((JsonString) pointer).value();
            Json value = at(answer, path);
            picked.put(path, value == null ? JsonNull.NULL : value);
        }
        return picked.build();
    }

    static @Nullable Json at(Json answer, String pointer) {
        Json node = answer;
        for (String part : pointer.substring(1).split("/")) {
            String name = part.replace("~1", "/").replace("~0", "~");
            if (node instanceof JsonArray list) {
                node = name.matches("\\d+") && Integer.parseInt(name) < list.size()
                        ? list.get(Integer.parseInt(name))
                        : null;
            } else {
                node = node instanceof JsonObject object ? object.get(name) : null;
            }
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    Json marked(Json value) {
        return marked(value, "");
    }

    private Json marked(Json value, String name) {
        if (value instanceof JsonObject object) {
            JsonObject marked = JsonObject.EMPTY;
            for (Map.Entry<String, Json> field : object) {
                String last = field.getKey().substring(field.getKey().lastIndexOf('/') + 1);
                marked = marked.with(field.getKey(), withoutProse(last, marked(field.getValue(), last)));
            }
            return withoutAges(suffixed(marked));
        } else if (value instanceof JsonArray list) {
            return list.map(item -> marked(item, name));
        } else if (value instanceof JsonString text && !text.value().isEmpty()) {
            return Json.of(marked(text.value(), name));
        }
        boolean isDrawn = name.equals("nodePort") && value instanceof JsonNumber && !asked.contains(value.toString());
        return isDrawn ? Json.of("<nodePort>") : value;
    }

    private String marked(String text, String name) {
        boolean isDrawnIp = (name.equals("clusterIP") || name.equals("clusterIPs"))
                && text.startsWith("10.")
                && !asked.contains(text);
        if (isDrawnIp) {
            return "<clusterIP>";
        }
        return switch (name) {
            case "uid", "resourceVersion", "continue" -> "<" + name + ">";
            default -> {
                String stamped = STAMP.matcher(text.replace(namespace, "{ns}")).replaceAll("<time>");
                String unique = UID.matcher(stamped).replaceAll("<uid>");
                String volumes = unique.replaceAll("kube-api-access-[a-z0-9]{5}\\b", "kube-api-access-<suffix>");
                yield VERSION.matcher(volumes).replaceAll("$1<resourceVersion>").replaceAll("(?s)\n@@ .*$", "\n<diff>");
            }
        };
    }

    private static Json withoutProse(String field, Json value) {
        boolean isColumns = field.endsWith("columnDefinitions") && value instanceof JsonArray;
        return isColumns ? value.asArray().map(column -> column.asObject().without("description")) : value;
    }

    private static JsonObject suffixed(JsonObject object) {
        String prefix = object.string("generateName");
        return prefix != null && object.string("name", "").startsWith(prefix)
                ? object.with("name", prefix + "<suffix>")
                : object;
    }

    private static JsonObject withoutAges(JsonObject table) {
        if (!table.string("kind", "").equals("Table")) {
            return table;
        }
        JsonArray columns = table.array("columnDefinitions");
        JsonArray rows = table.array("rows");
        for (int i = 0; i < columns.size(); i++) {
            if (columns.object(i).string("name", "").equals("Age")) {
                int age = i;
                rows = rows.map(row -> withoutAge(row.asObject(), age));
            }
        }
        return table.has("rows") ? table.with("rows", rows) : table;
    }

    private static JsonObject withoutAge(JsonObject row, int column) {
        JsonArray cells = row.array("cells");
        return cells.get(column) instanceof JsonString text
                        && AGE.matcher(text.value()).matches()
                ? row.with("cells", cells.with(column, Json.of("<age>")))
                : row;
    }
}
