package podium.base;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map in the order of its keys: a B-tree whose nodes are never changed. A change copies the nodes on one
 * path (at most {@value #NODE_MAX} entries each) and shares the rest, so that keeping an old map costs a pointer.
 *
 * @param <K> keys, ordered by themselves
 * @param <V> values
 */
public final class OrderedMap<K extends Comparable<? super K>, V> implements Iterable<Map.Entry<K, V>> {

    /** Entries of a node at the most: wide enough for four levels at a million entries, narrow enough to copy cheaply. */
    private static final int NODE_MAX = 32;

    private static final int NODE_MIN = 10;

    private static final OrderedMap<?, ?> EMPTY = new OrderedMap<>(new Leaf(new Object[0], new Object[0]));

    private final Node root;

    private OrderedMap(Node root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked")
    public static <K extends Comparable<? super K>, V> OrderedMap<K, V> empty() {
        return (OrderedMap<K, V>) EMPTY;
    }

    public int size() {
        return root.size();
    }

    public boolean isEmpty() {
        return root.count() == 0;
    }

    @SuppressWarnings("unchecked")
    public @Nullable V get(K key) {
        Node node = root;
        while (node instanceof Branch branch) {
            node = branch.kids[branch.childFor(key)];
        }
        int at = node.find(key);
        return at < 0 ? null : (V) ((Leaf) node).values[at];
    }

    /** The value of a key, or the given one. */
    public V getOr(K key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    public boolean containsKey(K key) {
        return get(key) != null;
    }

    public OrderedMap<K, V> with(K key, V value) {
        Node changed = root.with(key, value);
        if (changed == root) {
            return this;
        }
        return new OrderedMap<>(changed.count() > NODE_MAX ? Branch.of(changed.half(0), changed.half(1)) : changed);
    }

    public OrderedMap<K, V> without(K key) {
        Node changed = root.without(key);
        if (changed == root) {
            return this;
        }
        while (changed instanceof Branch branch && branch.kids.length == 1) {
            changed = branch.kids[0];
        }
        return changed.count() == 0 ? empty() : new OrderedMap<>(changed);
    }

    public Map.@Nullable Entry<K, V> first() {
        Iterator<Map.Entry<K, V>> all = iterator();
        return all.hasNext() ? all.next() : null;
    }

    /** The values in the order of their keys; a copy. */
    public List<V> values() {
        List<V> values = new ArrayList<>(size());
        forEach((key, value) -> values.add(value));
        return values;
    }

    /** The keys in their order; a copy. */
    public List<K> keys() {
        List<K> keys = new ArrayList<>(size());
        forEach((key, value) -> keys.add(key));
        return keys;
    }

    @SuppressWarnings("unchecked")
    public void forEach(BiConsumer<? super K, ? super V> action) {
        root.forEach((BiConsumer<Object, Object>) (BiConsumer<?, ?>) action);
    }

    /**
     * Tells in the order of the keys where a later map differs from this one. What the two share is skipped unseen, so
     * the cost grows with the number of changes between them and not with their size.
     */
    public void differences(OrderedMap<K, V> later, Difference<? super K, ? super V> difference) {
        OrderedMapDifferences.tell(root, later.root, difference);
    }

    /** Hears of one key under which two maps hold different values (not the same object). */
    public interface Difference<K, V> {

        /**
         * @param before null when the key is new
         * @param after null when the key is gone
         */
        void differs(K key, @Nullable V before, @Nullable V after);
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return new Walk<>(root, null);
    }

    /** The entries from this key on (inclusive when it is there), in order. */
    public Iterator<Map.Entry<K, V>> from(K key) {
        return new Walk<>(root, key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof OrderedMap<?, ?> that) || size() != that.size()) {
            return false;
        }
        Iterator<? extends Map.Entry<?, ?>> theirs = that.iterator();
        for (Map.Entry<K, V> entry : this) {
            if (!entry.equals(theirs.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int[] hash = {1};
        forEach((key, value) -> hash[0] = 31 * (31 * hash[0] + key.hashCode()) + value.hashCode());
        return hash[0];
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("{");
        forEach((key, value) ->
                out.append(out.length() > 1 ? ", " : "").append(key).append('=').append(value));
        return out.append('}').toString();
    }

    abstract static sealed class Node permits Leaf, Branch {
        final Object[] keys;

        Node(Object[] keys) {
            this.keys = keys;
        }

        final int count() {
            return keys.length;
        }

        abstract int size();

        abstract Node with(Object key, Object value);

        abstract Node without(Object key);

        /** The first or second half of this node, as a node of its own. */
        abstract Node half(int which);

        /** This node and its right neighbour as one, which may be too large. */
        abstract Node joined(Node right);

        abstract void forEach(BiConsumer<Object, Object> action);

        /** Where the key is, or {@code -1 - place} where it would be. */
        @SuppressWarnings({"unchecked", "rawtypes"})
        final int find(Object key) {
            int low = 0;
            int high = keys.length - 1;
            while (low <= high) {
                int mid = (low + high) >>> 1;
                int order = ((Comparable) keys[mid]).compareTo(key);
                if (order < 0) {
                    low = mid + 1;
                } else if (order > 0) {
                    high = mid - 1;
                } else {
                    return mid;
                }
            }
            return -1 - low;
        }
    }

    static final class Leaf extends Node {
        final Object[] values;

        Leaf(Object[] keys, Object[] values) {
            super(keys);
            this.values = values;
        }

        @Override
        int size() {
            return keys.length;
        }

        @Override
        Node with(Object key, Object value) {
            int at = find(key);
            if (at >= 0) {
                return values[at] == value ? this : new Leaf(keys, replaced(values, at, value));
            }
            return new Leaf(inserted(keys, -1 - at, key), inserted(values, -1 - at, value));
        }

        @Override
        Node without(Object key) {
            int at = find(key);
            return at < 0 ? this : new Leaf(removed(keys, at), removed(values, at));
        }

        @Override
        Node half(int which) {
            int middle = keys.length / 2;
            return which == 0
                    ? new Leaf(slice(keys, 0, middle), slice(values, 0, middle))
                    : new Leaf(slice(keys, middle, keys.length), slice(values, middle, keys.length));
        }

        @Override
        Node joined(Node right) {
            return new Leaf(concatenated(keys, right.keys), concatenated(values, ((Leaf) right).values));
        }

        @Override
        void forEach(BiConsumer<Object, Object> action) {
            for (int i = 0; i < keys.length; i++) {
                action.accept(keys[i], values[i]);
            }
        }
    }

    /** Children with the least key of each. */
    static final class Branch extends Node {
        final Node[] kids;
        final int size;

        Branch(Object[] keys, Node[] kids) {
            super(keys);
            this.kids = kids;
            int sum = 0;
            for (Node kid : kids) {
                sum += kid.size();
            }
            this.size = sum;
        }

        static Branch of(Node... kids) {
            Object[] keys = new Object[kids.length];
            for (int i = 0; i < kids.length; i++) {
                keys[i] = kids[i].keys[0];
            }
            return new Branch(keys, kids);
        }

        @Override
        int size() {
            return size;
        }

        int childFor(Object key) {
            int at = find(key);
            return at >= 0 ? at : Math.max(0, -2 - at);
        }

        @Override
        Node with(Object key, Object value) {
            int at = childFor(key);
            Node kid = kids[at].with(key, value);
            if (kid == kids[at]) {
                return this;
            }
            return kid.count() > NODE_MAX
                    ? replacing(at, at + 1, kid.half(0), kid.half(1))
                    : replacing(at, at + 1, kid);
        }

        @Override
        Node without(Object key) {
            int at = childFor(key);
            Node kid = kids[at].without(key);
            if (kid == kids[at]) {
                return this;
            }
            if (kid.count() == 0) {
                return replacing(at, at + 1);
            }
            if (kid.count() >= NODE_MIN || kids.length == 1) {
                return replacing(at, at + 1, kid);
            }
            int left = at == 0 ? 0 : at - 1;
            Node whole = at == 0 ? kid.joined(kids[1]) : kids[left].joined(kid);
            return whole.count() > NODE_MAX
                    ? replacing(left, left + 2, whole.half(0), whole.half(1))
                    : replacing(left, left + 2, whole);
        }

        private Branch replacing(int from, int to, Node... with) {
            int length = kids.length - (to - from) + with.length;
            Node[] newKids = new Node[length];
            Object[] newKeys = new Object[length];
            System.arraycopy(kids, 0, newKids, 0, from);
            System.arraycopy(keys, 0, newKeys, 0, from);
            for (int i = 0; i < with.length; i++) {
                newKids[from + i] = with[i];
                newKeys[from + i] = with[i].keys[0];
            }
            System.arraycopy(kids, to, newKids, from + with.length, kids.length - to);
            System.arraycopy(keys, to, newKeys, from + with.length, kids.length - to);
            return new Branch(newKeys, newKids);
        }

        @Override
        Node half(int which) {
            int middle = keys.length / 2;
            int from = which == 0 ? 0 : middle;
            int to = which == 0 ? middle : keys.length;
            Node[] some = new Node[to - from];
            System.arraycopy(kids, from, some, 0, to - from);
            return new Branch(slice(keys, from, to), some);
        }

        @Override
        Node joined(Node right) {
            Node[] theirs = ((Branch) right).kids;
            Node[] all = new Node[kids.length + theirs.length];
            System.arraycopy(kids, 0, all, 0, kids.length);
            System.arraycopy(theirs, 0, all, kids.length, theirs.length);
            return new Branch(concatenated(keys, right.keys), all);
        }

        @Override
        void forEach(BiConsumer<Object, Object> action) {
            for (Node kid : kids) {
                kid.forEach(action);
            }
        }
    }

    /** Walks the leaves in order; the path down is kept in two small arrays. */
    private static final class Walk<K, V> implements Iterator<Map.Entry<K, V>> {
        private final Node[] path;
        private final int[] places;
        private int depth;

        Walk(Node root, @Nullable Object from) {
            int levels = 1;
            for (Node node = root; node instanceof Branch branch; node = branch.kids[0]) {
                levels++;
            }
            path = new Node[levels];
            places = new int[levels];
            Node node = root;
            while (node instanceof Branch branch) {
                places[depth] = from == null ? 0 : branch.childFor(from);
                path[depth] = branch;
                node = branch.kids[places[depth++]];
            }
            path[depth] = node;
            int at = from == null ? 0 : node.find(from);
            places[depth] = at >= 0 ? at : -1 - at;
            skipSpentNodes();
        }

        private void skipSpentNodes() {
            while (places[depth] >= path[depth].count() && depth > 0) {
                depth--;
                places[depth]++;
            }
            while (depth < path.length - 1 && places[depth] < path[depth].count()) {
                path[depth + 1] = ((Branch) path[depth]).kids[places[depth]];
                places[++depth] = 0;
            }
        }

        @Override
        public boolean hasNext() {
            return places[depth] < path[depth].count();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map.Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Leaf leaf = (Leaf) path[depth];
            int at = places[depth]++;
            Map.Entry<K, V> entry = new SimpleImmutableEntry<>((K) leaf.keys[at], (V) leaf.values[at]);
            skipSpentNodes();
            return entry;
        }
    }

    private static Object[] replaced(Object[] from, int at, Object value) {
        Object[] copy = from.clone();
        copy[at] = value;
        return copy;
    }

    private static Object[] inserted(Object[] from, int at, Object value) {
        Object[] copy = new Object[from.length + 1];
        System.arraycopy(from, 0, copy, 0, at);
        copy[at] = value;
        System.arraycopy(from, at, copy, at + 1, from.length - at);
        return copy;
    }

    private static Object[] removed(Object[] from, int at) {
        Object[] copy = new Object[from.length - 1];
        System.arraycopy(from, 0, copy, 0, at);
        System.arraycopy(from, at + 1, copy, at, copy.length - at);
        return copy;
    }

    private static Object[] slice(Object[] from, int start, int end) {
        Object[] copy = new Object[end - start];
        System.arraycopy(from, start, copy, 0, end - start);
        return copy;
    }

    private static Object[] concatenated(Object[] left, Object[] right) {
        Object[] all = new Object[left.length + right.length];
        System.arraycopy(left, 0, all, 0, left.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return all;
    }
}
