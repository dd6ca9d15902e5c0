package podium.cluster.fields;

import java.util.Map;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonText;

/** One step on the way to a field: a name, or what tells an element of a list apart from the others. */
public sealed interface PathElement extends Comparable<PathElement> {

    /** As a path in a message shows it: {@code .spec}, {@code [name="a"]}. */
    String shown();

    /** As {@code FieldsV1} writes it: {@code f:spec}, <code>k:{"name":"a"}</code>. */
    String written();

    /** Names come first, then keys, then values. */
    int rank();

    int compareWithinRank(PathElement other);

    @Override
    default int compareTo(PathElement other) {
        int order = Integer.compare(rank(), other.rank());
        return order != 0 ? order : compareWithinRank(other);
    }

    /** A field of an object, an entry of a map. */
    record Name(String name) implements PathElement {
        @Override
        public String shown() {
            return "." + name;
        }

        @Override
        public String written() {
            return "f:" + name;
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public int compareWithinRank(PathElement other) {
            return name.compareTo(((Name) other).name);
        }
    }

    /**
     * An element of a list of objects.
     *
     * @param fields those that tell it apart, by name
     */
    record Keyed(JsonObject fields) implements PathElement {

        public Keyed {
            Map<String, Json> sorted = new TreeMap<>();
            fields.forEach(sorted::put);
            fields = JsonObject.of(sorted);
        }

        @Override
        public String shown() {
            StringBuilder text = new StringBuilder();
            fields.forEach((name, value) -> text.append(text.isEmpty() ? "[" : ",")
                    .append(name)
                    .append('=')
                    .append(JsonText.write(value)));
            return text.append(']').toString();
        }

        @Override
        public String written() {
            return "k:" + JsonText.write(fields);
        }

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public int compareWithinRank(PathElement other) {
            JsonObject others = ((Keyed) other).fields;
            int common = Math.min(fields.size(), others.size());
            for (int i = 0; i < common; i++) {
                int order = fields.nameAt(i).compareTo(others.nameAt(i));
                order = order != 0 ? order : ScalarOrder.compare(fields.valueAt(i), others.valueAt(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(fields.size(), others.size());
        }
    }

    /** An element of a list of scalars. */
    record Value(Json value) implements PathElement {
        @Override
        public String shown() {
            return "[=" + JsonText.write(value) + "]";
        }

        @Override
        public String written() {
            return "v:" + JsonText.write(value);
        }

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public int compareWithinRank(PathElement other) {
            return ScalarOrder.compare(value, ((Value) other).value);
        }
    }

    /** A place in a list. The API server writes none, but takes them. */
    record Index(int index) implements PathElement {
        @Override
        public String shown() {
            return "[" + index + "]";
        }

        @Override
        public String written() {
            return "i:" + index;
        }

        @Override
        public int rank() {
            return 3;
        }

        @Override
        public int compareWithinRank(PathElement other) {
            return Integer.compare(index, ((Index) other).index);
        }
    }
}
