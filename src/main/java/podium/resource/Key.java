package podium.resource;

/**
 * Names one object of a cluster.
 *
 * @param namespace empty for kinds without namespaces
 */
public record Key(Kind kind, String namespace, String name) implements Comparable<Key> {

    public static Key of(Kind kind, String namespace, String name) {
        return new Key(kind, namespace, name);
    }

    /** The key of an object without a namespace. */
    public static Key of(Kind kind, String name) {
        return new Key(kind, "", name);
    }

    /** Comes before every object of the kind in the namespace. */
    public static Key before(Kind kind, String namespace) {
        return new Key(kind, namespace, "");
    }

    /** Of namespace and name alone: keys of one kind are looked up among themselves nearly always. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + namespace.hashCode();
    }

    @Override
    public int compareTo(Key other) {
        if (this == other) {
            return 0;
        }
        int order = kind.compareTo(other.kind);
        if (order == 0 && namespace != other.namespace) { // mostly the very same string
            order = namespace.compareTo(other.namespace);
        }
        return order != 0 ? order : name.compareTo(other.name);
    }

    /** As people write it: {@code Deployment shop/web}, {@code Node node-1}. */
    @Override
    public String toString() {
        return kind.name() + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
