package podium.base;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object that remembers the order of its fields.
 *
 * <p>Objects that differ only in values share the array of their names ({@link Shape}): most of a history consists of
 * such objects, and lookups of a name that is the very same string cost one comparison of pointers a field.
 */
public final class JsonObject implements Json, Iterable<Map.Entry<String, Json>> {

    public static final JsonObject EMPTY = new JsonObject(new String[0], new Json[0]);

    /** Objects of more fields than any definition of the API has are looked up by hash: somebody's large map. */
    private static final int SCANNED_MAX = 48;

    private final String[] names;
    private final Json[] values;
    private int hash;

    /** Places of the names by their hash, made at the first lookup in an object with many fields; else null. */
    private int @Nullable [] places;

    private JsonObject(String[] names, Json[] values) {
        this.names = names;
        this.values = values;
    }

    /** Names in a fixed order, for building many objects that differ in values only. */
    public static final class Shape {
        private final String[] names;

        private Shape(String[] names) {
            this.names = names;
        }

        public static Shape of(String... names) {
            String[] interned = names.clone();
            for (int i = 0; i < interned.length; i++) {
                interned[i] = interned[i].intern();
            }
            return new Shape(interned);
        }

        /** @param values one a name, in the order of the names */
        public JsonObject with(Json... values) {
            if (values.length != names.length) {
                throw new AssertionError(names.length + " names but " + values.length + " values");
            }
            return new JsonObject(names, values.clone());
        }
    }

    public static JsonObject of(String name, Json value) {
        return new JsonObject(new String[] {name}, new Json[] {value});
    }

    public static JsonObject of(String name1, Json value1, String name2, Json value2) {
        return builder().put(name1, value1).put(name2, value2).build();
    }

    /** An object with the entries of a map, in its order. */
    public static JsonObject of(Map<String, ? extends Json> entries) {
        return entries.isEmpty()
                ? EMPTY
                : new JsonObject(
                        entries.keySet().toArray(new String[0]),
                        entries.values().toArray(new Json[0]));
    }

    /** The fields of a map, in its order. */
    public static JsonObject copyOf(Map<String, ? extends Json> fields) {
        return fields.isEmpty()
                ? EMPTY
                : new JsonObject(
                        fields.keySet().toArray(new String[0]), fields.values().toArray(new Json[0]));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.names = names;
        builder.values = values.clone();
        builder.size = names.length;
        builder.namesShared = true;
        return builder;
    }

