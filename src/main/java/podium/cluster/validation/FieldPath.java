package podium.cluster.validation;

import org.jspecify.annotations.Nullable;

/** The path of a field, as causes name it: {@code spec.containers[0].resources.limits[cpu]}. */
public final class FieldPath {

    public static final FieldPath ROOT = new FieldPath(null, "");

    private final @Nullable FieldPath parent;

    /** What is behind the parent's text, its dot or brackets included. */
    private final String suffix;

    private FieldPath(@Nullable FieldPath parent, String suffix) {
        this.parent = parent;
        this.suffix = suffix;
    }

    public static FieldPath of(String name) {
        return new FieldPath(null, name);
    }

    public FieldPath child(String name) {
        return this == ROOT ? of(name) : new FieldPath(this, "." + name);
    }

    public FieldPath index(int index) {
        return new FieldPath(this, "[" + index + "]");
    }

    public FieldPath key(String key) {
        return new FieldPath(this, "[" + key + "]");
    }

    @Override
    public String toString() {
        return parent == null ? suffix : parent + suffix;
    }
}
