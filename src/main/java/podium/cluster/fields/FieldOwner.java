package podium.cluster.fields;

import java.util.Comparator;

/**
 * Who owns fields: one entry of {@code managedFields}.
 *
 * @param manager the name that the request gave, or that of the program that asked
 * @param applies whether the fields were applied, not written
 * @param apiVersion in which they were written; empty of an applier, who is one in all versions
 * @param subresource through which they were written, or empty
 */
public record FieldOwner(String manager, boolean applies, String apiVersion, String subresource)
        implements Comparable<FieldOwner> {

    private static final Comparator<FieldOwner> ORDER = Comparator.comparing(FieldOwner::manager)
            .thenComparing(owner -> !owner.applies())
            .thenComparing(FieldOwner::apiVersion)
            .thenComparing(FieldOwner::subresource);

    static FieldOwner updating(Writer writer) {
        return new FieldOwner(writer.manager(), false, writer.apiVersion(), writer.subresource());
    }

    static FieldOwner applying(Writer writer) {
        return new FieldOwner(writer.manager(), true, "", writer.subresource());
    }

    String operation() {
        return applies ? "Apply" : "Update";
    }

    @Override
    public int compareTo(FieldOwner other) {
        return ORDER.compare(this, other);
    }

    /** As conflicts name it: {@code "kubectl" with subresource "scale" using apps/v1}. */
    String shown() {
        return "\"" + manager + "\"" + (subresource.isEmpty() ? "" : " with subresource \"" + subresource + "\"")
                + (applies ? "" : " using " + apiVersion);
    }
}