    public int size() {
        return names.length;
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    public String nameAt(int index) {
        return names[index];
    }

    public Json valueAt(int index) {
        return values[index];
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    public @Nullable Json get(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    /** The value at the end of a path of field names; null when any of them is missing. */
    public @Nullable Json at(String... path) {
        Json node = this;
        for (String name : path) {
            node = node instanceof JsonObject object ? object.get(name) : null;
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** The object at a field, or the empty object. */
    public JsonObject object(String name) {
        return get(name) instanceof JsonObject object ? object : EMPTY;
    }

    /** The list at a field, or the empty list. */
    public JsonArray array(String name) {
        return get(name) instanceof JsonArray array ? array : JsonArray.EMPTY;
    }

    /** The string at a field, or null. */
    public @Nullable String string(String name) {
        return get(name) instanceof JsonString text ? text.value() : null;
    }

    /** The string at a field, or the given one. */
    public String string(String name, String otherwise) {
        return get(name) instanceof JsonString text ? text.value() : otherwise;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(string(name));
    }

    /** The number at a field cut to 64 bits, or the given one. */
    public long number(String name, long otherwise) {
        return get(name) instanceof JsonNumber number ? number.longValue() : otherwise;
    }

    /** Whether the field is there and true. */
    public boolean isTrue(String name) {
        return get(name) == JsonBoolean.TRUE;
    }

    /** The object with this field set: in its place when it is there, else at the end. */
    public JsonObject with(String name, Json value) {
        int index = indexOf(name);
        if (index >= 0) {
            if (values[index] == value) {
                return this;
            }
            Json[] changed = values.clone();
            changed[index] = value;
            return new JsonObject(names, changed);
        }
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        Json[] moreValues = Arrays.copyOf(values, values.length + 1);
        moreNames[names.length] = name;
        moreValues[values.length] = value;
        return new JsonObject(moreNames, moreValues);
    }

    public JsonObject with(String name, String value) {
        return with(name, Json.of(value));
    }

    public JsonObject with(String name, long value) {
        return with(name, Json.of(value));
    }

    public JsonObject with(String name, boolean value) {
        return with(name, Json.of(value));
    }

    /** The object with the object at that field changed; a missing one is changed from empty. */
    public JsonObject change(String name, UnaryOperator<JsonObject> change) {
        JsonObject before = object(name);
        JsonObject after = change.apply(before);
        return after == before && has(name) ? this : with(name, after);
    }

    public JsonObject without(String name) {
        int index = indexOf(name);
        if (index < 0) {
            return this;
        }
        if (names.length == 1) {
            return EMPTY;
        }
        String[] fewerNames = new String[names.length - 1];
        Json[] fewerValues = new Json[names.length - 1];
        System.arraycopy(names, 0, fewerNames, 0, index);
        System.arraycopy(names, index + 1, fewerNames, index, names.length - 1 - index);
        System.arraycopy(values, 0, fewerValues, 0, index);
        System.arraycopy(values, index + 1, fewerValues, index, names.length - 1 - index);
        return new JsonObject(fewerNames, fewerValues);
    }

    public void forEach(BiConsumer<String, Json> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Iterator<Map.Entry<String, Json>> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < names.length;
            }

            @Override
            public Map.Entry<String, Json> next() {
                if (next >= names.length) {
                    throw new NoSuchElementException();
                }
                Map.Entry<String, Json> entry = Map.entry(names[next], values[next]);
                next++;
                return entry;
            }
        };
    }

    private int indexOf(String name) {
        String[] known = names;
        if (known.length <= SCANNED_MAX) {
            for (int i = 0; i < known.length; i++) {
                if (known[i] == name) { // names are interned, literals too: nearly always decided here
                    return i;
                }
            }
            return indexOfEqual(name);
        }
        return indexOfHashed(name);
    }

    /** Most names that are not there differ in their hash, which every string knows. */
    private int indexOfEqual(String name) {
        int wanted = name.hashCode();
        for (int i = 0; i < names.length; i++) {
            if (names[i].hashCode() == wanted && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int indexOfHashed(String name) {
        int[] table = places;
        if (table == null) {
            table = hashedPlaces();
            places = table;
        }
        int mask = table.length - 1;
        for (int slot = spread(name) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
            if (names[table[slot] - 1].equals(name)) {
                return table[slot] - 1;
            }
        }
        return -1;
    }

    /** An open table, at most half full, of places counted from 1. */
    private int[] hashedPlaces() {
        int[] table = new int[Integer.highestOneBit(names.length) * 4];
        int mask = table.length - 1;
        for (int i = 0; i < names.length; i++) {
            int slot = spread(names[i]) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = i + 1;
        }
        return table;
    }

    private static int spread(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof JsonObject that) || names.length != that.names.length || hashCode() != that.hashCode()) {
            return false;
        }
        if (names == that.names) {
            return Arrays.equals(values, that.values);
        }
        for (int i = 0; i < names.length; i++) {
            if (!Objects.equals(values[i], that.get(names[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            int sum = 0;
            for (int i = 0; i < names.length; i++) {
                sum += names[i].hashCode() * 31 ^ values[i].hashCode();
            }
            hash = sum == 0 ? 1 : sum;
        }
        return hash;
    }

    @Override
    public String toString() {
        return JsonText.write(this);
    }

    /** Collects fields; a name that is put twice keeps its place and takes the later value. */
    public static final class Builder {
        private static final int FIRST_CAPACITY = 8;

        private String[] names = new String[FIRST_CAPACITY];
        private Json[] values = new Json[FIRST_CAPACITY];
        private int size;
        private boolean namesShared;

        private Builder() {}

        public Builder put(String name, Json value) {
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    values[i] = value;
                    return this;
                }
            }
            if (size == values.length || namesShared) {
                int capacity = Math.max(FIRST_CAPACITY, size == values.length ? size * 2 : values.length);
                names = Arrays.copyOf(names, capacity);
                values = Arrays.copyOf(values, capacity);
                namesShared = false;
            }
            names[size] = name;
            values[size++] = value;
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, long value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, Json.of(value));
        }

        /** Puts the value unless there is none. */
        public Builder putIfPresent(String name, @Nullable Json value) {
            return value == null ? this : put(name, value);
        }

        public JsonObject build() {
            if (size == 0) {
                return EMPTY;
            }
            if (size == names.length && size == values.length) {
                namesShared = true;
                return new JsonObject(names, values.clone());
            }
            return new JsonObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }
    }
}
