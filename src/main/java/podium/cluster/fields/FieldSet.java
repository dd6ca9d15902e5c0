package podium.cluster.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of fields, as a tree of path elements. That a field is in the set says nothing of the fields above and below it.
 */
public final class FieldSet {

    public static final FieldSet EMPTY = new FieldSet(new TreeMap<>());

    private final TreeMap<PathElement, Node> nodes;

    private FieldSet(TreeMap<PathElement, Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * What the set has at a path element.
     *
     * @param isMember whether the field itself is in the set
     * @param below those fields below it that are in the set
     */
    record Node(boolean isMember, FieldSet below) {
        static final Node LEAF = new Node(true, EMPTY);

        boolean isEmpty() {
            return !isMember && below.isEmpty();
        }
    }

    static FieldSet of(TreeMap<PathElement, Node> nodes) {
        nodes.values().removeIf(Node::isEmpty);
        return nodes.isEmpty() ? EMPTY : new FieldSet(nodes);
    }

    /** The set of one field, named from the top. */
    public static FieldSet ofNames(String... names) {
        List<PathElement> path = new ArrayList<>();
        for (String name : names) {
            path.add(new PathElement.Name(name));
        }
        Builder builder = new Builder();
        builder.insert(path);
        return builder.build();
    }

    /** The nodes in the order of their path elements. */
    Map<PathElement, Node> nodes() {
        return nodes;
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    boolean has(PathElement element) {
        Node node = nodes.get(element);
        return node != null && node.isMember();
    }

    boolean has(List<PathElement> path) {
        FieldSet set = this;
        for (PathElement element : path.subList(0, path.size() - 1)) {
            set = set.below(element);
        }
        return set.has(path.get(path.size() - 1));
    }

    /** The fields of the set below a path element. */
    FieldSet below(PathElement element) {
        Node node = nodes.get(element);
        return node == null ? EMPTY : node.below();
    }

    public FieldSet union(FieldSet other) {
        TreeMap<PathElement, Node> all = new TreeMap<>(nodes);
        other.nodes.forEach((element, theirs) -> all.merge(
                element,
                theirs,
                (ours, also) -> new Node(
                        ours.isMember() || also.isMember(), ours.below().union(also.below()))));
        return of(all);
    }

    public FieldSet intersection(FieldSet other) {
        TreeMap<PathElement, Node> common = new TreeMap<>();
        nodes.forEach((element, ours) -> {
            Node theirs = other.nodes.get(element);
            if (theirs != null) {
                common.put(
                        element,
                        new Node(
                                ours.isMember() && theirs.isMember(),
                                ours.below().intersection(theirs.below())));
            }
        });
        return of(common);
    }

    /** The set without the fields of the other one; a field that goes takes nothing below it along. */
    public FieldSet difference(FieldSet other) {
        return without(
                other,
                (ours, theirs) -> new Node(
                        ours.isMember() && !theirs.isMember(), ours.below().difference(theirs.below())));
    }

    /** The set without the fields of the other one and all that is below them. */
    public FieldSet recursiveDifference(FieldSet other) {
        return without(
                other,
                (ours, theirs) -> theirs.isMember()
                        ? new Node(false, EMPTY)
                        : new Node(ours.isMember(), ours.below().recursiveDifference(theirs.below())));
    }

    private interface Subtraction {
        Node of(Node ours, Node theirs);
    }

    private FieldSet without(FieldSet other, Subtraction subtraction) {
        if (other.isEmpty() || isEmpty()) {
            return this;
        }
        TreeMap<PathElement, Node> rest = new TreeMap<>();
        nodes.forEach((element, ours) -> {
            Node theirs = other.nodes.get(element);
            rest.put(element, theirs == null ? ours : subtraction.of(ours, theirs));
        });
        return of(rest);
    }

    /** The set with every node changed; those that become empty go. */
    FieldSet mapNodes(BiFunction<PathElement, Node, Node> change) {
        TreeMap<PathElement, Node> changed = new TreeMap<>();
        nodes.forEach((element, node) -> changed.put(element, change.apply(element, node)));
        return of(changed);
    }

    /** Tells each field's path, those of one object before those below it. */
    void forEach(Consumer<List<PathElement>> action) {
        forEach(List.of(), action);
    }

    private void forEach(List<PathElement> prefix, Consumer<List<PathElement>> action) {
        nodes.forEach((element, node) -> {
            if (node.isMember()) {
                action.accept(joined(prefix, element));
            }
        });
        nodes.forEach((element, node) -> node.below().forEach(joined(prefix, element), action));
    }

    private static List<PathElement> joined(List<PathElement> prefix, PathElement element) {
        List<PathElement> path = new ArrayList<>(prefix);
        path.add(element);
        return List.copyOf(path);
    }

    /** As a message shows a path: {@code .spec.containers[name="a"].image}. */
    static String shown(List<PathElement> path) {
        StringBuilder text = new StringBuilder();
        path.forEach(element -> text.append(element.shown()));
        return text.toString();
    }

    /** Collects the fields of a set. */
    static final class Builder {
        private final TreeMap<PathElement, Builder> below = new TreeMap<>();
        private boolean isMember;

        /** @param path not empty: nobody owns the whole object */
        void insert(List<PathElement> path) {
            Builder at = this;
            for (PathElement element : path) {
                at = at.below.computeIfAbsent(element, unused -> new Builder());
            }
            at.isMember = true;
        }

        FieldSet build() {
            TreeMap<PathElement, Node> nodes = new TreeMap<>();
            below.forEach((element, builder) -> nodes.put(element, new Node(builder.isMember, builder.build())));
            return of(nodes);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldSet that && nodes.equals(that.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    /** One path a line. */
    @Override
    public String toString() {
        List<String> paths = new ArrayList<>();
        forEach(path -> paths.add(shown(path)));
        return String.join("\n", paths);
    }
}
