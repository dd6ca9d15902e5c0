package podium.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An immutable JSON list. */
public final class JsonArray implements Json, Iterable<Json> {

    public static final JsonArray EMPTY = new JsonArray(new Json[0]);

    private final Json[] items;
    private int hash;

    private JsonArray(Json[] items) {
        this.items = items;
    }

    public static JsonArray of(Json... items) {
        return items.length == 0 ? EMPTY : new JsonArray(items.clone());
    }

    public static JsonArray of(Collection<? extends Json> items) {
        return items.isEmpty() ? EMPTY : new JsonArray(items.toArray(new Json[0]));
    }

    public int size() {
        return items.length;
    }

    public boolean isEmpty() {
        return items.length == 0;
    }

    public Json get(int index) {
        return items[index];
    }

    /** The item as an object, or the empty object when it is something else. */
    public JsonObject object(int index) {
        return items[index].asObject();
    }

    public JsonArray with(int index, Json value) {
        if (items[index] == value) {
            return this;
        }
        Json[] copy = items.clone();
        copy[index] = value;
        return new JsonArray(copy);
    }

    public JsonArray plus(Json value) {
        Json[] copy = Arrays.copyOf(items, items.length + 1);
        copy[items.length] = value;
        return new JsonArray(copy);
    }

    public JsonArray map(UnaryOperator<Json> change) {
        Json[] copy = null;
        for (int i = 0; i < items.length; i++) {
            Json changed = change.apply(items[i]);
            if (changed != items[i]) {
                copy = copy == null ? items.clone() : copy;
                copy[i] = changed;
            }
        }
        return copy == null ? this : new JsonArray(copy);
    }

    public JsonArray filter(Predicate<Json> keep) {
        List<Json> kept = new ArrayList<>(items.length);
        for (Json item : items) {
            if (keep.test(item)) {
                kept.add(item);
            }
        }
        return kept.size() == items.length ? this : of(kept);
    }

    public List<Json> toList() {
        return List.of(items);
    }

    @Override
    public Iterator<Json> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < items.length;
            }

            @Override
            public Json next() {
                if (next >= items.length) {
                    throw new NoSuchElementException();
                }
                return items[next++];
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof JsonArray that
                        && hashCode() == that.hashCode()
                        && Arrays.equals(items, that.items));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Arrays.hashCode(items) | 1;
        }
        return hash;
    }

    @Override
    public String toString() {
        return JsonText.write(this);
    }
}
