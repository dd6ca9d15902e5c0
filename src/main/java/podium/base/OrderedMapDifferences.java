package podium.base;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap.Branch;
import podium.base.OrderedMap.Difference;
import podium.base.OrderedMap.Leaf;
import podium.base.OrderedMap.Node;

/** Walks two maps side by side and steps over every node that both contain. */
final class OrderedMapDifferences {

    private OrderedMapDifferences() {}

    @SuppressWarnings("unchecked")
    static <K, V> void tell(Node before, Node after, Difference<? super K, ? super V> difference) {
        compare(before, after, (Difference<Object, Object>) (Difference<?, ?>) difference);
    }

    private static void compare(Node before, Node after, Difference<Object, Object> difference) {
        if (before == after) {
            return;
        }
        if (before instanceof Branch was && after instanceof Branch is && isParallel(was, is)) {
            for (int i = 0; i < was.kids.length; i++) {
                compare(was.kids[i], is.kids[i], difference);
            }
        } else {
            walk(new Cursor(before), new Cursor(after), difference);
        }
    }

    /** Whether the children of both hold the same ranges of keys, one by one: so as long as none was split or joined. */
    private static boolean isParallel(Branch before, Branch after) {
        if (before.keys.length != after.keys.length) {
            return false;
        }
        for (int i = 0; i < before.keys.length; i++) {
            if (before.keys[i] != after.keys[i]) {
                return false;
            }
        }
        return true;
    }

    private static void walk(Cursor before, Cursor after, Difference<Object, Object> difference) {
        while (!before.isAtEnd() || !after.isAtEnd()) {
            if (before.isOnNode() && before.current() == after.current()) {
                before.skip();
                after.skip();
            } else if (before.height() >= after.height() && before.isOnNode()) {
                before.enter();
            } else if (after.isOnNode()) {
                after.enter();
            } else {
                compareEntries(before, after, difference);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void compareEntries(Cursor before, Cursor after, Difference<Object, Object> difference) {
        int order = before.isAtEnd() ? 1 : after.isAtEnd() ? -1 : ((Comparable) before.key()).compareTo(after.key());
        if (order < 0) {
            difference.differs(before.key(), before.current(), null);
            before.skip();
        } else if (order > 0) {
            difference.differs(after.key(), null, after.current());
            after.skip();
        } else {
            if (before.current() != after.current()) {
                difference.differs(after.key(), before.current(), after.current());
            }
            before.skip();
            after.skip();
        }
    }

    /** Stands on a node that it has not entered, on a value of a leaf, or at the end. */
    private static final class Cursor {
        private final Node[] path;
        private final int[] places;

        /** How many nodes have been entered; below 0 at the end. */
        private int depth;

        Cursor(Node root) {
            int levels = 1;
            for (Node node = root; node instanceof Branch branch; node = branch.kids[0]) {
                levels++;
            }
            path = new Node[levels];
            places = new int[levels];
            path[0] = root;
        }

        boolean isAtEnd() {
            return depth < 0;
        }

        boolean isOnNode() {
            return depth >= 0 && depth < path.length;
        }

        /** 0 for a value, one more for each level of nodes above it; -1 at the end. */
        int height() {
            return depth < 0 ? -1 : path.length - depth;
        }

        @Nullable
        Object current() {
            if (depth < 0) {
                return null;
            }
            return depth < path.length ? path[depth] : ((Leaf) path[depth - 1]).values[places[depth - 1]];
        }

        Object key() {
            return Objects.requireNonNull(path[depth - 1].keys[places[depth - 1]]);
        }

        void enter() {
            places[depth++] = -1;
            skip();
        }

        /** Goes on to what follows the current node or value. */
        void skip() {
            int level = depth - 1;
            while (level >= 0 && ++places[level] >= path[level].count()) {
                level--;
            }
            depth = level < 0 ? -1 : level + 1;
            if (depth > 0 && depth < path.length) {
                path[depth] = ((Branch) path[depth - 1]).kids[places[depth - 1]];
            }
        }
    }
}
