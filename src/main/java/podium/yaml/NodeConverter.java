package podium.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader.Repeat;

/** Turns a parser's nodes into a tree and notes where each field stands. */
final class NodeConverter {

    /** Nodes of one document, aliases counted at each use: what an anchor bomb would multiply. */
    private static final int NODES_MAX = 500_000;

    private final Function<Node, Span> spanOf;
    private final Map<String, Span> spans;
    private final Map<String, Span> keys;
    private final List<YamlProblem> problems;
    private final List<Repeat> repeats = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private int nodes;

    NodeConverter(
            Function<Node, Span> spanOf, Map<String, Span> spans, Map<String, Span> keys, List<YamlProblem> problems) {
        this.spanOf = spanOf;
        this.spans = spans;
        this.keys = keys;
        this.problems = problems;
    }

    Json convert(Node root) {
        return convert(root, "");
    }

    /** The keys that stood twice, of which the last one counts. */
    List<Repeat> repeats() {
        return repeats;
    }

    private Json convert(Node node, String path) {
        if (isTooMuch(node)) {
            return JsonNull.NULL;
        }
        spans.put(path, spanOf.apply(node));
        if (node instanceof ScalarNode scalar) {
            return Scalars.read(scalar);
        }
        open.push(node);
        Json value = node instanceof SequenceNode list
                ? list(list, path)
                : node instanceof MappingNode mapping ? object(mapping, path) : JsonNull.NULL;
        open.pop();
        return value;
    }

    private boolean isTooMuch(Node node) {
        nodes++;
        if (nodes == NODES_MAX + 1) {
            problems.add(new YamlProblem(spanOf.apply(node), "yaml.tooMany", Integer.toString(NODES_MAX)));
        }
        boolean isWithinItself = node instanceof AnchorNode || contains(node);
        if (isWithinItself) {
            problems.add(new YamlProblem(spanOf.apply(node), "yaml.recursive", ""));
        }
        return isWithinItself || nodes > NODES_MAX;
    }

    private boolean contains(Node node) {
        for (Node around : open) {
            if (around == node) {
                return true;
            }
        }
        return false;
    }

    private Json list(SequenceNode node, String path) {
        List<Json> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(convert(item, path + "[" + items.size() + "]"));
        }
        return JsonArray.of(items);
    }

    private Json object(MappingNode node, String path) {
        Map<String, Json> fields = new LinkedHashMap<>();
        Map<String, Json> merged = new LinkedHashMap<>();
        for (NodeTuple field : node.getValue()) {
            if (field.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(field.getValueNode(), path, merged);
            } else {
                add(field, path, fields);
            }
        }
        merged.forEach(fields::putIfAbsent);
        return JsonObject.of(fields);
    }

    private void add(NodeTuple field, String path, Map<String, Json> fields) {
        if (!(field.getKeyNode() instanceof ScalarNode key)) {
            problems.add(new YamlProblem(spanOf.apply(field.getKeyNode()), "yaml.key", ""));
            return;
        }
        String name = key.getValue();
        if (fields.containsKey(name)) {
            problems.add(new YamlProblem(spanOf.apply(key), YamlProblem.DUPLICATE, name));
            repeats.add(
                    Repeat.inYaml(path, name, spanOf.apply(field.getValueNode()).line()));
        }
        String at = path.isEmpty() ? name : path + "." + name;
        keys.put(at, spanOf.apply(key));
        fields.put(name, convert(field.getValueNode(), at));
    }

    /** What {@code <<} brings in: a mapping, or a list of which the earlier ones win. */
    private void merge(Node value, String path, Map<String, Json> merged) {
        Json tree = convert(value, path + ".<<");
        for (Json part : tree instanceof JsonArray list ? list : JsonArray.of(tree)) {
            part.asObject().forEach(merged::putIfAbsent);
        }
    }
}
